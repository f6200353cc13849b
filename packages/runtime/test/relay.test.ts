import '@muster/test/support/quiet';
import { EventBridgeClient, PutEventsCommand, type PutEventsRequestEntry } from '@aws-sdk/client-eventbridge';
import { SendMessageCommand, SQSClient } from '@aws-sdk/client-sqs';
import { marshall } from '@aws-sdk/util-dynamodb';
import { beforeEach, describe, expect, test } from 'vitest';
import { events } from '@muster/contracts';
import { eventIdOf } from '@muster/store';
import { compressRow } from '@muster/store/compression';
import { relay } from '../src/outbox/relay.ts';
import { invoke } from '../src/testing/invoke.ts';
import { replaceClient } from '@muster/test/support/replaced-client';

const bus = replaceClient(EventBridgeClient);
const queue = replaceClient(SQSClient);

interface Saved {
  readonly name?: string;
  readonly data?: unknown;
  readonly occurredAt?: string;
  readonly filler?: string;
}

const occurredAt = '2026-01-05T09:15:00.000Z';

/** A save with one event, or as many as are given. */
const row = (id: string, sequence: number, ...given: readonly Saved[]): Record<string, unknown> => {
  const [first = {}] = given;
  const saved = given.length === 0 ? [first] : given;
  const shared = {
    occurredAt: first.occurredAt ?? occurredAt,
    correlationId: 'c',
    causationId: 'c',
    actor: { kind: 'user', id: 'lead' },
    exercise: false,
  };
  return {
    pk: `RECORD#${id}`,
    sk: `SAVE#${String(sequence).padStart(10, '0')}`,
    version: sequence,
    sequence: sequence - 1 + saved.length,
    occurredAt: shared.occurredAt,
    body: {
      shared,
      state: { filler: first.filler },
      events: saved.map(({ name = 'IncidentClosed', data = events.IncidentClosed.examples[0] }) => ({
        name,
        version: 1,
        data,
      })),
    },
  };
};

const handlerOf = (rows: readonly Record<string, unknown>[] = []) =>
  relay(
    { busName: 'muster' },
    {
      publisher: { client: new EventBridgeClient({}), busName: 'muster', sleep: () => Promise.resolve() },
      parking: {
        client: new SQSClient({ useQueueUrlAsEndpoint: false }),
        queueUrl: 'https://queue.example.com/parked',
        table: 'monitoring',
      },
      table: {
        async *scanEvents() {
          yield { items: rows.map((one) => ({ ...one })) };
        },
        saveOf: () => Promise.resolve(undefined),
        putNewer: () => Promise.resolve(true),
        row: (pk, sk) => Promise.resolve(rows.find((one) => one['pk'] === pk && one['sk'] === sk)),
      },
    },
  );

const batch = (rows: readonly Record<string, unknown>[]) => ({
  Records: rows.map((one) => ({
    dynamodb: { NewImage: marshall(one, { removeUndefinedValues: true }) },
  })),
});

const sequenceOf = (entry: PutEventsRequestEntry): string => {
  const about: unknown = JSON.parse(entry.Detail ?? '{}');
  const { metadata } = about as { metadata: { aggregate: { id: string }; sequence: number } };
  return `${metadata.aggregate.id}${metadata.sequence}`;
};
const callsMade = () =>
  bus.commandCalls(PutEventsCommand).map(({ args: [{ input }] }) => (input.Entries ?? []).map(sequenceOf));

/** A bus that answers these events with an error code, so many times each. */
const failing = (codes: Record<string, string>, times = Infinity) => {
  const left = new Map(Object.keys(codes).map((of) => [of, times]));
  bus.on(PutEventsCommand).callsFake(({ Entries = [] }: { Entries?: PutEventsRequestEntry[] }) => {
    const receipts = Entries.map((entry) => {
      const of = sequenceOf(entry);
      const remaining = left.get(of) ?? 0;
      left.set(of, remaining - 1);
      return remaining > 0 ? { ErrorCode: codes[of] } : { EventId: 'x' };
    });
    return { FailedEntryCount: receipts.filter((one) => 'ErrorCode' in one).length, Entries: receipts };
  });
};

beforeEach(() => {
  bus.reset();
  queue.reset();
  queue.on(SendMessageCommand).resolves({});
});

const parked = () =>
  queue
    .commandCalls(SendMessageCommand)
    .map(({ args: [{ input }] }) => JSON.parse(input.MessageBody ?? '') as unknown);

describe('the relay', () => {
  test('publishes each event as its contract says, under the same id every time', async () => {
    failing({});
    await invoke(handlerOf(), batch([row('a', 1)]));
    const [call] = bus.commandCalls(PutEventsCommand);
    expect(call?.args[0].input.Entries).toMatchObject([
      { EventBusName: 'muster', Source: 'muster.monitoring', DetailType: 'IncidentClosed' },
    ]);
    expect(call?.args[0].input.Entries?.[0]?.Detail).toContain(eventIdOf('RECORD', 'a', 1));
  });

  test('reads a compressed row as a stream gives it: its bytes are text in base 64', async () => {
    failing({});
    const image = marshall(compressRow(row('a', 1, { filler: 'x'.repeat(1100) })));
    const body = Buffer.from(image['body']?.B ?? '').toString('base64');
    const records = { Records: [{ dynamodb: { NewImage: { ...image, body: { B: body } } } }] };
    expect(body).not.toBe('');
    expect(await invoke(handlerOf(), records)).toEqual({ published: 1, parked: 0 });
    expect(callsMade()).toEqual([['a1']]);
  });

  test('sends ten events a call, of a whole batch in its order', async () => {
    failing({});
    const rows = Array.from({ length: 25 }, (_, at) => row(`i${at % 12}-`, 1 + Math.floor(at / 12)));
    await invoke(handlerOf(), batch(rows));
    expect(callsMade().map((call) => call.length)).toEqual([10, 10, 5]);
    const given = rows.map(({ pk, sequence }) => `${String(pk).slice('RECORD#'.length)}${String(sequence)}`);
    expect(callsMade().flat()).toEqual(given);
  });

  test('publishes no event that nobody takes, and sends nothing for a save of such alone', async () => {
    failing({});
    const armed = { name: 'DeadlineArmed', data: events.DeadlineArmed.examples[0] };
    const rows = [row('a', 1, armed, {}, armed), row('b', 1, armed)];
    expect(await invoke(handlerOf(), batch(rows))).toEqual({ published: 1, parked: 0 });
    expect(callsMade()).toEqual([['a2']]);
  });

  test('repeats only the entry that failed inside a successful call', async () => {
    failing({ a1: 'ThrottlingException' }, 1);
    await invoke(handlerOf(), batch([row('a', 1), row('b', 1), row('a', 2)]));
    expect(callsMade()).toEqual([['a1', 'b1', 'a2'], ['a1']]);
  });

  test('throws when an entry fails three times, so that the stream repeats the batch', async () => {
    failing({ b1: 'InternalFailure' });
    await expect(invoke(handlerOf(), batch([row('a', 1), row('b', 1)]))).rejects.toThrow('PublishFailed');
    expect(callsMade()).toEqual([['a1', 'b1'], ['b1'], ['b1']]);
    expect(parked()).toEqual([]);
  });

  test('throws when the bus refuses it altogether', async () => {
    bus.on(PutEventsCommand).rejects(Object.assign(new Error('no'), { name: 'AccessDeniedException' }));
    await expect(invoke(handlerOf(), batch([row('a', 1)]))).rejects.toThrow('PublishFailed');
  });

  test('parks a row that is no known event by its key, and publishes the others', async () => {
    failing({});
    const odd = [row('a', 1, { name: 'NoSuchEvent' }), row('b', 1, { data: { name: 'Maya' } })];
    await invoke(handlerOf(), batch([...odd, row('c', 1)]));
    expect(callsMade()).toEqual([['c1']]);
    expect(parked()).toEqual([
      { table: 'monitoring', pk: 'RECORD#a', sk: 'SAVE#0000000001', sequence: 1, reason: 'no-known-event' },
      { table: 'monitoring', pk: 'RECORD#b', sk: 'SAVE#0000000001', sequence: 1, reason: 'no-known-event' },
    ]);
  });

  test('parks an event that the bus will never take', async () => {
    failing({ a1: 'MalformedDetail' });
    const result = await invoke(handlerOf(), batch([row('a', 1), row('b', 1)]));
    expect(result).toEqual({ published: 1, parked: 1 });
    expect(parked()).toMatchObject([{ pk: 'RECORD#a', reason: 'MalformedDetail' }]);
  });

  test('finds the one entry for which a whole call was refused', async () => {
    bus.on(PutEventsCommand).callsFake(({ Entries = [] }: { Entries?: PutEventsRequestEntry[] }) => {
      if (!Entries.some((entry) => sequenceOf(entry) === 'b1')) return { FailedEntryCount: 0 };
      throw Object.assign(new Error('no'), { name: 'ValidationException' });
    });
    expect(await invoke(handlerOf(), batch([row('a', 1), row('b', 1)]))).toEqual({ published: 1, parked: 1 });
    expect(parked()).toMatchObject([{ pk: 'RECORD#b' }]);
  });

  test('publishes the events of one save in their order, and parks one that is not known by its number', async () => {
    failing({});
    await invoke(handlerOf(), batch([row('a', 4, {}, { name: 'NoSuchEvent' }, {}), row('b', 1)]));
    expect(callsMade()).toEqual([['a4', 'a6', 'b1']]);
    expect(parked()).toMatchObject([{ pk: 'RECORD#a', sk: 'SAVE#0000000004', sequence: 5 }]);
  });

  test('reads a save whose body is in parts from the table, and parks one that is no longer there', async () => {
    failing({});
    const [large, lost] = [row('a', 1), row('b', 1)];
    const images = batch(
      [large, lost].map((one) => ({ ...one, body: 'the first part', parts: 2, mark: 'm' })),
    );
    expect(await invoke(handlerOf([large]), images)).toEqual({ published: 1, parked: 1 });
    expect(callsMade()).toEqual([['a1']]);
    expect(parked()).toMatchObject([{ pk: 'RECORD#b', reason: 'no-known-event' }]);
  });

  test('throws when a row cannot be parked, so that it is not lost', async () => {
    queue.on(SendMessageCommand).rejects(new Error('no queue'));
    await expect(invoke(handlerOf(), batch([row('a', 1, { name: 'No' })]))).rejects.toThrow('Error');
  });

  test("publishes a window of saves again on an operator's order", async () => {
    failing({});
    const order = { catchUp: { from: '2026-01-05T00:00:00Z', to: '2026-01-06T00:00:00Z' } };
    const result = await invoke(handlerOf([row('a', 1), row('a', 2)]), order);
    expect(result).toEqual({ published: 2, parked: 0, leftOut: 0 });
    expect(callsMade()).toEqual([['a1', 'a2']]);
  });

  const day = { from: '2026-01-05T00:00:00Z', to: '2026-01-06T00:00:00Z' };
  const clockSet = row('c', 1, { name: 'ClockSet', data: events.ClockSet.examples[0] });

  test('counts a window by name, with its first and last event in time, and publishes and parks nothing', async () => {
    const at = (when: string, id: string) => row(id, 1, { occurredAt: when });
    const rows = [at('2026-01-05T09:20:00.000Z', 'a'), at('2026-01-05T09:10:00.000Z', 'b'), row('a', 2)];
    const odd = row('d', 1, { name: 'NoSuchEvent' });
    const order = { catchUp: { ...day, dryRun: true } };
    expect(await invoke(handlerOf([...rows, odd, clockSet]), order)).toEqual({
      events: { IncidentClosed: 3 },
      unreadable: 1,
      leftOut: 1,
      first: { name: 'IncidentClosed', occurredAt: '2026-01-05T09:10:00.000Z' },
      last: { name: 'IncidentClosed', occurredAt: '2026-01-05T09:20:00.000Z' },
    });
    expect(callsMade()).toEqual([]);
    expect(parked()).toEqual([]);
  });

  test('starts no clock again: ClockSet is published once, and left out of a catch-up', async () => {
    failing({});
    expect(await invoke(handlerOf([clockSet]), batch([clockSet]))).toEqual({ published: 1, parked: 0 });
    const again = await invoke(handlerOf([clockSet, row('a', 1)]), { catchUp: day });
    expect(again).toEqual({ published: 1, parked: 0, leftOut: 1 });
    expect(callsMade()).toEqual([['c1'], ['a1']]);
  });

  test('an order that it cannot read is refused, and nothing is published', async () => {
    await expect(
      invoke(handlerOf([row('a', 1)]), { catchUp: { ...day, from: 'yesterday' } }),
    ).rejects.toThrow('ZodError');
    expect(callsMade()).toEqual([]);
  });
});
