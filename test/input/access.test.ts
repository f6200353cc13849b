import { describe, expect, test } from 'vitest';
import { UserRole } from '@muster/contracts';
import { operations } from '../support/whole/gateway.ts';
import { named, unexpectedAnswers } from '../support/input/refusal-cases.ts';
import { useSampleData } from '../support/input/use-sample-data.ts';
import { claimsOf } from '../support/input/wire.ts';

const on = useSampleData();
const forUsers = named(operations.filter(({ route }) => typeof route.auth === 'object'));

/** Whose routes each role may use. */
const MAY: Readonly<Record<UserRole, readonly UserRole[]>> = {
  agent: ['agent'],
  dispatcher: ['agent', 'dispatcher'],
  lead: ['agent', 'dispatcher', 'lead'],
  admin: ['admin'],
};

describe('who may not is refused before anything is read', () => {
  test.each(forUsers)('%s: whoever is not signed in by an access token gets 401', async (_id, operation) => {
    const id = { ...claimsOf('lead'), token_use: 'id' };
    const cases = [
      { what: 'nobody', change: { claims: 'none' as const }, expected: '401 not-signed-in' },
      { what: 'an id token', change: { claims: id }, expected: '401 access-token-only' },
      { what: 'no claims', change: { claims: {} }, expected: '401 access-token-only' },
      { what: 'no name', change: { claims: { token_use: 'access' } }, expected: '401 access-token-only' },
    ];
    expect(await unexpectedAnswers(on(), operation, cases)).toEqual([]);
  });

  test.each(forUsers)('%s: a role that is not named gets 403', async (_id, operation) => {
    const { auth } = operation.route;
    const named = typeof auth === 'object' ? auth.roles : [];
    const others = UserRole.options.filter((role) => !named.some((one) => MAY[role].includes(one)));
    const groups = { token_use: 'access', username: 'somebody', 'cognito:groups': '[team.north]' };
    const cases = [
      { what: 'no role', change: { claims: groups }, expected: '403 role-needed' },
      ...others.map((role) => ({
        what: role,
        change: { claims: claimsOf(role) },
        expected: '403 role-needed',
      })),
    ];
    expect(await unexpectedAnswers(on(), operation, cases)).toEqual([]);
  });
});
