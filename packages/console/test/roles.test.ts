import { expect, test } from 'vitest';
import { may, rolesIn, teamsIn } from '../src/session/roles.ts';

const person = (...roles: Parameters<typeof may>[0]['roles']) => ({
  userId: 'u',
  username: 'una',
  email: 'a@example.com',
  roles,
  teams: [],
});

test('each role may what the lesser ones may, and an admin nothing of incidents', () => {
  expect(may(person('lead'), 'agent')).toBe(true);
  expect(may(person('agent'), 'dispatcher')).toBe(false);
  expect(may(person('admin'), 'agent')).toBe(false);
  expect(may(person('admin', 'agent'), 'agent')).toBe(true);
  expect(may(person(), 'agent')).toBe(false);
});

test('only roles are taken from the groups of a token', () => {
  expect(rolesIn(['team.north', 'lead', 'toString', 7])).toEqual(['lead']);
  expect(rolesIn(undefined)).toEqual([]);
});

test('the teams of somebody are those of their token alone', () => {
  expect(teamsIn(['team.south', 'lead', 'team.north', 3, 'teams'])).toEqual(['north', 'south']);
  expect(teamsIn('team.north')).toEqual([]);
});
