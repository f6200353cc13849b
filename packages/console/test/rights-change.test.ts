import { expect, test } from 'vitest';
import type { Person } from '../src/session/roles.ts';
import { rightsChange, whyEnded } from '../src/session/rights-change.ts';
import { rightsChanged } from '../src/texts/shell.ts';

const person = (more: Partial<Person> = {}): Person => ({
  userId: 'u',
  username: 'una',
  email: 'a@example.com',
  roles: ['agent'],
  teams: ['north'],
  ...more,
});

test('a sign-in that ended before its time was ended by an admin, one of a whole day was over', () => {
  const now = Date.parse('2026-01-05T22:00:00.000Z');
  const hoursAgo = (hours: number) => now / 1000 - hours * 3600;
  expect([whyEnded(hoursAgo(1), now), whyEnded(hoursAgo(13), now), whyEnded(undefined, now)]).toEqual([
    'ended',
    'over',
    'ended',
  ]);
});

test('what a person got and lost is said in words, and nothing where nothing changed', () => {
  const change = rightsChange(person(), person({ roles: ['dispatcher'], teams: ['north', 'old-town'] }));
  expect(change && rightsChanged(change)).toBe(
    'An admin has changed what you may do. New: Dispatcher, team Old town. Not any more: Agent.',
  );
  expect(rightsChange(person(), person())).toBeUndefined();
});

test('nobody is told of the rights of another user', () => {
  expect(rightsChange(person(), person({ userId: 'other', roles: ['lead'] }))).toBeUndefined();
});
