import '../support/quiet.ts';
import { AsyncLocalStorage } from 'node:async_hooks';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { printableFields, type LogFields } from '@muster/runtime/logging/log-fields';
import { playMainJob, loadDemoOrganisation } from '../support/whole/main-job.ts';
import { useInProcessSystem } from '../support/whole/in-process-system.ts';

const system = useInProcessSystem();

interface Call {
  readonly name: string;
  readonly lines: string[];
  /** What it asked of AWS. */
  readonly commands: string[];
}
const current = new AsyncLocalStorage<Call>();
const calls: Call[] = [];

/** A line as the logger of the loaded Lambdas prints it; the loggers of tests are silent. */
const listen = async () => {
  const { log } = await import('@muster/runtime/logging/logger');
  for (const level of ['info', 'warn', 'error'] as const) {
    vi.spyOn(log, level).mockImplementation((message: string, fields: LogFields = {}) => {
      const call = current.getStore();
      const service = call?.name.split('/')[0];
      const timestamp = new Date().toISOString();
      const line = {
        level: level.toUpperCase(),
        message,
        timestamp,
        service,
        ...printableFields({ ...fields }),
      };
      call?.lines.push(JSON.stringify(line));
    });
  }
};

beforeAll(async () => {
  const setting = await loadDemoOrganisation(system());
  system().around = ({ name }, goOn) => {
    const call = { name, lines: [], commands: [] };
    calls.push(call);
    return current.run(call, goOn);
  };
  system().interceptors.push(({ command }, goOn) => {
    current.getStore()?.commands.push(command);
    return goOn();
  });
  await listen();
  await playMainJob(system(), setting);
  await system().pass(5 * 3600);
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

/** How many commands each mail of a call took; the key of links is read once. */
const commandsPerMail = ({ commands }: Call): number =>
  commands.filter((one) => one !== 'GetSecretValueCommand').length /
  commands.filter((one) => one === 'SendEmailCommand').length;

test('a brief takes six commands to AWS: two rows, the attempt, the proof, the mail, the result', () => {
  const sent = calls.filter(({ commands }) => commands.includes('SendEmailCommand'));
  const perMail = sent.filter(({ name }) => name === 'dispatch/notifier').map(commandsPerMail);
  expect(perMail.length).toBeGreaterThanOrEqual(3);
  expect(perMail[0]).toBe(6);
  expect(Math.max(...perMail), 'where an assignment has to be read as well').toBe(7);
});
