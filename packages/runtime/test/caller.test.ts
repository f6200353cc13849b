import { expect, test } from 'vitest';
import { callerOf } from '../src/http/caller.ts';

const claims = (groups: unknown) => ({ token_use: 'access', username: 'maya', 'cognito:groups': groups });

test.each([
  ['as API Gateway writes it', '[agent lead team.north team.old-town]'],
  ['as a list', ['agent', 'lead', 'team.north', 'team.old-town']],
  ['with commas', '[agent, lead, team.north, team.old-town]'],
])('roles and teams are read from the groups %s', (_how, groups) => {
  expect(callerOf(claims(groups))).toEqual({
    username: 'maya',
    roles: ['agent', 'lead'],
    teams: ['north', 'old-town'],
  });
});

test.each([undefined, '', '[]', 7, '[dispatchers Agent team. team.NORTH]'])(
  'the groups %s give no role and no team',
  (groups) => {
    expect(callerOf(claims(groups))).toMatchObject({ roles: [], teams: [] });
  },
);
