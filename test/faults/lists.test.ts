import '../support/quiet.ts';
import { ScanCommand } from '@aws-sdk/client-dynamodb';
import { EventBridgeClient, PutEventsCommand } from '@aws-sdk/client-eventbridge';
import { SQSClient, SendMessageCommand } from '@aws-sdk/client-sqs';
import { AggregateStore, ListRows, Table } from '@muster/store';
import { decided } from '@muster/core';
import { relay, type StreamBatch } from '@muster/runtime/outbox/relay';
import { invoke } from '@muster/runtime/testing/invoke';
import fc from 'fast-check';
import { beforeEach, expect, test } from 'vitest';
import * as z from 'zod';
import { capacityMeter, writesOf } from '../support/capacity.ts';
import { useEngine } from '../support/engine.ts';
import { awsError, inject, type Fault } from '../support/fault.ts';
import { at, cause, happened, listedKind, marked } from '../support/sample-aggregate.ts';
import { replaceClient } from '../support/replaced-client.ts';

const engine = useEngine();
const bus = replaceClient(EventBridgeClient);
const sqs = replaceClient(SQSClient);
let parked: unknown[];

beforeEach(() => {
  bus.reset();
  sqs.reset();
  parked = [];
  bus.on(PutEventsCommand).resolves({ FailedEntryCount: 0, Entries: [] });
  sqs.on(SendMessageCommand).callsFake(({ MessageBody }: { MessageBody: string }) => {
    parked.push(JSON.parse(MessageBody));
    return {};
  });
});

const IDS = ['a', 'b', 'c'] as const;
const HOLDERS = ['north', 'south'] as const;
const Count = z.strictObject({ marks: z.number() });

interface Save {
  readonly id: (typeof IDS)[number];
  readonly holder: (typeof HOLDERS)[number] | undefined;
  readonly adds: boolean;
  readonly says: boolean;
}

/** A table with these saves, the stream's records of what its relay is to see, and that relay. */
const saved = async (saves: readonly Save[]) => {
  const meter = capacityMeter();
  const [client, others] = [meter.count(engine.client()), meter.count(engine.client())];
  const name = await engine.table();
  const tallies = new AggregateStore(new Table({ client: others, name }), listedKind);
  for (const [turn, { id, holder, adds, says }] of saves.entries()) {
    await tallies.decide(id, cause(`save ${turn}`), (tally) =>
      decided(
        { marks: adds || !tally ? marked(tally, `${turn}`).marks : tally.marks, ...(holder && { holder }) },
        says ? [happened()] : [],
      ),
    );
  }
  const { Items = [] } = await others.send(new ScanCommand({ TableName: name }));
  const records = Items.filter(({ occurredAt }) => occurredAt).map((NewImage) => ({
    dynamodb: { NewImage },
  }));
  const handler = relay(
    { busName: 'bus' },
    {
      publisher: { client: new EventBridgeClient({}), busName: 'bus', sleep: () => Promise.resolve() },
      parking: {
        client: new SQSClient({ useQueueUrlAsEndpoint: false }),
        queueUrl: 'https://sqs.example.com/parked',
        table: name,
      },
      table: new Table({ client, name }),
    },
  );
  const list = new ListRows(new Table({ client: others, name }), { kind: 'COUNT', schema: Count });
  /** What the lists show, and what the states say that they should. */
  const shown = async () => {
    const pages = await Promise.all(HOLDERS.map((holder) => list.query('gsi1', `HOLDER#${holder}`)));
    return HOLDERS.map((holder, place) => ({
      holder,
      items: pages[place]?.items.map(({ id, state }) => [id, state.marks]),
    }));
  };
  const due = async () => {
    const states = await Promise.all(IDS.map(async (id) => [id, (await tallies.load(id)).state] as const));
    return HOLDERS.map((holder) => ({
      holder,
      items: states
        .flatMap(([id, state]) => (state?.holder === holder ? [[id, state.marks.length] as const] : []))
        .sort(([one, few], [other, many]) => few - many || (one < other ? -1 : 1)),
    }));
  };
  return { client, records, handler, shown, due, units: () => writesOf(meter.take()) };
};

/** Hands a batch over until it is taken, as the stream does. */
const handUntilTaken = async (
  handler: Awaited<ReturnType<typeof saved>>['handler'],
  Records: StreamBatch['Records'],
): Promise<void> => {
  for (let tries = 1; ; tries += 1) {
    try {
      await invoke(handler, { Records });
      return;
    } catch (error) {
      if (tries > 20) throw error;
    }
  }
};

const anySave: fc.Arbitrary<Save> = fc.record({
  id: fc.constantFrom(...IDS),
  holder: fc.option(fc.constantFrom(...HOLDERS), { nil: undefined, freq: 4 }),
  adds: fc.boolean(),
  says: fc.boolean(),
});
const someDice = fc.array(fc.nat(1_000), { minLength: 12, maxLength: 12 });
const kill: fc.Arbitrary<Fault> = fc.record({
  command: fc.constant('PutItemCommand'),
  error: fc.constantFrom(awsError('TimeoutError'), awsError('ThrottlingException')),
  when: fc.constantFrom('before' as const, 'after' as const),
});

test('whatever is saved, and wherever its relay is killed, the lists show what the states say: run in any order, twice', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(anySave, { minLength: 1, maxLength: 12 }),
      fc.array(kill, { maxLength: 6 }),
      fc.integer({ min: 1, max: 4 }),
      someDice,
      someDice,
      async (saves, kills, size, firstTime, again) => {
        const { client, records, handler, shown, due } = await saved(saves);
        inject(client, kills);
        for (const dice of [firstTime, again]) {
          const batches = Array.from({ length: Math.ceil(records.length / size) }, (_, place) =>
            records.slice(place * size, (place + 1) * size),
          );
          const shuffled = batches
            .map((batch, turn) => ({ batch, place: dice[turn] ?? 0 }))
            .sort((one, other) => one.place - other.place);
          for (const { batch } of shuffled) await handUntilTaken(handler, batch);
          expect(await shown()).toEqual(await due());
        }
        expect(parked).toEqual([]);
      },
    ),
    { seed: 20_261_130, numRuns: 60 },
  );
});

const few: readonly Save[] = [
  { id: 'a', holder: 'north', adds: true, says: false },
  { id: 'b', holder: 'north', adds: true, says: true },
  { id: 'a', holder: 'south', adds: true, says: true },
  { id: 'b', holder: undefined, adds: false, says: false },
];

test('a catch-up of a lost window puts the lists of all its saves, of those without events too', async () => {
  const { handler, shown, due } = await saved(few);
  expect(await shown()).not.toEqual(await due());
  await invoke(handler, { catchUp: { from: at('09:15:00'), to: at('09:16:00') } });
  expect(await shown()).toEqual(await due());
});

test('a bus that takes nothing does not keep the lists behind', async () => {
  const { handler, records, shown, due } = await saved(few);
  bus.on(PutEventsCommand).rejects(awsError('AccessDeniedException'));
  await expect(invoke(handler, { Records: records })).rejects.toThrow();
  expect(await shown()).toEqual(await due());
});

test('a save takes one plain put, its row in lists one more and one of the index, and no more where the list stays the same', async () => {
  const first: Save = { id: 'a', holder: 'north', adds: true, says: false };
  const { records, handler, units } = await saved([first, { ...first, adds: false, says: true }]);
  expect(units()).toBe(2);
  await handUntilTaken(handler, records.slice(0, 1));
  expect(units()).toBe(2);
  await handUntilTaken(handler, records.slice(1));
  expect(units()).toBe(0);
});

test('a row for a list that cannot be read is parked, and holds up no other', async () => {
  const { records, handler, shown, due } = await saved(few);
  const pk = { S: 'TALLY#z' };
  const broken = {
    pk,
    sk: { S: 'SAVE#0000000001' },
    version: { N: '1' },
    sequence: { N: '0' },
    occurredAt: { S: at('09:15:00') },
    body: { M: { list: { M: { kind: { S: 'COUNT' } } } } },
  };
  await invoke(handler, { Records: [{ dynamodb: { NewImage: broken } }, ...records] });
  expect(await shown()).toEqual(await due());
  expect(parked).toMatchObject([{ pk: 'TALLY#z', sk: 'SAVE#0000000001', reason: 'no-list-row' }]);
});
