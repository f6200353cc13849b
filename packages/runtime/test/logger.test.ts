import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { printableFields } from '../src/logging/log-fields.ts';

const printed: string[] = [];

beforeEach(() => {
  printed.length = 0;
  for (const stream of [process.stdout, process.stderr]) {
    vi.spyOn(stream, 'write').mockImplementation((chunk) => printed.push(String(chunk)) > 0);
  }
});

afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllEnvs();
});

const freshLog = async () => {
  vi.stubEnv('POWERTOOLS_LOG_LEVEL', 'INFO');
  vi.resetModules();
  return (await import('../src/logging/logger.ts')).log;
};

test('a field that has no name here is not printed', async () => {
  const fields = { status: 200, caller: 'Maya Lindqvist', from: '+447700900123' };
  (await freshLog()).info('request', fields);
  expect(printed.join('')).toContain('"status":200');
  expect(printed.join('')).not.toMatch(/Maya|7700/);
});

test('of an error name and frames are printed, never its message', async () => {
  const cause = new Error('the body was 07700 900123');
  const error = new TypeError('Maya Lindqvist rang\n    at the door', { cause });
  (await freshLog()).error('failed', {}, error);
  expect(printed.join('')).toContain('TypeError');
  expect(printed.join('')).toContain('logger.test.ts');
  expect(printed.join('')).not.toMatch(/Maya|900123/);
});

test.each([
  ['routeKey', 'POST /r/{token}/answer', 'POST /r/{token}/answer'],
  ['incidentId', 'inc_01kdxqz5m8e6ws3y1z0v7g4h2d', 'inc_01kdxqz5m8e6ws3y1z0v7g4h2d'],
  ['dueAt', '2026-01-05T09:15:00.000Z', '2026-01-05T09:15:00.000Z'],
  ['reason', '07700 900123', 'unprintable'],
  ['reason', '447700900123', 'unprintable'],
  ['reason', '+44 7700', 'unprintable'],
  ['reason', 'person@example.com', 'unprintable'],
  ['rule', 'said "help, quick"', 'unprintable'],
])('the %s %s is printed as %s', (name, value, shown) => {
  expect(printableFields({ [name]: value })).toEqual({ [name]: shown });
});
