import '@muster/test/support/quiet';
import { describe, expect, test } from 'vitest';
import { events } from '@muster/contracts';
import { CorruptStateError, TooLargeError, type Cause } from '@muster/core';
import { consume } from '../src/messaging/consume.ts';
import { invoke } from '../src/testing/invoke.ts';
import { busMessage, queueBatch } from '../src/testing/queue-batch.ts';

const closed = events.IncidentClosed.data.parse(events.IncidentClosed.examples[0]);
const received = events.ContactReceived.data.parse(events.ContactReceived.examples[0]);

const consumerOf = (fails: (id: string) => boolean = () => false) => {
  const taken: { name: string; sequence: number; cause: Cause }[] = [];
  const aside: (readonly [body: string, reason: string])[] = [];
  const take = async (event: { name: string; metadata: { id: string; sequence: number } }, cause: Cause) => {
    await new Promise((done) => setTimeout(done, event.metadata.sequence === 1 ? 20 : 1));
    if (fails(event.metadata.id)) throw new Error('07700 900123');
    taken.push({ name: event.name, sequence: event.metadata.sequence, cause });
  };
  const handler = consume(
    ['IncidentClosed', 'ContactReceived'],
    { IncidentClosed: take, ContactReceived: take },
    {
      service: 'review',
      sendToDeadLetters: async (body, reason) => {
        if (body === 'nowhere to put this') throw new Error('throttled');
        aside.push([body, reason]);
      },
    },
  );
  return { handler, taken, aside };
};

const failures = (of: { batchItemFailures: { itemIdentifier: string }[] }) =>
  of.batchItemFailures.map(({ itemIdentifier }) => itemIdentifier);

describe('a batch of events', () => {
  test('sends to the dead-letter queue at once what no retry can help, with the reason, and takes the rest', async () => {
    const { handler, taken, aside } = consumerOf();
    const good = busMessage('IncidentClosed', closed);
    const notSubscribed = busMessage(
      'DeadlineMet',
      events.DeadlineMet.data.parse(events.DeadlineMet.examples[0]),
    );
    const poison = [
      ['not json', 'not-json'],
      ['{"detail-type":"IncidentClosed"}', 'not-from-bus'],
      [good.replace('"IncidentClosed"', '"NoSuchEvent"'), 'unknown-event'],
      [good.replace('"contractVersion":1', '"contractVersion":99'), 'unknown-version'],
      [good.replace('"incidentId"', '"incident"'), 'bad-data'],
      [notSubscribed, 'not-subscribed'],
    ] as const;
    const bodies = poison.map(([body]) => body);
    const result = await invoke(
      handler,
      queueBatch(good, ...bodies, busMessage('ContactReceived', received)),
    );
    expect(failures(result)).toEqual([]);
    expect(aside).toEqual(poison);
    expect(taken.map(({ name }) => name).sort()).toEqual(['ContactReceived', 'IncidentClosed']);
  });

  test('retries a message that the dead-letter queue does not accept', async () => {
    const { handler, taken } = consumerOf();
    const batch = queueBatch('nowhere to put this', busMessage('IncidentClosed', closed));
    expect(failures(await invoke(handler, batch))).toEqual(['0']);
    expect(taken).toHaveLength(1);
  });

  test('that fails as a whole names every message instead of throwing', async () => {
    const { handler } = consumerOf(() => true);
    const messages = [1, 2].map((sequence) => busMessage('IncidentClosed', closed, { sequence }));
    expect(failures(await invoke(handler, queueBatch(...messages)))).toEqual(['0', '1']);
  });

  test.each([new CorruptStateError('a row'), new TooLargeError('an event')])(
    'sends to the dead-letter queue what no retry can help: %s',
    async (fault) => {
      const aside: string[] = [];
      const handler = consume(
        ['IncidentClosed'],
        { IncidentClosed: () => Promise.reject(fault) },
        { service: 'review', sendToDeadLetters: async (_body, reason) => aside.push(reason) },
      );
      expect(failures(await invoke(handler, queueBatch(busMessage('IncidentClosed', closed))))).toEqual([]);
      expect(aside).toHaveLength(1);
    },
  );

  test('processes the events of one incident one after another, also after a slow one', async () => {
    const { handler, taken } = consumerOf();
    const messages = [1, 2, 3].map((sequence) => busMessage('IncidentClosed', closed, { sequence }));
    await invoke(handler, queueBatch(...messages));
    expect(taken.map(({ sequence }) => sequence)).toEqual([1, 2, 3]);
  });

  test('goes on with an incident after a failure', async () => {
    const first = busMessage('IncidentClosed', closed, { sequence: 1 });
    const { handler, taken } = consumerOf((id) => first.includes(id));
    const rest = [2, 3].map((sequence) => busMessage('IncidentClosed', closed, { sequence }));
    expect(failures(await invoke(handler, queueBatch(first, ...rest)))).toEqual(['0']);
    expect(taken.map(({ sequence }) => sequence)).toEqual([2, 3]);
  });
});

test('a cause has the event’s id as its key, its correlation and its exercise mark, and not its time', async () => {
  const { handler, taken } = consumerOf();
  const message = busMessage('IncidentClosed', closed, { exercise: true, correlationId: 'con_1' });
  await invoke(handler, queueBatch(message));
  const [{ cause } = { cause: undefined }] = taken;
  expect(cause).toMatchObject({
    correlationId: 'con_1',
    exercise: true,
    actor: { kind: 'system', id: 'review' },
  });
  expect(cause?.key).toBe(cause?.causationId);
  expect(message).toContain(String(cause?.key));
  expect(cause?.at).not.toBe('2026-01-05T09:15:00.000Z');
});
