import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { decided, TooLargeError } from '@muster/core';
import { useEngine } from '@muster/test/support/engine';
import { cause, sampleStore } from '@muster/test/support/sample-aggregate';

const engine = useEngine();
const fresh = async () => sampleStore(engine.client(), await engine.table());

/** Texts that no packing makes smaller than two thirds of them. */
const noise = (kilobytes: number, seed: string): string[] =>
  Array.from({ length: kilobytes * 12 }, (_, index) =>
    createHash('sha512').update(`${seed} ${index}`).digest('base64').slice(0, 85),
  );

test('a state that no item holds is saved in parts, read whole, and found whole by an index', async () => {
  const { store } = await fresh();
  const marks = noise(1_200, 'first');
  await store.decide('t1', cause('k1'), () => decided({ marks, holder: 'north' }, []));
  expect((await store.load('t1')).state?.marks).toEqual(marks);
  const found = await store.query('gsi1', 'HOLDER#north');
  expect(found.items.map(({ state }) => state.marks.length)).toEqual([marks.length]);
});

test('a child row larger than an item is read whole, alone and in a list, and its parts are not in the list', async () => {
  const { store } = await fresh();
  const row = (sk: string, kilobytes: number) => ({ sk, data: { texts: noise(kilobytes, sk) } });
  const childRows = [row('ROW#1', 1_000), row('ROW#2', 1)];
  await store.decide('t1', cause('k1'), () => decided({ marks: ['a'] }, [], { childRows }));
  expect((await store.childRows('t1', 'ROW#')).items).toEqual(childRows);
  expect((await store.childRow('t1', 'ROW#1'))?.data).toEqual(childRows[0]?.data);
});

test('a state that grows and shrinks across the limit of an item is read as it was saved last', async () => {
  const { store } = await fresh();
  for (const [version, kilobytes] of [10, 900, 1_300, 20, 600].entries()) {
    const marks = noise(kilobytes, `version ${version}`);
    await store.decide('t1', cause(`k${version}`), () => decided({ marks }, []));
    const { state, version: saved } = await store.load('t1');
    expect([saved, state?.marks.length, state?.marks.at(-1)]).toEqual([
      version + 1,
      marks.length,
      marks.at(-1),
    ]);
  }
});

test('whoever reads while a state in parts is replaced reads one version or the other', async () => {
  const { store } = await fresh();
  const save = (version: number) =>
    store.decide('t1', cause(`k${version}`), () => decided({ marks: noise(900, `version ${version}`) }, []));
  await save(0);
  const saving = (async () => {
    for (let version = 1; version <= 8; version += 1) await save(version);
  })();
  for (let reading = 0; reading < 20; reading += 1) {
    const { state, version } = await store.load('t1');
    expect(state?.marks).toEqual(noise(900, `version ${version - 1}`));
  }
  await saving;
});

test('parts count among the hundred rows of a transaction', async () => {
  const { store } = await fresh();
  const childRows = Array.from({ length: 98 }, (_, index) => ({ sk: `ROW#${index}`, data: { index } }));
  const small = decided({ marks: ['a'] }, [], { childRows });
  await expect(store.decide('t1', cause('k1'), () => small)).resolves.toMatchObject({ how: 'written' });
  const large = decided({ marks: noise(1_200, 'large') }, [], { childRows });
  await expect(store.decide('t2', cause('k2'), () => large)).rejects.toBeInstanceOf(TooLargeError);
});
