/** One line of the figures: what was measured, beside its floor, its aim, and what GoAlert does. */
export interface Row {
  readonly what: string;
  readonly muster: string;
  readonly floor?: string;
  readonly aim: string;
  /** Absent where the figure is only reported. */
  readonly met?: boolean;
  readonly goAlert?: string;
  /** Could not be measured. */
  readonly failed?: true;
  /** Everything measured, for programs. */
  readonly measured: Readonly<Record<string, unknown>>;
}

/** What a benchmark tells while it runs. */
export type Say = (line: string) => void;

export const ms = (value: number): string => `${value < 10 ? value.toFixed(1) : value.toFixed(0)} ms`;
export const times = (ratio: number): string => `${ratio.toFixed(2)} ×`;
export const kB = (bytes: number): string => `${(bytes / 1000).toFixed(0)} kB`;
