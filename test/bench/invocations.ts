/** One run of a Lambda, as its REPORT line says. */
export interface Invocation {
  readonly ms: number;
  readonly memoryMB: number;
}

const report = /^REPORT .*Billed Duration: ([\d.]+) ms.*Memory Size: (\d+) MB/s;

/** The run that a line of a log reports; undefined for any other line. */
export const invocationIn = (line: string): Invocation | undefined => {
  const [, ms, memoryMB] = report.exec(line) ?? [];
  return ms === undefined ? undefined : { ms: Number(ms), memoryMB: Number(memoryMB) };
};

export const gigabyteSeconds = (invocations: readonly Invocation[]): number =>
  invocations.reduce((total, { ms, memoryMB }) => total + (ms / 1000) * (memoryMB / 1024), 0);
