import { expect, test } from 'vitest';
import { calledOf, stateOf, userChange, usersThatFit, type User } from '../src/screens/set-up/users/users.ts';

const user = (email: string, more: Partial<User> = {}): User => ({
  userId: email,
  email,
  username: 'u',
  roles: ['agent'],
  teams: ['old-town'],
  enabled: true,
  signedIn: true,
  invitedAt: '2026-01-05T09:15:00.000Z',
  ...more,
});
const all = [user('zoe@example.com'), user('ann@example.com', { roles: ['lead'], signedIn: false })];

test('users stand by address, and are found by address, role, team or state, by every word', () => {
  const found = (wanted: string) => usersThatFit(all, wanted).map(({ email }) => email[0]);
  expect([found(''), found('Lead'), found('old-town agent'), found('invited'), found('zoe lead')]).toEqual([
    ['a', 'z'],
    ['a'],
    ['z'],
    ['a'],
    [],
  ]);
});

test('a disabled user is shown as disabled, signed in or not', () => {
  expect([stateOf({ enabled: false, signedIn: false }), stateOf({ enabled: true, signedIn: false })]).toEqual(
    ['disabled', 'invited'],
  );
});

test('only what differs is sent', () => {
  expect(userChange({ roles: ['lead'], teams: [] }, { teams: [] })).toEqual({ teams: [] });
});

test('a user whom somebody made without an address is called by their name, never by nothing', () => {
  expect(calledOf({ email: '', username: 'm.reid' })).toBe('m.reid');
});
