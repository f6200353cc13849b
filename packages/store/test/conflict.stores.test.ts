import { expect, test } from 'vitest';
import { ConflictError, decided, refuse } from '@muster/core';
import { useEngine } from '@muster/test/support/engine';
import { cause, happened, marked, sampleStore } from '@muster/test/support/sample-aggregate';

const engine = useEngine();
const fresh = async () => sampleStore(engine.client(), await engine.table());

/** Lets callers wait until so many of them have come. */
const gate = (expected: number) => {
  const { promise, resolve } = Promise.withResolvers<void>();
  let come = 0;
  return () => {
    come += 1;
    if (come === expected) resolve();
    return promise;
  };
};

test('twenty reservations that have all loaded before any saves leave exactly one winner', async () => {
  const { table, store } = await fresh();
  await store.decide('person', cause('setup'), () => decided({ marks: [] }, []));
  const loadedByAll = gate(20);

  const reserve = (n: number) =>
    table.decide(cause(`reserve-${n}`), async () => {
      const [person, assignment] = await Promise.all([store.load('person'), store.load(`assignment-${n}`)]);
      await loadedByAll();
      if (person.state === undefined || person.state.holder !== undefined) {
        return refuse('already-reserved', 'Somebody else has them.', { holder: person.state?.holder ?? '' });
      }
      const changes = [
        store.change(person, decided({ ...person.state, holder: `assignment-${n}` }, [happened()])),
        store.change(assignment, decided({ marks: ['offered'] }, [happened()])),
      ];
      return { ok: true, changes, value: n };
    });
  const outcomes = await Promise.all(Array.from({ length: 20 }, (_, n) => reserve(n)));

  const winners = outcomes.flatMap((outcome) => (outcome.ok ? [outcome.value] : []));
  expect(winners).toHaveLength(1);
  const refusals = outcomes.flatMap((outcome) => (outcome.ok ? [] : [outcome.refusal]));
  expect(refusals).toHaveLength(19);
  for (const { rule, about } of refusals) {
    expect([rule, about?.['holder']]).toEqual(['already-reserved', `assignment-${winners[0]}`]);
  }
  expect(await store.load('person')).toMatchObject({ version: 2, sequence: 1 });
  const assignments = await Promise.all(outcomes.map((_, n) => store.load(`assignment-${n}`)));
  expect(assignments.filter(({ version }) => version > 0)).toHaveLength(1);
});

test('ten marks at the same instant are all kept, round after round', async () => {
  const { store } = await fresh();
  for (let round = 0; round < 10; round += 1) {
    const loadedByAll = gate(10);
    const marks = Array.from({ length: 10 }, (_, n) => `${round}-${n}`);
    const outcomes = await Promise.all(
      marks.map((text) =>
        store.decide(`t${round}`, cause(text), async (aggregate) => {
          await loadedByAll();
          return decided(marked(aggregate, text), [happened()]);
        }),
      ),
    );
    expect(outcomes.map(({ ok }) => ok)).toEqual(marks.map(() => true));
    const { state, version, sequence } = await store.load(`t${round}`);
    expect([state?.marks.toSorted(), version, sequence]).toEqual([marks, 10, 10]);
  }
}, 60_000);

test('whoever loses five times is told that it is busy', async () => {
  const { table, store } = sampleStore(engine.client(), await engine.table(), { jitter: () => 0 });
  let decisions = 0;
  const attempt = table.decide(cause('slow'), async () => {
    decisions += 1;
    const loaded = await store.load('t1');
    await store.decide('t1', cause(`faster-${decisions}`), (aggregate) =>
      decided(marked(aggregate, 'f'), []),
    );
    return { ok: true, changes: [store.change(loaded, decided({ marks: ['s'] }, []))], value: 0 };
  });
  await expect(attempt).rejects.toThrow(ConflictError);
  expect(decisions).toBe(5);
  expect(await store.load('t1')).toMatchObject({ version: 5, state: { marks: ['f', 'f', 'f', 'f', 'f'] } });
});

test('one part that cannot be saved keeps the others from being saved', async () => {
  const { table, store } = sampleStore(engine.client(), await engine.table(), { jitter: () => 0 });
  await store.decide('b', cause('setup'), () => decided({ marks: [] }, []));
  const stale = await store.load('b');
  await store.decide('b', cause('faster'), (aggregate) => decided(marked(aggregate, 'x'), []));
  const attempt = table.decide(cause('k'), async () => ({
    ok: true,
    changes: [
      store.change(await store.load('a'), decided({ marks: ['a'] }, [happened()])),
      store.change(stale, decided({ marks: ['lost'] }, [])),
    ],
    value: 0,
  }));
  await expect(attempt).rejects.toThrow(ConflictError);
  expect(await store.load('a')).toMatchObject({ version: 0 });
  expect(await store.load('b')).toMatchObject({ state: { marks: ['x'] } });
});

test('two equal requests at the same instant are done once', async () => {
  const { store } = await fresh();
  const loadedByAll = gate(2);
  const press = () =>
    store.decide('t1', cause('same-key', { bodyHash: 'h' }), async (aggregate) => {
      await loadedByAll();
      return decided(marked(aggregate, 'pressed'), [happened()]);
    });
  const hows = (await Promise.all([press(), press()])).map((outcome) => outcome.ok && outcome.how);
  expect(hows.toSorted()).toEqual(['already-done', 'written']);
  expect(await store.load('t1')).toMatchObject({ version: 1, sequence: 1, state: { marks: ['pressed'] } });
});

test('a transaction whose cause one of its aggregates has met is already done', async () => {
  const { table, store } = await fresh();
  const both = (bodyHash: string) =>
    table.decide(cause('k', { bodyHash }), async () => ({
      ok: true,
      changes: [
        store.change(await store.load('a'), decided({ marks: ['a'] }, [happened()])),
        store.change(await store.load('b'), decided({ marks: ['b'] }, [])),
      ],
      value: 'both',
    }));
  expect(await both('h')).toEqual({ ok: true, value: 'both', how: 'written' });
  expect(await both('h')).toEqual({ ok: true, value: 'both', how: 'already-done' });
  expect(await both('other')).toMatchObject({ ok: false, refusal: { rule: 'idempotency-key-reused' } });
  expect(await store.load('a')).toMatchObject({ version: 1, sequence: 1 });
});

test('aggregates read on both sides of the same save are read again before that save is called done', async () => {
  const { table, store } = await fresh();
  const both = (value: string, between: () => Promise<unknown>) =>
    table.decide(cause('k'), async () => {
      const first = await store.load('a');
      await between();
      const second = await store.load('b');
      const marks = [value];
      return {
        ok: true,
        changes: [store.change(first, decided({ marks }, [])), store.change(second, decided({ marks }, []))],
        value: first.state?.marks[0] ?? value,
      };
    });
  let told: unknown;
  const slower = await both('slower', async () => {
    told ??= await both('faster', () => Promise.resolve());
  });
  expect(told).toMatchObject({ value: 'faster', how: 'written' });
  expect(slower).toEqual({ ok: true, value: 'faster', how: 'already-done' });
});
