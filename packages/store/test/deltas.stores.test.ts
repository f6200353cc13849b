import { randomBytes } from 'node:crypto';
import { DeleteCommand, DynamoDBDocumentClient, PutCommand, QueryCommand } from '@aws-sdk/lib-dynamodb';
import fc from 'fast-check';
import * as z from 'zod';
import { expect, test } from 'vitest';
import { CorruptStateError, decided, redactorOf, toInstant } from '@muster/core';
import { AggregateStore, Table, decompressRow, type AggregateKind, type Row } from '@muster/store';
import { keepLiving } from '@muster/store/keeper';
import { redactIn } from '@muster/store/redact';
import { capacityMeter, writesOf } from '@muster/test/support/capacity';
import { useEngine } from '@muster/test/support/engine';
import { cause, happened } from '@muster/test/support/sample-aggregate';

const engine = useEngine();
const DAY = 86_400;
const RETENTION = 10;
const start = Date.parse('2026-01-05T09:00:00Z') / 1000;

const Thing = z.strictObject({
  notes: z.array(z.object({ text: z.string(), at: z.number().exactOptional() })),
  facts: z.record(z.string(), z.string()),
  code: z.enum(['a', 'Ada Novak']),
  over: z.boolean(),
});
type Thing = z.infer<typeof Thing>;
const kind: AggregateKind<Thing> = {
  kind: 'THING',
  schema: Thing,
  appends: true,
  deltas: true,
  hasEnded: ({ over }) => over,
};
const wholeKind: AggregateKind<Thing> = { kind: 'THING', schema: Thing, appends: true };

const noise = (bytes: number): string => randomBytes(bytes).toString('hex');
const thing = (more: Partial<Thing> = {}): Thing => ({
  notes: Array.from({ length: 12 }, (_, at) => ({ text: noise(150), at })),
  facts: { smell: 'gas' },
  code: 'a',
  over: false,
  ...more,
});
const noted = (state: Thing, text: string): Thing => ({ ...state, notes: [...state.notes, { text }] });

const fresh = async () => {
  const [name, meter] = [await engine.table('deltas'), capacityMeter()];
  const client = meter.count(engine.client());
  let now = start;
  const options = { client, name, retentionDays: RETENTION, nowSeconds: () => now };
  const table = new Table(options);
  const things = new AggregateStore(table, kind);
  const documents = DynamoDBDocumentClient.from(engine.client());
  let saves = 0;
  const rows = async (id = 't1'): Promise<readonly Row[]> => {
    const query = {
      TableName: name,
      KeyConditionExpression: 'pk = :pk',
      ExpressionAttributeValues: { ':pk': `THING#${id}` },
    };
    return (await documents.send(new QueryCommand(query))).Items ?? [];
  };
  return {
    ...{ name, client, table, things, documents, rows },
    on: (day: number) => (now = start + day * DAY),
    units: () => writesOf(meter.take()),
    save: (change: (state: Thing | undefined) => Thing, id = 't1', events = 1) => {
      const at = toInstant(new Date(now * 1000).toISOString());
      return things.decide(id, cause(`save-${(saves += 1)}`, { at }), (state) =>
        decided(change(state), Array.from({ length: events }, happened)),
      );
    },
    bases: async () => (await rows()).map(({ base }) => base),
    daysOf: async () => (await rows()).map(({ expiresAt }) => Math.round((Number(expiresAt) - start) / DAY)),
    keep: (day: number) => keepLiving({ client, name, retentionDays: RETENTION }, (now = start + day * DAY)),
    redact: (text: string, id = 't1') =>
      redactIn(client, name)({ kind }, id, redactorOf({ text, mark: '[removed]' })),
  };
};
const last = (text: string) => (state?: Thing) => noted(state ?? thing(), text);

test('a state of kilobytes is kept whole at least once in six saves; the others take one unit', async () => {
  const { save, bases, units, things } = await fresh();
  const taken: number[] = [];
  for (let at = 0; at < 13; at += 1) {
    units();
    await save(last(`note ${at}`));
    taken.push(units());
  }
  expect(await bases()).toEqual([undefined, ...[1, 1, 1, 1, 1, undefined], ...[7, 7, 7, 7, 7, undefined]]);
  expect([taken[1], taken[5], taken[8]]).toEqual([1, 1, 1]);
  expect(taken[6]).toBeGreaterThan(2);
  expect((await things.load('t1')).state?.notes).toHaveLength(25);
});

test('a state that takes one unit anyway is kept whole, and so is one that is another altogether', async () => {
  const { save, bases } = await fresh();
  await save(() => thing({ notes: [] }));
  await save(last('small'));
  await save(() => thing());
  await save(() => thing());
  expect(await bases()).toEqual([undefined, undefined, undefined, undefined]);
});

test('a save whose base is missing, or is none, is not read: it fails loudly', async () => {
  const { save, things, documents, name } = await fresh();
  await save(() => thing());
  await save(last('one'));
  await save(last('two'));
  const [pk, sk] = ['THING#t1', 'SAVE#0000000001'];
  await documents.send(
    new PutCommand({ TableName: name, Item: { pk, sk, version: 1, sequence: 1, body: {} } }),
  );
  await expect(things.load('t1')).rejects.toThrow(CorruptStateError);
  await documents.send(new DeleteCommand({ TableName: name, Key: { pk, sk } }));
  await expect(things.load('t1')).rejects.toThrow('which has no whole state');
  await expect(save(last('three'))).rejects.toThrow(CorruptStateError);
});

test('what was saved as a difference is read by a kind that keeps each state whole', async () => {
  const { save, table } = await fresh();
  await save(() => thing());
  await save(last('one'));
  await save(last('two'));
  const { state, base } = await new AggregateStore(table, wholeKind).load('t1');
  expect(state?.notes.slice(-2)).toEqual([{ text: 'one' }, { text: 'two' }]);
  expect(base).toBeUndefined();
});

test('a base of megabytes, which no page holds with its saves, is read in its parts', async () => {
  const { save, things, bases } = await fresh();
  await save(() => thing({ facts: { image: noise(900_000) } }));
  await save(last('one'));
  await save(last('two'));
  expect(await bases()).toEqual(expect.arrayContaining([1, 1]));
  expect((await things.load('t1')).state?.notes).toHaveLength(14);
});

test('the base of what lives is kept as long as the newest save that builds on it', async () => {
  const { save, keep, on, things, daysOf } = await fresh();
  await save(() => thing());
  on(4);
  await save(last('one'));
  expect(await daysOf()).toEqual([10, 14]);
  expect((await keep(6)) + (await keep(7))).toBe(1);
  const [ofBase, ofNewest] = await daysOf();
  expect([ofBase, ofNewest]).toEqual([expect.any(Number), 14]);
  expect(ofBase).toBeGreaterThan(14);
  for (let day = 8; day <= 100; day += 1) await keep(day);
  expect((await things.load('t1')).state?.notes).toHaveLength(13);
  const days = await daysOf();
  expect(Math.min(...days)).toBeGreaterThan(100);
});

test('nothing builds on the save of an ended aggregate, which nobody keeps, nor does such a save build on another', async () => {
  const { save, bases, on, things } = await fresh();
  await save(() => thing());
  on(3);
  await save((state) => ({ ...last('over')(state), over: true }));
  await save((state) => ({ ...last('again')(state), over: false }));
  await save(last('goes on'));
  expect(await bases()).toEqual([undefined, undefined, undefined, 3]);
  on(12);
  expect((await things.load('t1')).state?.notes).toHaveLength(15);
});

test('a text removed between a load and its save is gone from all that was saved before, and the save is read', async () => {
  const { save, redact, things, rows, table } = await fresh();
  await save(() => thing({ facts: { caller: 'Ada Novak', smell: 'gas' } }));
  await save(last('Ada Novak said so'));
  const loaded = await things.load('t1');
  expect(await redact('Ada Novak')).toMatchObject({ changed: 2, kept: 0 });
  if (loaded.state === undefined) throw new Error('it was not there');
  const change = things.change(loaded, decided(noted(loaded.state, 'late'), [happened()]));
  await table.decide(cause('late'), () => Promise.resolve({ ok: true, changes: [change], value: 0 }));
  const after = (await things.load('t1')).state;
  expect(after?.facts).toEqual({ caller: '[removed]', smell: 'gas' });
  expect(after?.notes.at(-1)).toEqual({ text: 'late' });
  await redact('Ada Novak');
  expect(JSON.stringify((await rows()).map(decompressRow))).not.toContain('Novak');
});

test('a text that a state could not be read without is put back in a difference as it is in a whole state', async () => {
  const { save, redact, things } = await fresh();
  await save(() => thing());
  await save((state) => ({ ...(state ?? thing()), code: 'Ada Novak' }));
  expect(await redact('Ada Novak')).toMatchObject({ places: 0, kept: 1 });
  expect((await things.load('t1')).state?.code).toBe('Ada Novak');
});

const words = fc.constantFrom('Ada Novak', 'gas', 'by Ada Novak.', 'end', 'set');
const anyStep = fc.oneof(
  { weight: 5, arbitrary: fc.record({ do: fc.constant('note'), text: words }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('change'), text: words }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('shorten'), text: words }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('fact'), text: words }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('renew'), text: words }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('end'), text: words }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('redact'), text: words }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('days'), text: words }) },
);
const changed = (state: Thing, how: string, text: string): Thing => {
  const [first, ...others] = state.notes;
  switch (how) {
    case 'note':
      return noted(state, text);
    case 'change':
      return { ...state, notes: [{ ...first, text }, ...others] };
    case 'shorten':
      return { ...state, notes: others };
    case 'fact':
      return { ...state, facts: 'said' in state.facts ? { smell: text } : { ...state.facts, said: text } };
    case 'end':
      return { ...state, over: !state.over };
    default:
      return thing({ notes: [...thing().notes, { text }] });
  }
};

test('any sequence of saves reads back equal, with texts removed and days passing between them', async () => {
  const on = await fresh();
  let run = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(anyStep, { minLength: 4, maxLength: 24 }), async (steps) => {
      const id = `r${(run += 1)}`;
      let [day, version, hasEnded, state] = [0, 1, false, thing()];
      on.on(day);
      await on.save(() => state, id);
      for (const { do: how, text } of steps) {
        if (how === 'days') {
          // What has ended leaves, what lives is kept.
          for (let passed = 0; passed < (hasEnded ? 1 : 3); passed += 1) await on.keep((day += 1));
        } else if (how === 'redact') {
          await on.redact('Ada', id);
          state = Thing.parse(JSON.parse(JSON.stringify(state).replaceAll('Ada', '[removed]')));
        } else {
          state = changed(state, how, text);
          await on.save(() => state, id);
          version += 1;
          hasEnded = state.over;
        }
        if (hasEnded && how === 'days') break;
        const loaded = await on.things.load(id);
        expect(loaded).toMatchObject({ version, sequence: version });
        expect(loaded.state).toEqual(state);
        expect(loaded.causes).toHaveLength(version);
      }
      const stored = await on.rows(id);
      for (const { base, version: own } of stored) {
        if (base !== undefined) expect(Number(own) - Number(base)).toBeLessThan(6);
      }
    }),
    { seed: 20_261_130, numRuns: 10 },
  );
});
