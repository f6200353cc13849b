import '../support/quiet.ts';
import { ScanCommand } from '@aws-sdk/client-dynamodb';
import { EventBridgeClient, PutEventsCommand, type PutEventsCommandInput } from '@aws-sdk/client-eventbridge';
import { SQSClient, SendMessageCommand } from '@aws-sdk/client-sqs';
import { marshall, unmarshall } from '@aws-sdk/util-dynamodb';
import { Table, decompressRow } from '@muster/store';
import { decided } from '@muster/core';
import { PUBLISHED_AGAIN } from '@muster/runtime/messaging/acknowledgement';
import { relay, type StreamBatch } from '@muster/runtime/outbox/relay';
import { invoke } from '@muster/runtime/testing/invoke';
import fc from 'fast-check';
import { beforeEach, expect, test } from 'vitest';
import * as z from 'zod';
import { useEngine } from '../support/engine.ts';
import { awsError, timedOut } from '../support/fault.ts';
import { at, cause, happened, sampleStore } from '../support/sample-aggregate.ts';
import { replaceClient } from '../support/replaced-client.ts';

const engine = useEngine();
const bus = replaceClient(EventBridgeClient);
const sqs = replaceClient(SQSClient);

/** What becomes of a call: all taken, taken without an answer, refused whole, counted as failed
 * without saying which, or per entry a code (undefined: taken). */
type Fate = 'taken' | 'taken, no answer' | 'no receipts' | Error | readonly (string | undefined)[];

let taken: string[];
let calls: number[];
/** What each call that the bus took something of held. */
let held: string[][];
let parked: unknown[];

const idOf = ({ Detail = '' }: { Detail?: string | undefined }): string => {
  const { metadata } = JSON.parse(Detail) as { metadata: { aggregate: { id: string }; sequence: number } };
  return `${metadata.aggregate.id}/${metadata.sequence}`;
};

const sequenceOf = (id: string): number => Number(id.split('/')[1]);

/** A bus whose calls meet these fates in turn, and then takes everything. */
function busWith(...fates: Fate[]): void {
  bus.on(PutEventsCommand).callsFake(({ Entries = [] }: PutEventsCommandInput) => {
    calls.push(Entries.length);
    const fate = fates.shift() ?? 'taken';
    held.push(Entries.map(idOf));
    if (fate instanceof Error) throw fate;
    if (fate === 'no receipts') return { FailedEntryCount: Entries.length, Entries: [] };
    const codes = Entries.map((_, place) => (typeof fate === 'string' ? undefined : fate[place]));
    taken.push(...Entries.filter((_, place) => codes[place] === undefined).map(idOf));
    if (fate === 'taken, no answer') throw timedOut();
    return {
      FailedEntryCount: codes.filter((code) => code !== undefined).length,
      Entries: codes.map((code) => (code === undefined ? { EventId: 'given' } : { ErrorCode: code })),
    };
  });
}

beforeEach(() => {
  bus.reset();
  sqs.reset();
  [taken, calls, held, parked] = [[], [], [], []];
  sqs.on(SendMessageCommand).callsFake(({ MessageBody }: { MessageBody: string }) => {
    parked.push(JSON.parse(MessageBody));
    return {};
  });
});

/** A table with events of some aggregates, the stream's batch of them, and a relay on that table. */
async function committed(counts: Readonly<Record<string, number>>, occurredAt = at('09:15:00')) {
  const [client, name] = [engine.client(), await engine.table()];
  const { store } = sampleStore(client, name);
  for (const [id, count] of Object.entries(counts)) {
    // In saves of one and of two events in turn.
    for (let left = count, size = 1; left > 0; left -= size, size = Math.min(left, 3 - size)) {
      await store.decide(id, cause(`commit ${id} ${left}`, { at: occurredAt }), () =>
        decided({ marks: [] }, Array.from({ length: size }, happened)),
      );
    }
  }
  const { Items = [] } = await client.send(new ScanCommand({ TableName: name }));
  const rows = Items.filter(({ sk }) => sk?.S?.startsWith('SAVE#'));
  const ids = Object.entries(counts).flatMap(([id, count]) =>
    Array.from({ length: count }, (_, before) => `${id}/${before + 1}`),
  );
  const table = new Table({ client, name });
  const relayOf = (of: Pick<Table, 'scanEvents' | 'saveOf' | 'row' | 'putNewer'>) =>
    relay(
      { busName: 'bus' },
      {
        publisher: { client: new EventBridgeClient({}), busName: 'bus', sleep: () => Promise.resolve() },
        parking: {
          client: new SQSClient({ useQueueUrlAsEndpoint: false }),
          queueUrl: 'https://sqs.example.com/parked',
          table: name,
        },
        table: of,
      },
    );
  const handler = relayOf(table);
  const batch: StreamBatch = { Records: rows.map((NewImage) => ({ dynamodb: { NewImage } })) };
  return { ids: ids.sort(), rows, batch, table, relayOf, handler, hand: () => invoke(handler, batch) };
}

const Body = z.looseObject({ events: z.array(z.looseObject({ name: z.string() })) });

const ten = Object.fromEntries(Array.from({ length: 10 }, (_, n) => [`t${n}`, 1]));
const oneOf = (code: string) => [undefined, undefined, code];

test.each(['ThrottlingException', 'InternalFailure', 'InternalException', 'a code of tomorrow'])(
  'one entry of ten that fails with %s is published again, alone',
  async (code) => {
    busWith(oneOf(code));
    const { ids, hand } = await committed(ten);
    expect(await hand()).toEqual({ published: 10, parked: 0 });
    expect(calls).toEqual([10, 1]);
    expect([...taken].sort()).toEqual(ids);
  },
);

test.each(['MalformedDetail', 'InvalidArgument', 'NotAuthorizedForSourceException'])(
  'an entry that the bus will never take (%s) is parked by its key, and holds up no other',
  async (code) => {
    busWith(oneOf(code));
    const { ids, hand } = await committed(ten);
    expect(await hand()).toEqual({ published: 9, parked: 1 });
    expect(parked).toEqual([expect.objectContaining({ sk: 'SAVE#0000000001', sequence: 1, reason: code })]);
    expect(Object.keys(parked[0] as object).sort()).toEqual(['pk', 'reason', 'sequence', 'sk', 'table']);
    expect(ids.filter((id) => !taken.includes(id))).toHaveLength(1);
  },
);

test('a call that is refused for one bad entry still brings the nine others', async () => {
  bus.on(PutEventsCommand).callsFake(({ Entries = [] }: PutEventsCommandInput) => {
    if (Entries.some((entry) => idOf(entry) === 't4/1')) throw awsError('ValidationException');
    taken.push(...Entries.map(idOf));
    return { FailedEntryCount: 0, Entries: Entries.map(() => ({ EventId: 'given' })) };
  });
  const { ids, hand } = await committed(ten);
  expect(await hand()).toEqual({ published: 9, parked: 1 });
  expect([...taken, 't4/1'].sort()).toEqual(ids);
});

test.each([
  ['throttled', awsError('ThrottlingException')],
  ['without an answer', timedOut()],
  ['down', awsError('ServiceUnavailable', { $fault: 'server' })],
  ['cut off', Object.assign(new Error('reset'), { code: 'ECONNRESET' })],
])('a bus that is %s for a moment costs a repetition, not an event', async (_, error) => {
  busWith(error, error);
  const { ids, hand } = await committed(ten);
  expect(await hand()).toEqual({ published: 10, parked: 0 });
  expect([...taken].sort()).toEqual(ids);
});

test('events that were taken without an answer come again under the same ids', async () => {
  busWith('taken, no answer');
  const { ids, hand } = await committed(ten);
  await hand();
  expect([...new Set(taken)].sort()).toEqual(ids);
  expect(taken).toHaveLength(20);
  const idsOnBus = bus
    .commandCalls(PutEventsCommand)
    .flatMap(({ args: [{ input }] }) => (input.Entries ?? []).map(({ Detail }) => Detail));
  expect(new Set(idsOnBus).size).toBe(10);
});

test.each([
  ['throttles on', awsError('ThrottlingException')],
  ['does not exist', awsError('ResourceNotFoundException')],
  ['refuses the caller', awsError('AccessDeniedException')],
  ['breaks in an unknown way', awsError('Surprise', { $fault: 'server' })],
])(
  'a bus that %s fails the batch, so that the stream gives it again: nothing is parked',
  async (_, error) => {
    busWith(...Array.from({ length: 3 }, () => error));
    const { ids, hand } = await committed(ten);
    await expect(hand()).rejects.toThrow();
    expect([taken, parked]).toEqual([[], []]);

    bus.reset();
    busWith();
    expect(await hand()).toEqual({ published: 10, parked: 0 });
    expect([...taken].sort()).toEqual(ids);
  },
);

test('a receipt that is missing is no success', async () => {
  busWith('no receipts');
  const { ids, hand } = await committed({ a: 1, b: 1 });
  await hand();
  expect([...taken].sort()).toEqual(ids);
});

test('25 events committed at once go in calls of at most ten', async () => {
  busWith();
  const { ids, hand } = await committed(
    Object.fromEntries(Array.from({ length: 25 }, (_, n) => [`t${n}`, 1])),
  );
  await hand();
  expect(calls).toEqual([10, 10, 5]);
  expect([...taken].sort()).toEqual([...ids].sort());
});

test('a row that is no event is parked and does not block later ones', async () => {
  busWith();
  const { rows, handler } = await committed({ a: 3 });
  const first = decompressRow(unmarshall(rows[0] ?? {}));
  const body = Body.parse(first['body']);
  const events = body.events.map((event) => ({ ...event, name: 'NoSuchEvent' }));
  const bad = marshall({ ...first, body: { ...body, events } });
  const images = [bad, ...rows.slice(1)];
  const done = await invoke(handler, { Records: images.map((NewImage) => ({ dynamodb: { NewImage } })) });
  expect(done).toEqual({ published: 2, parked: 1 });
  expect(parked).toEqual([expect.objectContaining({ pk: 'TALLY#a', sequence: 1, reason: 'no-known-event' })]);
});

test('a row that cannot be parked fails the batch, so that it is not lost', async () => {
  busWith(['MalformedDetail']);
  sqs.on(SendMessageCommand).rejects(awsError('ServiceUnavailable', { $fault: 'server' }));
  const { hand } = await committed({ a: 1 });
  await expect(hand()).rejects.toThrow();
});

test('what was committed while the relay was off is brought by a catch-up of that time, and nothing else is', async () => {
  busWith();
  const { handler, ids } = await committed({ a: 3, b: 2 }, at('09:15:00'));
  const order = (from: string, to: string) => invoke(handler, { catchUp: { from: at(from), to: at(to) } });
  expect(await order('09:14:00', '09:15:00')).toEqual({ published: 0, parked: 0, leftOut: 0 });
  expect(await order('09:15:00', '09:16:00')).toEqual({ published: 5, parked: 0, leftOut: 0 });
  expect([...taken].sort()).toEqual(ids);
  await order('09:15:00', '09:16:00');
  expect([...new Set(taken)].sort()).toEqual(ids);
});

test('a catch-up that runs out of time says where it goes on, and orders from there bring the rest', async () => {
  busWith();
  const { table, relayOf, ids } = await committed({ a: 3, b: 2, c: 1 }, at('09:15:00'));
  const handler = relayOf({
    scanEvents: (window) => table.scanEvents({ ...window, limit: 2 }),
    saveOf: () => Promise.resolve(undefined),
    row: () => Promise.resolve(undefined),
    putNewer: (row) => table.putNewer(row),
  });
  const late = { getRemainingTimeInMillis: () => 4999 };
  const window = { from: at('09:15:00'), to: at('09:16:00') };
  let answer = await invoke(handler, { catchUp: window }, late);
  expect(taken.length).toBeLessThanOrEqual(4);
  let orders = 1;
  for (; answer.next !== undefined; orders += 1) {
    answer = await invoke(handler, { catchUp: { ...window, after: answer.next } }, late);
  }
  expect(orders).toBeGreaterThan(2);
  expect([...taken].sort()).toEqual(ids);
});

test('one event is published again under its own id, marked, when an acknowledgement watch asks for it', async () => {
  busWith();
  const { handler } = await committed({ a: 3, b: 1 });
  const again = { kind: 'TALLY', id: 'a', sequence: 2 };
  expect(await invoke(handler, { again })).toEqual({ published: 1, parked: 0 });
  expect(taken).toEqual(['a/2']);
  const [call] = bus.commandCalls(PutEventsCommand);
  expect(call?.args[0].input.Entries).toMatchObject([{ Resources: [PUBLISHED_AGAIN] }]);
  await expect(invoke(handler, { again: { ...again, sequence: 4 } })).rejects.toThrow();
  expect(taken).toEqual(['a/2']);
});

test('what is published for the first time carries no mark', async () => {
  busWith();
  await (await committed({ a: 1 })).hand();
  const [call] = bus.commandCalls(PutEventsCommand);
  expect(call?.args[0].input.Entries?.[0]).not.toHaveProperty('Resources');
});

const code = fc.option(fc.constantFrom('ThrottlingException', 'InternalFailure'), {
  nil: undefined,
  freq: 2,
});
const fate: fc.Arbitrary<Fate> = fc.oneof(
  fc.constantFrom<Fate>('taken', 'taken, no answer', 'no receipts'),
  fc.constantFrom('ThrottlingException', 'AccessDeniedException', 'Surprise').map((name) => awsError(name)),
  fc.array(code, { minLength: 1, maxLength: 10 }),
);

test('whatever faults the bus has, every event arrives, and none before an earlier one of its aggregate that was not in the same call', async () => {
  const { batch, handler, ids } = await committed({ a: 7, b: 4, c: 1, d: 2 });
  await fc.assert(
    fc.asyncProperty(fc.array(fate, { maxLength: 12 }), fc.nat(2), async (fates, order) => {
      [taken, calls, held, parked] = [[], [], [], []];
      busWith(...fates);
      const Records = interleavings(batch.Records)[order] ?? [];
      for (let tries = 0; tries <= fates.length; tries += 1) {
        try {
          await invoke(handler, { Records });
          break;
        } catch {
          continue;
        }
      }
      const firsts = [...new Set(taken)];
      expect([...firsts].sort()).toEqual(ids);
      for (const aggregate of ['a', 'b', 'c', 'd']) {
        const own = firsts.filter((id) => id.startsWith(aggregate));
        for (const [at, id] of own.entries()) {
          const early = own.slice(0, at).filter((one) => sequenceOf(one) > sequenceOf(id));
          const together = held.find((call) => call.includes(id)) ?? [];
          expect(early.filter((one) => !together.includes(one))).toEqual([]);
        }
      }
      expect(parked).toEqual([]);
    }),
    { seed: 20_260_105, numRuns: 100 },
  );
});

/** The same rows in other orders of the aggregates; within one aggregate a stream keeps the order. */
function interleavings(records: StreamBatch['Records']): StreamBatch['Records'][] {
  const keyed = records.map((record) => ({ record, key: record.dynamodb?.NewImage?.['pk']?.S ?? '' }));
  const turned = [...keyed].sort((one, other) => other.key.localeCompare(one.key));
  const rounds = keyed
    .map((one, place) => ({
      ...one,
      round: keyed.slice(0, place).filter(({ key }) => key === one.key).length,
    }))
    .sort((one, other) => one.round - other.round);
  return [keyed, turned, rounds].map((order) => order.map(({ record }) => record));
}
