import { PutItemCommand } from '@aws-sdk/client-dynamodb';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ProcedurePublished } from '@muster/contracts';
import { CorruptStateError, TooLargeError, decided, refuse, unchanged } from '@muster/core';
import { AggregateStore, Table } from '@muster/store';
import { useEngine } from '@muster/test/support/engine';
import {
  at,
  cause,
  happened,
  appendedKind,
  marked,
  sampleKind,
  sampleStore,
  type SampleAggregate,
} from '@muster/test/support/sample-aggregate';

const engine = useEngine();
const mark =
  (text: string, events = 1) =>
  (aggregate: SampleAggregate | undefined) =>
    decided(marked(aggregate, text), Array.from({ length: events }, happened));

describe.each([
  ['whose state is overwritten', sampleKind],
  ['whose states are appended', appendedKind],
])('an aggregate %s', (_of, kind) => {
  const fresh = async () => sampleStore(engine.client(), await engine.table(), { kind });

  test('what is not there yet is version 0 without a state', async () => {
    const { store } = await fresh();
    expect(await store.load('t1')).toEqual({
      id: 't1',
      version: 0,
      sequence: 0,
      state: undefined,
      causes: [],
    });
  });

  test('state, version and events are saved together', async () => {
    const { store } = await fresh();
    expect(await store.decide('t1', cause('k1'), mark('a', 2))).toMatchObject({ how: 'written', version: 1 });
    expect(await store.load('t1')).toMatchObject({ version: 1, sequence: 2, state: { marks: ['a'] } });
    const history = await store.history('t1');
    expect(history.map(({ name, metadata }) => [name, metadata.sequence])).toEqual([
      ['ResourceChanged', 1],
      ['ResourceChanged', 2],
    ]);
    expect(history[0]?.metadata).toMatchObject({
      aggregate: { kind: 'TALLY', id: 't1' },
      actor: { kind: 'user', id: 'agent' },
      occurredAt: at('09:15:00'),
      causationId: 'k1',
      contractVersion: 1,
      exercise: false,
    });
  });

  test('sequences are dense from 1 whatever each save writes', async () => {
    const { store } = await fresh();
    let run = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(fc.nat(3), { minLength: 1, maxLength: 6 }), async (eventsPerSave) => {
        const id = `dense-${(run += 1)}`;
        for (const [n, events] of eventsPerSave.entries()) {
          await store.decide(id, cause(`${id}-${n}`), mark(`m${n}`, events));
        }
        const total = eventsPerSave.reduce((sum, events) => sum + events, 0);
        const sequences = (await store.history(id)).map(({ metadata }) => metadata.sequence);
        expect(sequences).toEqual(Array.from({ length: total }, (_, n) => n + 1));
        expect(await store.load(id)).toMatchObject({ version: eventsPerSave.length, sequence: total });
      }),
      { seed: 5, numRuns: 25 },
    );
  });

  test('each event of what is part of an exercise says so, whatever led to it', async () => {
    const table = new Table({ client: engine.client(), name: await engine.table() });
    const store = new AggregateStore(table, {
      ...kind,
      isExercise: ({ marks }) => marks.includes('drill'),
    });
    await store.decide('t1', cause('k1'), mark('drill'));
    await store.decide('t1', cause('k2'), mark('more'));
    await store.decide('t2', cause('k3'), mark('real'));
    const said = async (id: string) => (await store.history(id)).map(({ metadata }) => metadata.exercise);
    expect(await said('t1')).toEqual([true, true]);
    expect(await said('t2')).toEqual([false]);
  });

  test('event ids belong to aggregate and sequence and to nothing else', async () => {
    const { store } = await fresh();
    await store.decide('t1', cause('k1'), mark('a', 2));
    await store.decide('t2', cause('k1'), mark('a', 1));
    const first = (await store.history('t1')).map(({ metadata }) => metadata.id);
    const other = (await store.history('t2')).map(({ metadata }) => metadata.id);
    expect(new Set([...first, ...other]).size).toBe(3);
    const again = await fresh();
    await again.store.decide('t1', cause('another', { at: at('10:00:00') }), mark('b', 2));
    expect((await again.store.history('t1')).map(({ metadata }) => metadata.id)).toEqual(first);
  });

  test('the same cause again writes nothing and decides nothing', async () => {
    const { store } = await fresh();
    const given = cause('k1', { bodyHash: 'h1' });
    await store.decide('t1', given, mark('a'));
    const again = await store.decide('t1', given, () => {
      throw new Error('decided again');
    });
    expect(again).toEqual({ ok: true, state: { marks: ['a'] }, version: 1, how: 'already-done' });
    expect(await store.history('t1')).toHaveLength(1);
  });

  test('a key that comes again with another body is refused', async () => {
    const { store } = await fresh();
    await store.decide('t1', cause('k1', { bodyHash: 'h1' }), mark('a'));
    const other = await store.decide('t1', cause('k1', { bodyHash: 'h2' }), mark('b'));
    expect(other).toMatchObject({ ok: false, refusal: { kind: 'invalid', rule: 'idempotency-key-reused' } });
    expect(await store.load('t1')).toMatchObject({ version: 1, state: { marks: ['a'] } });
  });

  test('the last fifty causes are remembered', async () => {
    const { store } = await fresh();
    for (let n = 0; n <= 50; n += 1) await store.decide('t1', cause(`k${n}`), mark(`m${n}`, 0));
    expect((await store.load('t1')).causes).toHaveLength(50);
    expect(await store.decide('t1', cause('k1'), mark('again'))).toMatchObject({ how: 'already-done' });
    expect(await store.decide('t1', cause('k0'), mark('again'))).toMatchObject({ how: 'written' });
  });

  test('a refusal and an unchanged decision write nothing', async () => {
    const { store } = await fresh();
    await store.decide('t1', cause('k1'), mark('a'));
    const refused = await store.decide('t1', cause('k2'), () => refuse('too-late', 'It is over.'));
    expect(refused).toMatchObject({ ok: false, refusal: { kind: 'refused', rule: 'too-late' } });
    const same = await store.decide('t1', cause('k3'), (aggregate) => unchanged(aggregate ?? { marks: [] }));
    expect(same).toMatchObject({ ok: true, how: 'unchanged', version: 1, state: { marks: ['a'] } });
    expect(await store.load('t1')).toMatchObject({ version: 1, sequence: 1, causes: [expect.any(String)] });
  });

  test.each([
    ['a state that does not fit its schema', decided({ marks: ['a'], colour: 'red' }, [happened()])],
    ['an event that does not fit its contract', decided({ marks: ['a'] }, [{ ...happened(), data: {} }])],
    ['an event without a contract', decided({ marks: ['a'] }, [{ ...happened(), name: 'Nothing' }])],
    ['an event of an unknown version', decided({ marks: ['a'] }, [{ ...happened(), version: 99 }])],
  ])('%s saves nothing at all', async (_, decision) => {
    const { store } = await fresh();
    await expect(store.decide('t1', cause('k1'), () => decision)).rejects.toThrow();
    expect(await store.load('t1')).toMatchObject({ version: 0 });
    expect(await store.history('t1')).toEqual([]);
  });

  test('an event larger than the bus takes saves nothing; its bytes count, not its characters', async () => {
    const { store } = await fresh();
    const published = (text: string) => ({
      ...ProcedurePublished.with(ProcedurePublished.data.parse(ProcedurePublished.examples[0])),
      data: { ...ProcedurePublished.examples[0], document: { text } },
    });
    const publish = (id: string, text: string) =>
      store.decide(id, cause('k1'), () => decided({ marks: [] }, [published(text)]));
    expect(await publish('t1', 'e'.repeat(190_000))).toMatchObject({ how: 'written' });
    const refused = publish('t2', 'é'.repeat(100_000));
    await expect(refused).rejects.toThrow(TooLargeError);
    await expect(refused).rejects.toMatchObject({ field: 'document' });
    expect(await store.load('t2')).toMatchObject({ version: 0 });
  });

  test('a history is read in parts', async () => {
    const { store } = await fresh();
    await store.decide('t1', cause('k1'), mark('a', 12));
    const sequences = async (from: object) =>
      (await store.history('t1', from)).map(({ metadata }) => metadata.sequence);
    expect(await sequences({ limit: 3 })).toEqual([1, 2, 3]);
    expect(await sequences({ after: 3, limit: 2 })).toEqual([4, 5]);
    expect(await sequences({ after: 9 })).toEqual([10, 11, 12]);
    expect(await sequences({ after: 12 })).toEqual([]);
  });
});

test('a stored row that does not fit is told as such', async () => {
  const client = engine.client();
  const name = await engine.table();
  const row = { pk: { S: 'TALLY#t1' }, sk: { S: 'STATE' }, version: { N: '1' }, sequence: { N: '0' } };
  await client.send(
    new PutItemCommand({ TableName: name, Item: { ...row, causes: { L: [] }, state: { M: {} } } }),
  );
  await expect(sampleStore(client, name).store.load('t1')).rejects.toThrow(CorruptStateError);
});
