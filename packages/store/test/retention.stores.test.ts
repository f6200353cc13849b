import { DynamoDBDocumentClient, GetCommand, ScanCommand } from '@aws-sdk/lib-dynamodb';
import { events } from '@muster/contracts';
import { toInstant, decided } from '@muster/core';
import { AggregateStore, Table, type AggregateKind } from '@muster/store';
import { keepLiving } from '@muster/store/keeper';
import * as z from 'zod';
import { describe, expect, test } from 'vitest';
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
const fresh = async (more: Partial<AggregateKind<Thing>> = {}) => {
  const [name, client] = [await engine.table('kept'), engine.client()];
  let now = seconds;
  const table = new Table({ client, name, retentionDays: 10, nowSeconds: () => now });
  const things = new AggregateStore(table, { ...kind, ...more });
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
  const keep = (day: number) => keepLiving({ client, name, retentionDays: 10 }, (now = seconds + day * DAY));
  return { table, things, save, dayOf, count, keep, on: (day: number) => (now = seconds + day * DAY) };
};

test('what lives never leaves; its events and lines leave ten days after they were written', async () => {
  const { save, dayOf } = await fresh();
  await save({ name: 'a', over: false }, 'one');
  await save({ name: 'b', over: false }, 'two', 3);
  expect(await dayOf('STATE')).toBe('never');
  expect([await dayOf('SAVE#0000000001'), await dayOf('SAVE#0000000002')]).toEqual([10, 13]);
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

describe('where states are appended', () => {
  const appended = () => fresh({ appends: true, indexes: () => ({}) });

  test('each save leaves ten days after it was written', async () => {
    const { save, dayOf } = await appended();
    await save({ name: 'a', over: false }, 'one');
    await save({ name: 'b', over: true }, 'two', 3);
    expect([await dayOf('SAVE#0000000001'), await dayOf('SAVE#0000000002')]).toEqual([10, 13]);
  });

  test('no save leaves before the one that it follows, whatever its cause says of the time', async () => {
    const { save, dayOf } = await appended();
    await save({ name: 'a', over: false }, 'one', 3);
    await save({ name: 'b', over: true }, 'two', 1);
    expect(await dayOf('SAVE#0000000002')).toBe(13);
  });

  test('what lives and is not saved for long is kept by daily runs, at its version, and only its newest save', async () => {
    const { save, dayOf, keep, things } = await appended();
    await save({ name: 'a', over: false }, 'one');
    await save({ name: 'b', over: false }, 'two', 1);
    let kept = 0;
    for (let day = 1; day <= 100; day += 1) kept += await keep(day);
    expect(kept).toBeGreaterThan(8);
    expect(kept).toBeLessThan(30);
    expect(await things.load('t1')).toMatchObject({ version: 2, sequence: 2, state: { name: 'b' } });
    expect(await dayOf('SAVE#0000000001')).toBe(10);
    expect(await dayOf('SAVE#0000000002')).toBeGreaterThan(100);
    await save({ name: 'c', over: false }, 'three', 100);
    expect(await things.load('t1')).toMatchObject({ version: 3, state: { name: 'c' } });
  });

  test('what has ended is not kept, nor what has left already', async () => {
    const { save, keep, dayOf } = await appended();
    await save({ name: 'a', over: false }, 'one');
    await save({ name: 'b', over: true }, 'two');
    expect(await keep(8)).toBe(0);
    expect(await dayOf('SAVE#0000000002')).toBe(10);
    const late = await appended();
    await late.save({ name: 'a', over: false }, 'one');
    expect(await late.keep(10)).toBe(0);
    expect((await late.things.load('t1')).state).toBeUndefined();
  });

  test('a large table is gone through in parts, each of them twice before anything in it leaves', async () => {
    const [name, client] = [await engine.table('kept'), engine.client()];
    const table = new Table({ client, name, retentionDays: 400 });
    const things = new AggregateStore(table, { ...kind, appends: true });
    for (let at = 0; at < 60; at += 1) {
      const given = cause(`k${at}`, { at: start });
      await things.decide(`t${at}`, given, () => decided({ name: 'a', over: false }, []));
    }
    const runs: number[] = [];
    for (let day = 345; day < 345 + 28; day += 1) {
      runs.push(await keepLiving({ client, name, retentionDays: 400 }, seconds + day * DAY));
    }
    expect(runs.reduce((sum, count) => sum + count, 0)).toBe(60);
    expect(Math.max(...runs)).toBeLessThan(20);
  });

  test('a state in parts is kept whole', async () => {
    const { save, keep, things } = await appended();
    const name = Array.from({ length: 100_000 }, (_, at) =>
      Math.sin(at + 1)
        .toString(36)
        .slice(4, 14),
    ).join('');
    await save({ name, over: false }, 'one');
    expect([await keep(9), await keep(17)]).toEqual([1, 1]);
    expect((await things.load('t1')).state).toEqual({ name, over: false });
  });
});
