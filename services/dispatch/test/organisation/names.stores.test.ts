import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import { always } from '../support/samples.ts';
import { problem, useDispatch } from '../support/dispatch.ts';

const dispatch = useDispatch();
const admin = { as: { username: 'admin', groups: ['admin'] } };
const names = { teams: ['north', 'south'], zones: ['harbour', 'spit'], skills: ['gas'] };

const set = (body: object, ifMatch?: string) =>
  dispatch.api('PUT', '/v1/organisation', body, {
    ...admin,
    ...(ifMatch !== undefined && { headers: { 'if-match': ifMatch } }),
  });
const read = () => dispatch.api('GET', '/v1/organisation');
const Person = z.looseObject({ resourceId: z.string(), warnings: z.array(z.string()) });
const add = (more: object = {}) =>
  dispatch.api(
    'POST',
    '/v1/resources',
    { name: 'Ann', team: 'north', skills: ['gas'], zones: ['spit'], shifts: always, ...more },
    admin,
  );
const patch = (id: string, body: object) =>
  dispatch.api('PATCH', `/v1/resources/${id}`, body, { ...admin, headers: { 'if-match': '*' } });
const telling = (...teams: string[]) =>
  dispatch.api(
    'PUT',
    '/v1/policies/contacts',
    { teams: Object.fromEntries(teams.map((team) => [team, [{ name: 'A', email: 'a@example.com' }]])) },
    admin,
  );

describe("the organisation's names", () => {
  test('are none at first, are set by an admin on the version that was read, and are read by everybody', async () => {
    expect((await read()).json()).toEqual({ teams: [], zones: [], skills: [] });
    expect((await dispatch.api('PUT', '/v1/organisation', names)).status).toBe(403);
    const first = await set(names);
    expect([first.status, first.json()]).toEqual([200, names]);
    expect((await set({ ...names, zones: ['harbour'] }, '"7"')).status).toBe(412);
    expect((await set({ ...names, zones: ['harbour', 'Spit'] })).status).toBe(422);
    expect((await set({ ...names, zones: ['spit', 'spit'] })).status).toBe(422);
    expect((await read()).json()).toEqual(names);
    const history = await dispatch.stores().organisation.history('organisation-names');
    expect(history.map(({ name }) => name)).toEqual(['OrganisationNamesSet']);
  });

  test.each([
    [{ team: 'nroth' }, { field: 'team', nearest: 'north' }],
    [{ zones: ['spit', 'harbor'] }, { field: 'zones.1', nearest: 'harbour' }],
    [
      { skills: ['gsa'], newNames: true },
      { field: 'skills.0', nearest: 'gas' },
    ],
    [{ team: 'night-watch' }, { field: 'team' }],
  ])('%j makes no person, and changes none', async (wrong, about) => {
    const refused = await add(wrong);
    expect([refused.status, problem(refused)]).toMatchObject([422, { rule: 'unknown-name', about }]);
    const { resourceId } = Person.parse((await add()).json());
    const unchanged = await patch(resourceId, wrong);
    expect([unchanged.status, problem(unchanged).about]).toEqual([422, about]);
  });

  test('are those of the teams that are told', async () => {
    const refused = await telling('north', 'suoth');
    expect([refused.status, problem(refused).about]).toEqual([422, { field: 'teams', nearest: 'south' }]);
    expect((await telling('north', 'south')).status).toBe(200);
  });

  test('keep a name in use unless its removal is confirmed; its holders then show a warning and keep it', async () => {
    const { resourceId } = Person.parse((await add()).json());
    const without = { ...names, teams: ['north'], zones: ['harbour'] };
    const refused = await set(without);
    expect([refused.status, problem(refused).rule]).toEqual([409, 'names-in-use']);
    expect(problem(refused).about?.['teams']).toBe('south (the policy of contacts)');
    expect(problem(refused).about?.['zones']).toMatch(/^spit \(\d+ people\)$/);
    expect((await set({ ...without, evenIfInUse: true })).status).toBe(200);
    const warning = "zones.0: spit is not one of the organisation's zones any more.";
    const shown = await dispatch.api('GET', `/v1/resources/${resourceId}`);
    expect(Person.parse(shown.json()).warnings).toEqual([warning]);
    expect((await dispatch.api('GET', '/v1/resources?limit=100')).body).toContain(warning);
    const kept = await patch(resourceId, { zones: ['harbour', 'spit'] });
    expect([kept.status, Person.parse(kept.json()).warnings]).toEqual([200, [warning.replace('0', '1')]]);
    expect(Person.parse((await patch(resourceId, { zones: ['harbour'] })).json()).warnings).toEqual([]);
    const policy = await dispatch.api('GET', '/v1/policies/contacts', undefined, admin);
    expect(policy.body).toContain("teams: south is not one of the organisation's teams any more.");
    const again = await dispatch.api('PUT', '/v1/policies/contacts', policy.json(), admin);
    expect([again.status, again.json()]).toEqual([200, policy.json()]);
  });
});
