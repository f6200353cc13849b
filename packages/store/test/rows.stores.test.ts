import { DynamoDBDocumentClient, PutCommand } from '@aws-sdk/lib-dynamodb';
import { expect, test } from 'vitest';
import { AggregateStore, ChildRows, Table, eventsOf } from '@muster/store';
import { ConflictError, CorruptStateError, InvalidCursorError, decided } from '@muster/core';
import { useEngine } from '@muster/test/support/engine';
import {
  at,
  cause,
  happened,
  sampleStore,
  sampleKind,
  type SampleAggregate,
} from '@muster/test/support/sample-aggregate';

const engine = useEngine();
const fresh = async (nowSeconds = 0) =>
  sampleStore(engine.client(), await engine.table(), { jitter: () => 0, nowSeconds: () => nowSeconds });
type Tallies = Awaited<ReturnType<typeof fresh>>;

test('a claimed name belongs to one, and the other decides again under another name', async () => {
  const { table, store } = await fresh();
  const take = (id: string, names: string[]) =>
    store.decide(id, cause(id), () => {
      const name = names.shift() ?? 'none';
      return decided<SampleAggregate>({ marks: [name] }, [], { claims: [{ name }] });
    });
  expect(await take('t1', ['red'])).toMatchObject({ state: { marks: ['red'] } });
  expect(await take('t2', ['red', 'blue'])).toMatchObject({ state: { marks: ['blue'] } });
  expect(await table.claimant('red')).toEqual({ kind: 'TALLY', id: 't1' });
  expect(await table.claimant('green')).toBeUndefined();
  await expect(take('t3', ['red', 'red', 'blue', 'blue', 'red', 'green'])).rejects.toThrow(ConflictError);
  expect(await store.load('t3')).toMatchObject({ version: 0 });
});

test('child rows are written once, besides the state, and read until they expire', async () => {
  const name = await engine.table();
  const { store } = sampleStore(engine.client(), name, { nowSeconds: () => 1000, jitter: () => 0 });
  const childRows = ['1', '2', '3'].map((n) => ({
    sk: `NOTE#${n}`,
    data: { n },
    expiresAt: 1000 + Number(n),
  }));
  await store.decide('t1', cause('k1'), () => decided({ marks: [] }, [happened()], { childRows }));
  expect((await store.childRows('t1', 'NOTE#')).items.map(({ sk }) => sk)).toEqual([
    'NOTE#1',
    'NOTE#2',
    'NOTE#3',
  ]);
  expect(await store.childRow('t1', 'NOTE#2')).toEqual({ sk: 'NOTE#2', data: { n: '2' } });
  expect(JSON.stringify(await store.load('t1'))).not.toContain('NOTE');

  const again = store.decide('t1', cause('k2'), () =>
    decided({ marks: [] }, [], { childRows: childRows.slice(0, 1) }),
  );
  await expect(again).rejects.toThrow(ConflictError);

  const later = sampleStore(engine.client(), name, { nowSeconds: () => 1002 }).store;
  expect((await later.childRows('t1', 'NOTE#')).items.map(({ sk }) => sk)).toEqual(['NOTE#3']);
  expect(await later.childRow('t1', 'NOTE#2')).toBeUndefined();
});

test('a child row that may be replaced shows what was written last', async () => {
  const { store } = await fresh();
  for (const n of [1, 2]) {
    const childRows = [{ sk: 'FIGURES', data: { n }, replace: true as const }];
    await store.decide('t1', cause(`k${n}`), () => decided({ marks: [] }, [], { childRows }));
  }
  expect(await store.childRow('t1', 'FIGURES')).toEqual({ sk: 'FIGURES', data: { n: 2 } });
});

test('private rows are saved in the same transaction, in their own table, and read only from there', async () => {
  const client = engine.client();
  const callers = new ChildRows(
    new Table({ client, name: await engine.table('private'), nowSeconds: () => 1000 }),
    'TALLY',
  );
  const table = new Table({ client, name: await engine.table(), jitter: () => 0 });
  const store = new AggregateStore(table, sampleKind, { privateRows: callers });
  const note = (n: string, expiresAt = 2000) => [{ sk: 'NOTE#1', data: { n }, expiresAt }];
  const save = (key: string, privateRows: ReturnType<typeof note>) =>
    store.decide('t1', cause(key), () => decided<SampleAggregate>({ marks: [key] }, [], { privateRows }));

  await save('k1', note('first'));
  expect((await callers.page('t1', 'NOTE#')).items).toEqual([{ sk: 'NOTE#1', data: { n: 'first' } }]);
  expect((await store.childRows('t1', 'NOTE#')).items).toEqual([]);

  await expect(save('k2', note('second'))).rejects.toThrow(ConflictError);
  expect([(await store.load('t1')).state, await callers.one('t1', 'NOTE#1')]).toMatchObject([
    { marks: ['k1'] },
    { data: { n: 'first' } },
  ]);
});

test('a kind without a private table refuses private rows: they would be lost, or readable by others', async () => {
  const { store } = await fresh();
  const privateRows = [{ sk: 'NOTE#1', data: {} }];
  const save = store.decide('t1', cause('k1'), () =>
    decided<SampleAggregate>({ marks: [] }, [], { privateRows }),
  );
  await expect(save).rejects.toThrow('no table for private rows');
  expect(await store.load('t1')).toMatchObject({ version: 0 });
});

const held = async ({ store }: Tallies, holder: string, count: number) => {
  for (let n = 0; n < count; n += 1) {
    await store.decide(`${holder}-${n}`, cause(`${holder}-${n}`), () =>
      decided({ marks: Array.from({ length: n }, String), holder }, []),
    );
  }
};

test('pages of an index follow each other without gap or repetition', async () => {
  const all = await fresh();
  await held(all, 'north', 7);
  await held(all, 'south', 2);
  const seen: string[] = [];
  let after: string | undefined;
  do {
    const page = await all.store.query('gsi1', 'HOLDER#north', { limit: 3, ...(after && { after }) });
    seen.push(...page.items.map(({ id }) => id));
    after = page.next;
  } while (after);
  expect(seen).toEqual(Array.from({ length: 7 }, (_, n) => `north-${n}`));
});

test('an index is read by range, by beginning and backwards', async () => {
  const all = await fresh();
  await held(all, 'north', 12);
  const ids = async (range: object) =>
    (await all.store.query('gsi1', 'HOLDER#north', range)).items.map(({ id }) => id);
  expect(await ids({ from: '0003', to: '0005' })).toEqual(['north-3', 'north-4', 'north-5']);
  expect(await ids({ from: '0010' })).toEqual(['north-10', 'north-11']);
  expect(await ids({ to: '0001' })).toEqual(['north-0', 'north-1']);
  expect(await ids({ beginsWith: '001' })).toEqual(['north-10', 'north-11']);
  expect(await ids({ descending: true, limit: 2 })).toEqual(['north-11', 'north-10']);
});

test('an aggregate leaves an index when it no longer gives it a key', async () => {
  const all = await fresh();
  await held(all, 'north', 1);
  await all.store.decide('north-0', cause('free'), () => decided({ marks: [] }, []));
  expect((await all.store.query('gsi1', 'HOLDER#north')).items).toEqual([]);
});

test.each(['nonsense', '', Buffer.from('{"gsi1pk":"HOLDER#south"}').toString('base64url')])(
  'a cursor that the query did not give is refused: %s',
  async (after) => {
    const { store } = await fresh();
    await expect(store.query('gsi1', 'HOLDER#north', { after })).rejects.toThrow(InvalidCursorError);
  },
);

test('the catch-up finds the events of a window, and nothing else', async () => {
  const { table, store } = await fresh();
  const clocks = ['09:00:00', '09:10:00', '09:20:00', '09:30:00'];
  for (const clock of clocks) {
    await store.decide(clock, cause(clock, { at: at(clock) }), () => decided({ marks: [] }, [happened()]));
  }
  const window = { from: at('09:10:00'), to: at('09:30:00') };
  const found: string[] = [];
  for await (const { items } of table.scanEvents(window)) {
    found.push(...items.flatMap(eventsOf).map(({ metadata }) => metadata.aggregate.id));
  }
  expect(found.toSorted()).toEqual(['09:10:00', '09:20:00']);
});

test('a catch-up that goes on from a page finds what the pages before it did not, once', async () => {
  const { table, store } = await fresh();
  for (const id of ['t1', 't2', 't3', 't4']) {
    await store.decide(id, cause(id, { at: at('09:10:00') }), () => decided({ marks: [] }, [happened()]));
  }
  const window = { from: at('09:00:00'), to: at('10:00:00') };
  const found: string[] = [];
  let after: string | undefined;
  do {
    const pages = table.scanEvents({ ...window, after, limit: 3 });
    after = undefined;
    for await (const { items, next } of pages) {
      found.push(...items.flatMap(eventsOf).map(({ metadata }) => metadata.aggregate.id));
      after = next;
      break;
    }
  } while (after !== undefined);
  expect(found.toSorted()).toEqual(['t1', 't2', 't3', 't4']);
  const strange = table.scanEvents({ ...window, after: 'nonsense' });
  await expect(strange.next()).rejects.toThrow(InvalidCursorError);
});

test('a row that is no known event is reported as such', async () => {
  const client = engine.client();
  const name = await engine.table();
  const body = { events: [{ name: 'Odd', version: 1, data: {} }] };
  const Item = { pk: 'TALLY#t1', sk: 'SAVE#0000000001', version: 1, sequence: 1, body };
  await DynamoDBDocumentClient.from(client).send(new PutCommand({ TableName: name, Item }));
  const { store } = sampleStore(client, name);
  await expect(store.history('t1')).rejects.toThrow(CorruptStateError);
  expect(() => eventsOf({ pk: 'TALLY#t1', sk: 'STATE' })).toThrow(CorruptStateError);
});
