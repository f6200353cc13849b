import '@muster/test/support/quiet';
import { beforeEach, describe, expect, test } from 'vitest';
import * as z from 'zod';
import { causeNow, problem } from '../support/dispatch.ts';
import { useUsers } from '../support/users.ts';
import { setOrganisation } from '../../src/organisation/set-organisation.ts';

const { pool, stores, ask, patch } = useUsers();
const dora = { email: 'Dora@Example.com', roles: ['agent'], teams: ['north'] };
const User = z.looseObject({ userId: z.string(), email: z.string() });
const List = z.object({ items: z.array(User), nextCursor: z.string().optional() });

beforeEach(async () => {
  const names = { teams: ['north', 'south'], zones: [], skills: [] };
  await setOrganisation(stores(), { names, evenIfInUse: true, ifMatch: '*' }, causeNow());
});

describe('the list', () => {
  test('shows every user once over its pages, with rights, state and whether they have signed in', async () => {
    pool.add('dora', { groups: ['agent', 'team.south', 'of-aws'], enabled: false, signedIn: false });
    const first = List.parse((await ask('GET', '/v1/users?limit=3')).json());
    const cursor = encodeURIComponent(first.nextCursor ?? '');
    const second = List.parse((await ask('GET', `/v1/users?limit=3&cursor=${cursor}`)).json());
    expect([...first.items, ...second.items].map(({ email }) => email.split('@')[0])).toEqual([
      'ann',
      'bob',
      'carl',
      'dora',
    ]);
    const state = { roles: ['agent'], teams: ['south'], enabled: false, signedIn: false };
    expect([second.items[0], second.nextCursor]).toMatchObject([state, undefined]);
  });

  test('is for admins alone', async () => {
    const lead = { as: { username: 'carl', groups: ['lead'] } };
    expect((await ask('GET', '/v1/users', undefined, lead)).status).toBe(403);
  });
});

describe('an invitation', () => {
  test('makes a user with rights, by the address in small letters, and one mail', async () => {
    const made = await ask('POST', '/v1/users', dora);
    const said = {
      email: 'dora@example.com',
      username: 'dora',
      roles: ['agent'],
      teams: ['north'],
      signedIn: false,
    };
    expect([made.status, made.json()]).toMatchObject([201, said]);
    expect([[...pool.member('dora').groups], pool.mailed]).toEqual([['agent', 'team.north'], ['dora']]);
  });

  test('of an address that a user has is 409 and names that user, whatever its letters', async () => {
    const refused = await ask('POST', '/v1/users', { ...dora, email: 'CARL@example.com' });
    const about = { userId: pool.member('carl').userId };
    expect([refused.status, problem(refused)]).toMatchObject([409, { rule: 'email-in-use', about }]);
    expect(pool.mailed).toEqual([]);
  });

  test('takes the next name when somebody else has the first', async () => {
    const made = await ask('POST', '/v1/users', { ...dora, email: 'carl@example.org' });
    expect([made.status, made.json()]).toMatchObject([201, { username: 'carl-2' }]);
  });

  test('names the nearest team for one that the organisation does not have, and makes nobody', async () => {
    const refused = await ask('POST', '/v1/users', { ...dora, teams: ['north', 'sotuh'] });
    const about = { field: 'teams.1', nearest: 'south' };
    expect([refused.status, problem(refused)]).toMatchObject([422, { rule: 'unknown-name', about }]);
    expect(pool.members).toHaveLength(3);
  });

  test('is sent again to whoever has not signed in, and to nobody else', async () => {
    await ask('POST', '/v1/users', dora);
    const again = (name: string) => ask('POST', `/v1/users/${pool.member(name).userId}/invitation`, {});
    expect((await again('dora')).status).toBe(200);
    expect(pool.mailed).toEqual(['dora', 'dora']);
    expect(problem(await again('carl')).rule).toBe('has-signed-in');
    pool.member('dora').enabled = false;
    expect(problem(await again('dora')).rule).toBe('user-disabled');
    expect(pool.mailed).toHaveLength(2);
  });
});

describe('a change', () => {
  test('of roles and teams gives and takes groups, keeps foreign ones, and ends every sign-in', async () => {
    pool.member('carl').groups.add('of-aws');
    const done = await patch('carl', { roles: ['lead', 'dispatcher'], teams: ['south'] });
    expect([done.status, done.json()]).toMatchObject([
      200,
      { roles: ['dispatcher', 'lead'], teams: ['south'], changedBy: 'ann' },
    ]);
    expect([...pool.member('carl').groups].sort()).toEqual(['dispatcher', 'lead', 'of-aws', 'team.south']);
    expect(new Set(pool.signedOut)).toEqual(new Set(['carl']));
  });

  test('that changes nothing ends no sign-in', async () => {
    expect((await patch('carl', { roles: ['agent'] })).status).toBe(200);
    expect(pool.signedOut).toEqual([]);
  });

  test('disables with a reason that is shown until they are enabled again', async () => {
    expect((await patch('carl', { enabled: false })).status).toBe(422);
    const off = await patch('carl', { enabled: false, because: 'Left the centre' });
    expect(off.json()).toMatchObject({ enabled: false, disabledBecause: 'Left the centre' });
    expect([pool.member('carl').enabled, pool.signedOut.length > 0]).toEqual([false, true]);
    const on = await patch('carl', { enabled: true });
    expect(on.json()).toMatchObject({ enabled: true });
    expect(on.json()).not.toHaveProperty('disabledBecause');
  });

  test('made on another version is 412, says by whom and when, and changes nothing', async () => {
    const path = `/v1/users/${pool.member('carl').userId}`;
    const etag = (await ask('GET', path)).headers['etag'] ?? '';
    await patch('carl', { roles: ['lead'] });
    const late = await ask('PATCH', path, { roles: ['agent'] }, { headers: { 'if-match': etag } });
    expect([late.status, problem(late)]).toMatchObject([
      412,
      { rule: 'stale-version', about: { changedBy: 'ann' } },
    ]);
    expect([...pool.member('carl').groups].sort()).toEqual(['lead', 'team.north']);
  });

  test('keeps a team that became unknown, and gives it to nobody new', async () => {
    pool.member('carl').groups.add('team.east');
    expect((await patch('carl', { teams: ['east', 'north'], roles: ['lead'] })).status).toBe(200);
    expect((await patch('bob', { teams: ['east'] })).status).toBe(422);
  });

  test.each([[{ roles: ['lead'] }], [{ enabled: false, because: 'Holiday' }]])(
    'by which an admin would lose their own admin (%j) is refused, so that one always remains',
    async (body) => {
      const refused = await patch('ann', body);
      expect([refused.status, problem(refused).rule]).toEqual([409, 'own-user']);
      expect([...pool.member('ann').groups, pool.member('ann').enabled]).toEqual(['admin', true]);
    },
  );

  test.each(['disabled', 'no admin any more', 'gone'])(
    'by whoever is %s is refused, though their token still says admin',
    async (state) => {
      const [bob, as] = [pool.member('bob'), { as: { username: 'bob', groups: ['admin'] } }];
      const path = `/v1/users/${bob.userId}`;
      if (state === 'disabled') bob.enabled = false;
      if (state === 'no admin any more') bob.groups.delete('admin');
      if (state === 'gone') pool.members.splice(pool.members.indexOf(bob), 1);
      const asked = [
        await ask('PATCH', path, { roles: ['admin'] }, { ...as, headers: { 'if-match': '*' } }),
        await ask('POST', '/v1/users', dora, as),
        await ask('POST', `${path}/invitation`, {}, as),
      ];
      expect(asked.map((one) => [one.status, problem(one).rule])).toEqual(
        Array(3).fill([403, 'admin-no-more']),
      );
      expect(pool.mailed).toEqual([]);
    },
  );

  test('of nobody is 404', async () => {
    const path = '/v1/users/00000000-0000-4000-8000-999999999999';
    expect((await ask('GET', path)).status).toBe(404);
    const change = await ask('PATCH', path, { roles: ['lead'] }, { headers: { 'if-match': '*' } });
    expect(change.status).toBe(404);
  });
});
