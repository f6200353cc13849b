import fc from 'fast-check';
import { expect, test } from 'vitest';
import { CorruptStateError, redactorOf } from '@muster/core';
import { Delta, applyDelta, deltaBetween } from '../src/delta.ts';
import { redactValue } from '../src/redact-value.ts';

const stored = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

/** Names that mean something to JavaScript among them. */
const name = fc.oneof(
  fc.constantFrom('a', 'b', 'end', 'at', '0', '1', 'set', 'drop', 'inside', 'length', 'constructor'),
  fc.string({ maxLength: 3 }).filter((given) => given !== '__proto__'),
);
const leaf = fc.oneof(
  fc.constantFrom('', 'flat 9', 'Ada Novak', 0, 1, -0.5, true, false, null),
  fc.string({ maxLength: 4 }),
);
const { tree } = fc.letrec<{ tree: unknown }>((tie) => ({
  tree: fc.oneof(
    { maxDepth: 4 },
    leaf,
    fc.array(tie('tree'), { maxLength: 4 }),
    fc.dictionary(name, tie('tree'), { maxKeys: 4 }),
  ),
}));

/** A state and another that has most of it, as a save has of the one before. */
const changedSomewhere = (value: unknown): fc.Arbitrary<unknown> => {
  if (Array.isArray(value)) {
    const list: readonly unknown[] = value;
    return fc.oneof(
      fc.tuple(...list.map(changedSomewhere)),
      tree.map((more) => [...list, more]),
      fc.nat(list.length).map((length) => list.slice(0, length)),
      fc.nat(list.length).map((at) => list.toSpliced(at, 1)),
    );
  }
  if (typeof value !== 'object' || value === null) {
    return fc.oneof({ weight: 4, arbitrary: fc.constant(value) }, tree);
  }
  const entries = Object.entries(value);
  return fc.oneof(
    fc
      .tuple(...entries.map(([, one]) => changedSomewhere(one)))
      .map((values) => Object.fromEntries(entries.map(([key], at) => [key, values[at]]))),
    fc.tuple(name, tree).map(([key, one]) => ({ ...value, [key]: one })),
    fc.nat(entries.length).map((at) => Object.fromEntries(entries.toSpliced(at, 1))),
  );
};
const pair = tree.chain((state) =>
  fc.tuple(
    fc.constant({ state }),
    fc.oneof(changedSomewhere(state), tree).map((other) => ({ state: other })),
  ),
);

test('whatever a value becomes, the delta as it is stored makes that of it; one of equal values is empty', () => {
  fc.assert(
    fc.property(pair, ([before, after]) => {
      const [was, is] = [stored(before), stored(after)];
      if (typeof was !== 'object' || was === null || typeof is !== 'object' || is === null) return;
      const frozen = structuredClone(was);
      const delta = Delta.parse(stored(deltaBetween(was, is)));
      expect(applyDelta(was, delta)).toEqual(is);
      expect(was).toEqual(frozen);
      expect(deltaBetween(is, structuredClone(is))).toEqual({});
    }),
    { seed: 20_261_130, numRuns: 1_000 },
  );
});

test('a text that is removed from a value and from a delta apart is removed from what they come to', () => {
  const redactor = redactorOf({ text: 'a', mark: '[removed]' });
  const redacted = (value: unknown): unknown => redactValue(value, redactor, () => true).value;
  fc.assert(
    fc.property(pair, ([before, after]) => {
      const [was, is] = [stored(before), stored(after)];
      if (typeof was !== 'object' || was === null || typeof is !== 'object' || is === null) return;
      const late = redacted(was);
      const delta = Delta.parse(redacted(stored(deltaBetween(was, is))));
      if (typeof late !== 'object' || late === null) throw new Error('not an object any more');
      expect(applyDelta(late, delta)).toEqual(redacted(is));
    }),
    { seed: 20_261_130, numRuns: 1_000 },
  );
});

test('a delta of another value is refused', () => {
  const delta = deltaBetween({ people: [{ at: 1 }] }, { people: [{ at: 2 }] });
  expect(() => applyDelta({ people: [] }, delta)).toThrow(CorruptStateError);
  expect(() => applyDelta({}, delta)).toThrow(CorruptStateError);
});
