import '../support/quiet.ts';
import { describe, expect, test } from 'vitest';
import { useUsers } from '../../services/dispatch/test/support/users.ts';
import { awsError, timedOut } from '../support/fault.ts';
import type { Interceptor } from '../support/whole/aws.ts';

const { pool, before, ask } = useUsers();
const READS = ['ListUsersCommand', 'AdminGetUserCommand', 'AdminListGroupsForUserCommand'];
const FAULTS = [
  ['throttled', 'before', awsError('TooManyRequestsException')],
  ['cut off before', 'before', timedOut()],
  ['cut off with its answer', 'after', timedOut()],
] as const;

/** Lets the write of this place fail once; the others go through. */
const failing = (place: number, when: 'before' | 'after', error: Error) => {
  let at = 0;
  let failed = false;
  const fault: Interceptor = async ({ client, command }, goOn) => {
    if (client !== 'CognitoIdentityProviderClient' || READS.includes(command)) return goOn();
    at += 1;
    if (at !== place || failed) return goOn();
    failed = true;
    if (when === 'after') await goOn();
    throw error;
  };
  before.push(fault);
  return () => failed;
};

/** A command as the console sends it, and again under its key until it is answered with less than 500. */
const insist = async (method: string, path: string, body: object, ifMatch = '*') => {
  const headers = { 'idempotency-key': 'one-key', 'if-match': ifMatch };
  const answers: number[] = [];
  for (;;) {
    const { status } = await ask(method, path, body, { headers });
    answers.push(status);
    if (status < 500 || answers.length > 3) return answers;
  }
};

describe.each(FAULTS)('one write to Cognito %s', (_name, when, error) => {
  test('leaves an invitation that the same command completes, at every write', async () => {
    const dora = { email: 'dora@example.com', roles: ['agent', 'lead'], teams: ['north'] };
    let place = 0;
    for (;;) {
      place += 1;
      before.length = 0;
      pool.members.splice(3);
      pool.groups.delete('team.north');
      pool.mailed.length = 0;
      const failed = failing(place, when, error);
      const answers = await insist('POST', '/v1/users', dora);
      if (!failed()) break;
      expect([place, answers]).toEqual([place, [503, 201]]);
      const doras = pool.members.filter(({ attributes }) => attributes.get('email') === dora.email);
      expect(doras.map(({ username, groups }) => [username, [...groups].sort()])).toEqual([
        ['dora', ['agent', 'lead', 'team.north']],
      ]);
      expect(pool.mailed.length).toBeGreaterThanOrEqual(1);
    }
    expect(place).toBe(6);
  });

  test('leaves a change that the same command completes on the version it was made on, at every write', async () => {
    let place = 0;
    for (;;) {
      place += 1;
      before.length = 0;
      const carl = pool.member('carl');
      carl.enabled = true;
      carl.groups.clear();
      for (const group of ['agent', 'team.north']) carl.groups.add(group);
      carl.attributes.delete('custom:last_change');
      pool.signedOut.length = 0;
      const path = `/v1/users/${carl.userId}`;
      const etag = (await ask('GET', path)).headers['etag'] ?? '';
      const failed = failing(place, when, error);
      const body = { roles: ['dispatcher'], teams: [], enabled: false, because: 'Left' };
      const answers = await insist('PATCH', path, body, etag);
      if (!failed()) break;
      expect([place, answers]).toEqual([place, [503, 200]]);
      expect([[...carl.groups], carl.enabled, carl.attributes.get('custom:disabled_because')]).toEqual([
        ['dispatcher'],
        false,
        'Left',
      ]);
      expect([place, pool.signedOut.length > 0]).toEqual([place, true]);
    }
    expect(place).toBe(8);
  });
});

test('a change that broke off never passes for the one that another admin made on an older version', async () => {
  const path = `/v1/users/${pool.member('carl').userId}`;
  const etag = (await ask('GET', path)).headers['etag'] ?? '';
  failing(4, 'before', timedOut());
  const as = { headers: { 'if-match': etag } };
  expect((await ask('PATCH', path, { roles: ['dispatcher', 'lead'] }, as)).status).toBe(503);
  const other = await ask(
    'PATCH',
    path,
    { roles: ['agent', 'lead'] },
    { ...as, as: { username: 'bob', groups: ['admin'] } },
  );
  expect(other.status).toBe(412);
});
