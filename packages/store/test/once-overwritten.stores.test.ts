import { expect, test } from 'vitest';
import { decided } from '@muster/core';
import { AggregateStore, Table, type AggregateKind } from '@muster/store';
import { capacityMeter, writesOf } from '@muster/test/support/capacity';
import { useEngine } from '@muster/test/support/engine';
import { listsAtOnce } from '@muster/test/support/lists-at-once';
import { SampleAggregate, cause, happened, marked, sampleKind } from '@muster/test/support/sample-aggregate';

const engine = useEngine();

/** The sample as it is now: appended, with its list where its state once stood. */
const presentKind: AggregateKind<SampleAggregate> = {
  kind: 'TALLY',
  schema: SampleAggregate,
  appends: true,
  wasOverwritten: true,
  listed: (state) => ({ kind: 'TALLY', state, indexes: sampleKind.indexes?.(state) ?? {} }),
};

const fresh = async () => {
  const meter = capacityMeter();
  const name = await engine.table('tallies');
  const client = listsAtOnce(meter.count(engine.client()), engine.client());
  const table = new Table({ client, name });
  return {
    before: new AggregateStore(table, sampleKind),
    now: new AggregateStore(table, presentKind),
    units: () => writesOf(meter.take()),
  };
};

const listOf = async (store: AggregateStore<SampleAggregate>, holder = 'north') =>
  (await store.query('gsi1', `HOLDER#${holder}`)).items.map(({ version, state }) => [version, state.marks]);

test('a state from when states were overwritten is read as it was, and a key that it knows is done already', async () => {
  const { before, now } = await fresh();
  const first = { marks: ['a'], holder: 'north' };
  await before.decide('t1', cause('k1'), () => decided(first, [happened()]));
  await before.decide('t1', cause('k2'), (state) => decided(marked(state, 'b'), []));
  const [was, is] = [await before.load('t1'), await now.load('t1')];
  expect(is).toEqual(was);
  expect([is.version, is.sequence, is.state?.marks]).toEqual([2, 1, ['a', 'b']]);
  expect(await now.decide('t1', cause('k2'), () => decided(first, []))).toMatchObject({
    how: 'already-done',
  });
  expect(await listOf(now)).toEqual([[2, ['a', 'b']]]);
});

test('its next save is one put that goes on with version and events, and its list then shows that alone', async () => {
  const { before, now, units } = await fresh();
  const first = { marks: ['a'], holder: 'north' };
  await before.decide('t1', cause('k1'), () => decided(first, [happened()]));
  units();
  await now.decide('t1', cause('k2'), (state) => decided(marked(state, 'b'), [happened()]));
  expect(units()).toBe(1);
  expect(await now.load('t1')).toMatchObject({ version: 2, sequence: 2, state: { marks: ['a', 'b'] } });
  expect((await now.history('t1')).map(({ metadata }) => metadata.sequence)).toEqual([1, 2]);
  expect(await listOf(now)).toEqual([[2, ['a', 'b']]]);
  await now.decide('t1', cause('k3'), (state) => decided({ ...marked(state, 'c'), holder: 'south' }, []));
  expect([await listOf(now), await listOf(now, 'south')]).toEqual([[], [[3, ['a', 'b', 'c']]]]);
  expect((await now.load('t1')).version).toBe(3);
});

test('one that was never saved is not there, and one that never was overwritten begins as any other', async () => {
  const { now } = await fresh();
  expect(await now.load('t1')).toMatchObject({ version: 0, state: undefined });
  await now.decide('t1', cause('k1'), () => decided({ marks: ['a'], holder: 'north' }, []));
  expect(await now.load('t1')).toMatchObject({ version: 1, state: { marks: ['a'] } });
});
