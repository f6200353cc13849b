import { expect, test } from 'vitest';
import fc from 'fast-check';
import { HandlingPart, MOST_HANDLERS, type Handler } from '@muster/contracts';
import { withPart } from '../../src/record/domain/handled-by.ts';

const deed = fc.tuple(fc.constantFrom('ann', 'bob', 'cat'), fc.constantFrom(...HandlingPart.options));
const handlersOf = (deeds: readonly (readonly [string, HandlingPart])[]): readonly Handler[] =>
  deeds.reduce<readonly Handler[]>((before, [user, part]) => withPart(before, user, part), []);

test('who handled a case is the same in whatever order it becomes known, and however often', () => {
  fc.assert(
    fc.property(fc.array(deed, { maxLength: 20 }), (deeds) => {
      const backwards = [...deeds, ...deeds].reverse();
      expect(handlersOf(backwards)).toEqual(handlersOf(deeds));
    }),
    { seed: 320 },
  );
});

test('each user is named once, with each of their parts once', () => {
  const deeds = [
    ['bob', 'dispatched'],
    ['ann', 'assessed'],
    ['ann', 'reported'],
    ['ann', 'assessed'],
  ] as const;
  expect(handlersOf(deeds)).toEqual([
    { user: 'ann', parts: ['reported', 'assessed'] },
    { user: 'bob', parts: ['dispatched'] },
  ]);
});

test('a list that is full takes no further user, so that a case fits its event', () => {
  const many = Array.from({ length: MOST_HANDLERS + 5 }, (_, at) => [`user-${at}`, 'assessed'] as const);
  expect(handlersOf(many)).toHaveLength(MOST_HANDLERS);
});
