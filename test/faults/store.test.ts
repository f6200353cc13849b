import { expect, test } from 'vitest';
import { ConflictError, ThrottledError, decided } from '@muster/core';
import { useEngine } from '../support/engine.ts';
import { awsError, cancelled, inject } from '../support/fault.ts';
import {
  appendedKind,
  cause,
  happened,
  marked,
  sampleKind,
  sampleStore,
} from '../support/sample-aggregate.ts';

const engine = useEngine();

const fresh = async (kind = sampleKind) => {
  const client = engine.client();
  const others = engine.client();
  const name = await engine.table();
  const { store } = sampleStore(client, name, { jitter: () => 0, kind });
  const fails = (...errors: Error[]) =>
    inject(
      client,
      errors.map((error) => ({ command: 'write', error, when: 'before' as const })),
    );
  return { client, store, fails, elsewhere: sampleStore(others, name, { kind }).store };
};

const RACES = [
  ['None', 'TransactionConflict'],
  ['TransactionConflict', 'None'],
  ['ConditionalCheckFailed', 'TransactionConflict'],
  ['ConditionalCheckFailed', 'None'],
];

test.each(RACES)('a lost race [%s, %s] is decided again on fresh state', async (...codes) => {
  const { store, elsewhere, fails } = await fresh();
  await store.decide('t1', cause('setup'), () => decided({ marks: ['setup'] }, [happened()]));
  fails(cancelled(...codes));
  let decisions = 0;
  const outcome = await store.decide('t1', cause('k1'), async (aggregate) => {
    decisions += 1;
    if (decisions === 1) {
      await elsewhere.decide('t1', cause('faster'), (now) => decided(marked(now, 'faster'), [happened()]));
    }
    return decided(marked(aggregate, 'mine'), [happened()]);
  });
  expect(outcome).toMatchObject({ ok: true, how: 'written', state: { marks: ['setup', 'faster', 'mine'] } });
  expect((await store.history('t1')).map(({ metadata }) => metadata.sequence)).toEqual([1, 2, 3]);
});

test.each([
  [['ThrottlingError', 'None']],
  [['None', 'ThrottlingError']],
  [['ProvisionedThroughputExceeded', 'ConditionalCheckFailed']],
])('throttling %j is told as throttling and is not decided again', async (codes) => {
  const { store, fails } = await fresh();
  fails(cancelled(...codes));
  let decisions = 0;
  const attempt = store.decide('t1', cause('k1'), () => {
    decisions += 1;
    return decided({ marks: [] }, [happened()]);
  });
  await expect(attempt).rejects.toThrow(ThrottledError);
  expect(decisions).toBe(1);
});

test.each([
  [['ValidationError']],
  [['ConditionalCheckFailed', 'ValidationError']],
  [['ItemCollectionSizeLimitExceeded', 'None']],
  [['None', 'None']],
  [[]],
])('a broken transaction %j is neither a conflict nor throttling', async (codes) => {
  const { store, fails } = await fresh();
  const { left } = fails(cancelled(...codes), cancelled(...codes));
  const attempt = store.decide('t1', cause('k1'), () => decided({ marks: [] }, [happened()]));
  const error: unknown = await attempt.catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(Error);
  expect(error).not.toBeInstanceOf(ConflictError);
  expect(error).not.toBeInstanceOf(ThrottledError);
  expect(left()).toBe(1);
});

test('the explanation names the rows that failed, by their position', async () => {
  const { store, fails } = await fresh();
  fails(
    ...Array.from({ length: 5 }, () => cancelled('None', 'ConditionalCheckFailed', 'TransactionConflict')),
  );
  const attempt = store.decide('t1', cause('k1'), () =>
    decided({ marks: [] }, [happened()], { claims: [{ name: 'red' }] }),
  );
  await expect(attempt).rejects.toThrow(
    'TALLY#t1 save 1: ConditionalCheckFailed, claim red: TransactionConflict',
  );
});

test.each(['ThrottlingException', 'ProvisionedThroughputExceededException', 'RequestLimitExceeded'])(
  '%s is throttling on reads and on writes',
  async (name) => {
    const { client, store } = await fresh();
    inject(client, [{ command: 'GetItemCommand', error: awsError(name), when: 'before' }]);
    await expect(store.load('t1')).rejects.toThrow(ThrottledError);
    inject(client, [{ command: 'QueryCommand', error: awsError(name), when: 'before' }]);
    await expect(store.query('gsi1', 'x')).rejects.toThrow(ThrottledError);
    inject(client, [{ command: 'write', error: awsError(name), when: 'before' }]);
    await expect(store.decide('t1', cause('k1'), () => decided({ marks: [] }, []))).rejects.toThrow(
      ThrottledError,
    );
  },
);

const forms = [
  ['overwritten', sampleKind],
  ['appended', appendedKind],
] as const;

test('a save that is one put and loses a race is decided again on fresh state', async () => {
  const { store, elsewhere } = await fresh(appendedKind);
  let decisions = 0;
  const outcome = await store.decide('t1', cause('k1'), async (aggregate) => {
    decisions += 1;
    if (decisions === 1)
      await elsewhere.decide('t1', cause('faster'), (now) => decided(marked(now, 'faster'), [happened()]));
    return decided(marked(aggregate, 'mine'), [happened()]);
  });
  expect(outcome).toMatchObject({ ok: true, version: 2, state: { marks: ['faster', 'mine'] } });
  expect((await store.history('t1')).map(({ metadata }) => metadata.sequence)).toEqual([1, 2]);
});

test.each(forms)(
  'a save (%s) whose answer is lost is not done a second time when it is asked for again',
  async (_, kind) => {
    const { client, store } = await fresh(kind);
    const lost = awsError('TimeoutError');
    inject(client, [{ command: 'write', error: lost, when: 'after' }]);
    const press = () =>
      store.decide('t1', cause('k1'), (aggregate) => decided(marked(aggregate, 'a'), [happened()]));
    await expect(press()).rejects.toThrow(lost);
    expect(await press()).toMatchObject({ ok: true, how: 'already-done', state: { marks: ['a'] } });
    expect(await store.history('t1')).toHaveLength(1);
  },
);

test('a transaction of the same request that still runs is waited for, not told as missing', async () => {
  const { store, fails } = await fresh();
  fails(awsError('TransactionInProgressException'));
  const outcome = await store.decide('t1', cause('k1'), () => decided({ marks: [] }, [happened()]));
  expect(outcome).toMatchObject({ ok: true, how: 'written' });
});
