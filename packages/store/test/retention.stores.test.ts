import { DynamoDBDocumentClient, GetCommand, ScanCommand } from '@aws-sdk/lib-dynamodb';
import { events } from '@muster/contracts';
import { toInstant, decided } from '@muster/core';
import { AggregateStore, Table, type AggregateKind } from '@muster/store';
import * as z from 'zod';
import { expect, test } from 'vitest';
import { useEngine } from '@muster/test/support/engine';
import { cause } from '@muster/test/support/sample-aggregate';

const engine = useEngine();
const DAY = 86_400;
const start = toInstant('2026-01-05T09:00:00Z');
const seconds = Date.parse(start) / 1000;

const Thing = z.object({ name: z.string(), over: z.boolean() });
type Thing = z.infer<typeof Thing>;
const kind: AggregateKind<Thing> = {
  kind: 'THING',
  schema: Thing,
  indexes: () => ({ gsi1: { pk: 'THINGS', sk: 'thing' } }),
  hasEnded: ({ over }) => over,
  childRowsExpire: true,
};

const [example] = events.ResourceChanged.examples;
const changed = {
  name: 'ResourceChanged',
  source: 'dispatch',
  version: 1,
  data: events.ResourceChanged.data.parse(example),
} as const;

/** A table that keeps for ten days, at a clock that tests move. */
const fresh = async () => {
  const name = await engine.table('kept');
  let now = seconds;
  const table = new Table({ client: engine.client(), name, retentionDays: 10, nowSeconds: () => now });
  const things = new AggregateStore(table, kind);
  const documents = DynamoDBDocumentClient.from(engine.client());
  const save = (state: Thing, key: string, day = 0) => {
    const at = toInstant(new Date((seconds + day * DAY) * 1000).toISOString());
    const rows = { childRows: [{ sk: `LINE#${key}`, data: { key } }] };
    return things.decide('t1', cause(key, { at }), () => decided(state, [changed], rows));
  };
  const row = async (sk: string) =>
    (await documents.send(new GetCommand({ TableName: name, Key: { pk: 'THING#t1', sk } }))).Item;
  const dayOf = async (sk: string) => {
    const expiresAt: unknown = (await row(sk))?.['expiresAt'];
    return typeof expiresAt === 'number' ? (expiresAt - seconds) / DAY : 'never';
  };
  const count = async () => (await documents.send(new ScanCommand({ TableName: name }))).Count;
  return { table, things, save, dayOf, count, on: (day: number) => (now = seconds + day * DAY) };
};

test('what lives never leaves; its events and lines leave ten days after they were written', async () => {
  const { save, dayOf } = await fresh();
  await save({ name: 'a', over: false }, 'one');
  await save({ name: 'b', over: false }, 'two', 3);
  expect(await dayOf('STATE')).toBe('never');
  expect([await dayOf('EVENT#0000000001'), await dayOf('EVENT#0000000002')]).toEqual([10, 13]);
  expect(await dayOf('LINE#two')).toBe(13);
});

test('what has ended leaves ten days after its last change, and stays when it lives again', async () => {
  const { save, dayOf } = await fresh();
  await save({ name: 'a', over: true }, 'one');
  expect(await dayOf('STATE')).toBe(10);
  await save({ name: 'a', over: true }, 'two', 2);
  expect(await dayOf('STATE')).toBe(12);
  await save({ name: 'a', over: false }, 'three', 4);
  expect(await dayOf('STATE')).toBe('never');
});

test('a row whose time is over is read by nobody, though the engine has not removed it; what follows counts on', async () => {
  const { things, table, save, count, on } = await fresh();
  await save({ name: 'a', over: true }, 'one');
  on(9);
  expect((await things.load('t1')).state).toMatchObject({ name: 'a' });
  on(10);
  expect((await things.load('t1')).state).toBeUndefined();
  expect((await things.query('gsi1', 'THINGS')).items).toEqual([]);
  expect(await things.history('t1')).toEqual([]);
  expect((await things.childRows('t1', 'LINE#')).items).toEqual([]);
  const window = { from: start, to: toInstant('2027-01-01T00:00:00Z') };
  for await (const { items } of table.scanEvents(window)) expect(items).toEqual([]);
  expect(await count()).toBe(3);
  await save({ name: 'anew', over: false }, 'later', 11);
  expect(await things.load('t1')).toMatchObject({ version: 2, sequence: 2, state: { name: 'anew' } });
  expect((await things.history('t1')).map(({ metadata }) => metadata.sequence)).toEqual([2]);
  expect(await count()).toBe(5);
});
