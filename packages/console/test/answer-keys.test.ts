import { describe, expect, test } from 'vitest';
import { isMeant, keysOf, SETTLE_MS } from '../src/screens/assessment/answer-keys.ts';

const offered = (...answers: [string, string][]) => answers.map(([answer, label]) => ({ answer, label }));

describe('the keys of answers', () => {
  test('are their numbers, and y and n where one says yes and one no', () => {
    expect(keysOf(offered(['yes', 'Yes, or unknown'], ['no', 'No']))).toEqual([
      ['1', 'y'],
      ['2', 'n'],
    ]);
    expect(keysOf(offered(['in', 'Indoors'], ['out', 'Outdoors'], ['gone', 'Gone']))).toEqual([
      ['1'],
      ['2'],
      ['3'],
    ]);
  });

  test('are no y and n where more than one answer says yes, or none says no', () => {
    const two = offered(['yes-now', 'Yes, now'], ['yes-before', 'Yes, before'], ['no', 'No']);
    expect(keysOf(two).flat()).toEqual(['1', '2', '3']);
    expect(keysOf(offered(['yes', 'Yes'], ['other', 'Northern pier'])).flat()).toEqual(['1', '2']);
  });

  test('end at nine: a tenth answer is pressed', () => {
    const ten = Array.from({ length: 10 }, (_, at) => ({ answer: `a${at}`, label: `A${at}` }));
    expect(keysOf(ten)[9]).toEqual([]);
  });
});

test('a press in the moment after the question changed, or while one is on its way, is not meant for it', () => {
  expect(isMeant({ shownAt: 1000, isBusy: false }, 1050)).toBe(false);
  expect(isMeant({ shownAt: 1000, isBusy: false }, 1000 + SETTLE_MS)).toBe(true);
  expect(isMeant({ shownAt: 1000, isBusy: true }, 9000)).toBe(false);
});
