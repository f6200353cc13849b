import { expect, test } from 'vitest';
import { pointerOf, policyOf, rowsOf } from '../src/screens/set-up/policies/contact-rows.ts';

const failing = { since: '2026-01-01T00:00:00.000Z', why: '550' };
const teams = {
  south: [{ name: 'B', email: 'b@example.com' }],
  north: [
    { name: 'A', email: 'a@example.com', failing },
    { name: 'C', email: 'c@example.com' },
  ],
};

test('a policy survives being shown as lines', () => {
  expect(policyOf(rowsOf({ teams }))).toEqual({ teams });
});

test('a fault is found at the line that it is about', () => {
  const rows = rowsOf({ teams });
  expect(rows.map((_, at) => pointerOf(rows, at))).toEqual([
    'teams/north/0',
    'teams/north/1',
    'teams/south/0',
  ]);
});
