import '../../../test/support/quiet.ts';
import { describe, expect, test } from 'vitest';
import { events } from '@muster/contracts';
import type { Cause } from '@muster/store/cause';
import { consume } from '../src/consume.ts';
import { invoke } from '../src/testing.ts';
import { busMessage, queueBatch } from '../src/testing-queue.ts';

const closed = events.IncidentClosed.data.parse(events.IncidentClosed.examples[0]);
const received = events.ContactReceived.data.parse(events.ContactReceived.examples[0]);

const consumerOf = (fails: (id: string) => boolean = () => false) => {
  const taken: { name: string; sequence: number; cause: Cause }[] = [];
  const take = async (event: { name: string; metadata: { id: string; sequence: number } }, cause: Cause) => {
    await new Promise((done) => setTimeout(done, event.metadata.sequence === 1 ? 20 : 1));
    if (fails(event.metadata.id)) throw new Error('07700 900123');
    taken.push({ name: event.name, sequence: event.metadata.sequence, cause });
  };
  const handler = consume(
    ['IncidentClosed', 'ContactReceived'],
    { IncidentClosed: take, ContactReceived: take },
    { service: 'review' },
  );
  return { handler, taken };
};

const failures = (of: { batchItemFailures: { itemIdentifier: string }[] }) =>
  of.batchItemFailures.map(({ itemIdentifier }) => itemIdentifier);

describe('a batch of events', () => {
  test('gives back only the messages that failed', async () => {
    const { handler, taken } = consumerOf();
    const good = busMessage('IncidentClosed', closed);
    const result = await invoke(
      handler,
      queueBatch(
        good,
        'not json',
        '{"detail-type":"IncidentClosed"}',
        good.replace('"IncidentClosed"', '"NoSuchEvent"'),
        good.replace('"contractVersion":1', '"contractVersion":99'),
        good.replace('"incidentId"', '"incident"'),
        busMessage('ContactReceived', received),
      ),
    );
    expect(failures(result)).toEqual(['1', '2', '3', '4', '5']);
    expect(taken.map(({ name }) => name).sort()).toEqual(['ContactReceived', 'IncidentClosed']);
  });

  test('that fails as a whole names every message instead of throwing', async () => {
    const { handler } = consumerOf();
    expect(failures(await invoke(handler, queueBatch('x', 'y')))).toEqual(['0', '1']);
  });

  test('takes an event that was subscribed but is not in the list as a failure', async () => {
    const { handler } = consumerOf();
    const assessed = events.DeadlineMet;
    const message = busMessage('DeadlineMet', assessed.data.parse(assessed.examples[0]));
    expect(failures(await invoke(handler, queueBatch(message)))).toEqual(['0']);
  });

  test('takes the events of one incident one after another, a slow first one too', async () => {
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

test('a cause repeats under the event and carries on its correlation, drill mark and nothing of its time', async () => {
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
