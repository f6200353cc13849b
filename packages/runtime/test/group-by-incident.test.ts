import '@muster/test/support/quiet';
import { describe, expect, test } from 'vitest';
import { events } from '@muster/contracts';
import { CorruptStateError, ThrottledError } from '@muster/core';
import { consumeByIncident } from '../src/messaging/consume.ts';
import { invoke } from '../src/testing/invoke.ts';
import { busMessage, queueBatch } from '../src/testing/queue-batch.ts';

const closed = events.IncidentClosed.data.parse(events.IncidentClosed.examples[0]);
const other = {
  ...closed,
  incidentId: events.IncidentClosed.data.shape.incidentId.parse('inc_01kdxqz5m8e6ws3y1z0v7g4h2z'),
};
const message = (sequence: number, data = closed) => busMessage('IncidentClosed', data, { sequence });

/** A consumer whose calls are noted; a call with the event of this sequence fails. */
const consumerOf = (failsAt?: number, error: Error = new Error('07700 900123')) => {
  const calls: number[][] = [];
  const aside: string[] = [];
  const handler = consumeByIncident(
    ['IncidentClosed'],
    async (brought) => {
      const sequences = brought.map(({ event }) => event.metadata.sequence);
      calls.push(sequences);
      await Promise.resolve();
      if (failsAt !== undefined && sequences.includes(failsAt)) throw error;
    },
    {
      service: 'test',
      sendToDeadLetters: async (_, reason) => {
        aside.push(reason);
      },
    },
  );
  const give = async (...bodies: string[]) => {
    const { batchItemFailures } = await invoke(handler, queueBatch(...bodies));
    return batchItemFailures.map(({ itemIdentifier }) => itemIdentifier);
  };
  return { give, calls, aside };
};

describe('a batch whose events are taken together', () => {
  test('becomes one call for each incident, in the order of its messages', async () => {
    const { give, calls } = consumerOf();
    expect(await give(message(1), message(7, other), message(2), message(3))).toEqual([]);
    expect(calls).toEqual([[1, 2, 3], [7]]);
  });

  test('retries the one event that fails, and none of the others', async () => {
    const { give, calls } = consumerOf(2);
    expect(await give(message(1), message(2), message(3), message(7, other))).toEqual(['1']);
    expect(calls).toEqual([[1, 2, 3], [7], [1, 2, 3], [1], [2], [3]]);
  });

  test('sends to the dead-letter queue what no retry can help, and takes the others', async () => {
    const { give, calls, aside } = consumerOf(2, new CorruptStateError('row'));
    expect(await give(message(1), message(2), 'not json', message(3))).toEqual([]);
    expect(aside.sort()).toEqual(['corrupt-state', 'not-json']);
    expect(calls).toEqual([[1, 2, 3], [1, 2, 3], [1], [2], [3]]);
  });

  test('does not write to a throttled table again: each event is retried later', async () => {
    const { give, calls } = consumerOf(2, new ThrottledError());
    expect(await give(message(1), message(2))).toEqual(['0', '1']);
    expect(calls).toEqual([[1, 2]]);
  });

  test('fails alone in an incident of one event', async () => {
    const { give, calls } = consumerOf(1);
    expect(await give(message(1))).toEqual(['0']);
    expect(calls).toEqual([[1]]);
  });
});
