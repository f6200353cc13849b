import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { fillPlaces } from '../../src/recommendation/domain/fill-places.ts';

/** Every way to give the places to people, to compare with. */
const everyWay = (lists: readonly (readonly string[])[]): (string | undefined)[][] => {
  const [first, ...rest] = lists;
  if (first === undefined) return [[]];
  return [...first, undefined].flatMap((person) =>
    everyWay(rest.map((list) => list.filter((other) => other !== person))).map((way) => [person, ...way]),
  );
};

const lists = fc.array(fc.shuffledSubarray(['a', 'b', 'c', 'd']), { maxLength: 4 });

/** Lower is better: places filled, then earlier places filled, then each place's own favourite. */
const ranksOf = (of: readonly (readonly string[])[], way: readonly (string | undefined)[]): number[] => [
  -way.filter((person) => person !== undefined).length,
  ...way.map((person) => (person === undefined ? 1 : 0)),
  ...way.map((person, place) => (person === undefined ? 9 : (of[place]?.indexOf(person) ?? 9))),
];
const compare = (one: readonly number[], other: readonly number[]): number =>
  one.map((value, at) => value - (other[at] ?? 0)).find((difference) => difference !== 0) ?? 0;

test('fills as many places as can be filled, earlier ones first, each with the best person that allows it', () => {
  fc.assert(
    fc.property(lists, (given) => {
      const [best] = everyWay(given).sort((one, other) =>
        compare(ranksOf(given, one), ranksOf(given, other)),
      );
      expect(fillPlaces(given)).toEqual(best);
    }),
    { seed: 320, numRuns: 1000 },
  );
});
