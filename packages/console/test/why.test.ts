import { expect, test } from 'vitest';
import { boardSearch } from '../src/screens/board/board-search.ts';
import { urgencyOf, whyOf } from '../src/screens/board/why.ts';
import { cardAs } from './support/card.ts';

test('a card says in words why it needs a person, everything unusual included', () => {
  const card = cardAs({ unfilled: 2, personFirst: 'It is 6 h old.', unknownZone: 'harbour' });
  expect(whyOf(card)).toEqual([
    'Somebody has to be sent',
    '2 places have nobody',
    'A person must look first: It is 6 h old.',
    'Zone harbour is not one of yours: nobody is found by it',
  ]);
});

test('late, soon and later are told apart by the time that is left', () => {
  const due = '2026-01-05T09:15:00.000Z';
  const at = (seconds: number) => urgencyOf(due, Date.parse(due) - seconds * 1000);
  expect([at(-1), at(0), at(59), at(60)]).toEqual(['late', 'soon', 'soon', 'later']);
});

test('a mistyped filter of an address shows everything rather than nothing', () => {
  expect(boardSearch({ status: 'assessed', priority: 'P9', team: '' })).toEqual({ status: 'assessed' });
});
