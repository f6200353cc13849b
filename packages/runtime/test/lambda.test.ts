import '@muster/test/support/quiet';
import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import { toInstant } from '@muster/core';
import { lambda } from '../src/aws/lambda.ts';
import { scheduled } from '../src/aws/scheduled.ts';
import { task } from '../src/aws/state-machine-task.ts';
import { invoke } from '../src/testing/invoke.ts';

const at = toInstant('2026-01-05T09:15:00Z');
const options = { clock: () => at, service: 'monitoring' };

test('Lambda gets only the kind of error of a failed invocation', async () => {
  const handler = lambda(() => Promise.reject(new RangeError('07700 900123')));
  const failure = await invoke(handler, {}).catch((error: unknown) => error);
  expect(failure).toBeInstanceOf(Error);
  expect(String(failure)).toBe('InvocationFailed: RangeError');
});

describe('a task', () => {
  const handler = task(
    z.object({ incidentId: z.string() }),
    ({ incidentId }, tick) => Promise.resolve({ incidentId, tick }),
    options,
  );

  test('gets its input and the moment, and what it returns is its output', async () => {
    const { incidentId, tick } = await invoke(handler, { incidentId: 'inc_1' });
    expect(incidentId).toBe('inc_1');
    expect(tick).toMatchObject({ at, cause: { at, actor: { kind: 'system', id: 'monitoring' } } });
  });

  test('whose input does not fit fails', async () => {
    await expect(invoke(handler, { incidentId: 7 })).rejects.toThrow('ZodError');
  });
});

test('a schedule finds its own work, whatever it is sent', async () => {
  const ticks: unknown[] = [];
  await invoke(
    scheduled(async (tick) => ticks.push(tick.at), options),
    { anything: true },
  );
  expect(ticks).toEqual([at]);
});
