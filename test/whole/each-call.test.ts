import { AsyncLocalStorage } from 'node:async_hooks';
import { Logger } from '@aws-lambda-powertools/logger';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { playMainJob, loadDemoOrganisation } from '../support/whole/main-job.ts';
import { useInProcessSystem } from '../support/whole/in-process-system.ts';

const system = useInProcessSystem();

interface LoggedCall {
  readonly name: string;
  readonly lines: string[];
}
const current = new AsyncLocalStorage<LoggedCall>();
const calls: LoggedCall[] = [];

/** The lines that a call prints, though the loggers of tests are silent. */
const listen = () => {
  for (const level of ['info', 'warn', 'error'] as const) {
    const print = Logger.prototype[level];
    vi.spyOn(Logger.prototype, level).mockImplementation(function (this: Logger, ...said) {
      this.setLogLevel('INFO');
      print.apply(this, said);
      this.setLogLevel('SILENT');
    });
  }
  const keep = (line: unknown): boolean => {
    current.getStore()?.lines.push(String(line));
    return true;
  };
  vi.spyOn(process.stdout, 'write').mockImplementation(keep);
  vi.spyOn(process.stderr, 'write').mockImplementation(keep);
};

beforeAll(async () => {
  const setting = await loadDemoOrganisation(system());
  system().around = ({ name }, goOn) => {
    const call = { name, lines: [] };
    calls.push(call);
    return current.run(call, goOn);
  };
  listen();
  await playMainJob(system(), setting);
  await system().pass(5 * 3600);
  vi.mocked(process.stdout.write).mockRestore();
  vi.mocked(process.stderr.write).mockRestore();
});
afterAll(() => vi.restoreAllMocks());

test('from the call to the report each call of a Lambda logs one line, so that a fault is found and a log stays cheap', () => {
  expect(new Set(calls.map(({ name }) => name)).size).toBeGreaterThan(15);
  const others = calls.filter(({ lines }) => lines.length !== 1);
  expect(others.map(({ name, lines }) => [name, lines])).toEqual([]);
});

test('no line of the good path is longer than 300 bytes', () => {
  const long = calls.flatMap(({ lines }) => lines).filter((line) => Buffer.byteLength(line) > 300);
  expect(long).toEqual([]);
});
