import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import { Assignment } from '../../services/dispatch/src/domain/assignment.ts';
import { Recommendation } from '../../services/dispatch/src/domain/recommendation.ts';
import { MobilisationView, ResourceView } from '../../services/dispatch/src/shapes.ts';
import { always, role } from '../../services/dispatch/test/fixtures.ts';
import { problem, useDispatch, type Answered } from '../support/dispatch.ts';

const dispatch = useDispatch();
const admin = { as: { username: 'admin', groups: ['admin'] } };
const agent = { as: { username: 'agent', groups: ['agent'] } };

const profile = {
  name: 'Siân Ó Briain-Llewellyn, Gas Safe (nights) [DUTY]',
  team: 'north',
  skills: ['gas'],
  zones: ['harbour'],
  shifts: always,
  email: { address: 'sian@example.com', verified: true },
};
const Faults = z.object({ faults: z.array(z.object({ pointer: z.string() })) });
const pointers = (answer: Answered): string[] =>
  Faults.parse(answer.json()).faults.map(({ pointer }) => pointer);
const add = (body: unknown, key?: string) =>
  dispatch.api('POST', '/v1/resources', body, {
    ...admin,
    ...(key && { headers: { 'idempotency-key': key } }),
  });
const patch = (id: string, body: unknown, etag: string | undefined, as: object = admin) =>
  dispatch.api('PATCH', `/v1/resources/${id}`, body, { ...as, headers: etag ? { 'if-match': etag } : {} });

describe('people', () => {
  test('are added once per key, with any letters in the name', async () => {
    const [first, again] = [await add(profile, 'add-sian'), await add(profile, 'add-sian')];
    expect([first.status, again.status, again.body]).toEqual([201, 201, first.body]);
    expect(ResourceView.parse(first.json())).toMatchObject({
      name: profile.name,
      status: 'available',
      restMinutes: 0,
    });
    const read = await dispatch.api('GET', first.headers['location'] ?? '', undefined, admin);
    expect([read.status, read.headers['etag']]).toEqual([200, '"1"']);
  });

  test.each([
    [
      'an address no provider delivers to',
      { email: { address: 'siân@example.com', verified: true } },
      '/email/address',
    ],
    ['a zone that is none', { shifts: [{ ...always[0], zone: 'Mars/Base' }] }, '/shifts/0/zone'],
    ['a name of invisible characters', { name: '\u200b \u2060' }, '/name'],
    ['a field we do not know', { rank: 1 }, '/rank'],
  ])('are refused with %s as it is entered', async (_, wrong, pointer) => {
    const refused = await add({ ...profile, ...wrong });
    expect([refused.status, pointers(refused)]).toEqual([422, [pointer]]);
  });

  test.each([
    ['a team', { team: 'nroth' }, 'north'],
    ['a skill', { skills: ['gas', 'frist-aid'] }, 'first-aid'],
    ['a zone', { zones: ['harbor'] }, 'harbour'],
  ])(
    'are refused with %s that is all but one that others have, unless the new name is meant',
    async (_, wrong, meant) => {
      await add({ ...profile, name: 'Somebody there', skills: ['gas', 'first-aid'] });
      const slip = await add({ ...profile, ...wrong });
      expect([slip.status, problem(slip).rule]).toEqual([422, 'name-near-another']);
      expect(slip.body).toContain(`Did you mean “${meant}”?`);
      const made = await add({ ...profile, name: 'To be moved' });
      const id = ResourceView.parse(made.json()).resourceId;
      expect((await patch(id, wrong, '"1"')).status).toBe(422);
      expect((await patch(id, { ...wrong, newNames: true }, '"1"')).status).toBe(200);
      await patch(id, { team: 'north', skills: ['gas'], zones: ['harbour'] }, '"2"');
    },
  );

  test('are never changed by a patch that nothing would come of: it is refused and says what to give', async () => {
    const { resourceId: id } = ResourceView.parse((await add({ ...profile, name: 'Unchanged' })).json());
    const rule = async (body: object) => {
      const answer = await patch(id, body, '"1"');
      return [answer.status, problem(answer).rule];
    };
    expect(await rule({})).toEqual([422, 'nothing-to-change']);
    expect(await rule({ because: 'Ill.' })).toEqual([422, 'because-of-nothing']);
    expect(await rule({ because: 'Ill.', status: 'available' })).toEqual([422, 'because-of-nothing']);
    expect(await rule({ because: 'Ill.', skills: ['gas'] })).toEqual([422, 'because-of-nothing']);
  });

  test('who are out of service can be given another reason alone', async () => {
    const { resourceId: id } = ResourceView.parse((await add({ ...profile, name: 'Away' })).json());
    await patch(id, { status: 'out-of-service', because: 'Ill.' }, '"1"');
    const again = await patch(id, { because: 'On leave.' }, '"2"');
    expect([again.status, again.json()]).toMatchObject([
      200,
      { status: 'out-of-service', because: 'On leave.' },
    ]);
  });

  test('change only on the version that was read, and only as their role allows', async () => {
    const made = ResourceView.parse((await add({ ...profile, name: 'Changed' })).json());
    const { resourceId: id } = made;
    expect((await patch(id, { skills: ['lifts'] }, undefined)).status).toBe(412);
    const changed = await patch(id, { skills: ['lifts'], email: null }, '"1"');
    expect([changed.status, changed.headers['etag']]).toEqual([200, '"2"']);
    expect(ResourceView.parse(changed.json()).email).toBeUndefined();
    const stale = await patch(id, { skills: ['gas'] }, '"1"');
    expect([stale.status, problem(stale).rule]).toEqual([412, 'stale-version']);

    const dispatcher = { as: { username: 'dispatcher', groups: ['dispatcher'] } };
    const skills = await patch(id, { skills: ['gas'] }, '"2"', dispatcher);
    expect([skills.status, problem(skills).rule]).toEqual([403, 'admin-only']);
    const off = await patch(id, { status: 'out-of-service', because: 'Ill.' }, '"2"', dispatcher);
    expect(ResourceView.parse(off.json())).toMatchObject({ status: 'out-of-service', because: 'Ill.' });
    expect((await dispatch.api('GET', `/v1/resources/${id}`, undefined, agent)).status).toBe(403);
  });

  test('keep the status of an assignment until it ends', async () => {
    const { resourceId, assignmentId } = await dispatch.offeredTo('Bound');
    const refused = await patch(resourceId, { status: 'out-of-service' }, '*');
    expect([refused.status, problem(refused).rule]).toEqual([409, 'holds-assignment']);
    expect(problem(refused).about).toEqual({ assignmentId });
  });

  test('are listed by team and status, a page at a time', async () => {
    for (const name of ['List 1', 'List 2', 'List 3']) {
      await dispatch.add(name, { team: 'specialist' });
    }
    const Page = z.object({ items: z.array(ResourceView), nextCursor: z.string().optional() });
    const list = async (query: string) =>
      Page.parse((await dispatch.api('GET', `/v1/resources?${query}`, undefined, admin)).json());
    const first = await list('team=specialist&limit=2');
    const rest = await list(`team=specialist&limit=2&cursor=${encodeURIComponent(first.nextCursor ?? '')}`);
    expect([...first.items, ...rest.items].map(({ name }) => name)).toEqual(['List 1', 'List 2', 'List 3']);
    expect((await list('team=specialist&status=on-scene')).items).toEqual([]);
  });
});

describe('policies', () => {
  test('name only addresses that mail reaches', async () => {
    const set = (email: string) =>
      dispatch.api('PUT', '/v1/policies/contacts', { teams: { north: [{ name: 'Lead', email }] } }, admin);
    expect((await set('siân@example.com')).status).toBe(422);
    expect((await set('lead@example.com')).json()).toEqual({
      teams: { north: [{ name: 'Lead', email: 'lead@example.com' }] },
    });
    const read = await dispatch.api('GET', '/v1/policies/contacts', undefined, admin);
    expect(read.json()).toEqual({ teams: { north: [{ name: 'Lead', email: 'lead@example.com' }] } });
    expect((await dispatch.api('GET', '/v1/policies/contacts', undefined, agent)).status).toBe(403);
  });
});

describe('an incident', () => {
  test('shows its recommendation, a new one when things changed, its places and its assignments', async () => {
    const { incidentId, assignmentId } = await dispatch.offeredTo('Shown');
    const path = `/v1/incidents/${incidentId}`;
    const first = Recommendation.parse(
      (await dispatch.api('GET', `${path}/recommendation`, undefined, agent)).json(),
    );
    expect(first.roles[0]?.picks.map(({ resource }) => resource.name)).toEqual(['Shown']);
    const made = await dispatch.api('POST', `${path}/recommendation`);
    expect(made.status).toBe(201);
    const second = Recommendation.parse(made.json());
    expect(second.roles[0]).toMatchObject({ needed: 0, picks: [] });
    const mine = second.roles[0]?.passedOver.find(({ resource }) => resource.name === 'Shown');
    expect(mine?.reason).toBe(`Reserved by assignment ${assignmentId} on this incident (offered).`);
    expect((await dispatch.api('GET', `${path}/recommendation`)).json()).toEqual(second);
    const mobilisation = MobilisationView.parse((await dispatch.api('GET', `${path}/mobilisation`)).json());
    expect(mobilisation).toMatchObject({ status: 'open', places: [{ state: 'offered', assignmentId }] });
    const Page = z.object({ items: z.array(Assignment) });
    const page = Page.parse((await dispatch.api('GET', `${path}/assignments`)).json());
    expect(page.items.map((one) => one.assignmentId)).toEqual([assignmentId]);
  });

  test('takes what the control room was told, tagged as such, and asks for a reason to release', async () => {
    const { assignmentId } = await dispatch.offeredTo('Told');
    const path = `/v1/assignments/${assignmentId}`;
    const tell = (body: object, headers = {}) => dispatch.api('POST', `${path}/status`, body, { headers });
    expect((await tell({ status: 'accepted' })).status).toBe(200);
    expect(
      (await tell({ status: 'en-route', howKnown: 'location' }, { 'idempotency-key': 'told-1' })).status,
    ).toBe(200);
    expect((await tell({ status: 'on-scene' })).status).toBe(200);
    const again = await tell({ status: 'en-route', howKnown: 'location' }, { 'idempotency-key': 'told-1' });
    expect([again.status, Assignment.parse(again.json()).status]).toEqual([200, 'on-scene']);
    const ticked = await dispatch.api('POST', `${path}/actions/${role.actions[0]?.id ?? ''}`, {
      result: { kind: 'done' },
    });
    expect(ticked.status).toBe(200);
    const silent = await tell({ status: 'released' });
    expect([silent.status, pointers(silent)]).toEqual([422, ['/reason']]);
    expect(Assignment.parse((await tell({ status: 'clear' })).json()).status).toBe('clear');
    const history = await dispatch.stores().assignments.history(assignmentId);
    expect(history.flatMap(({ data }) => ('howKnown' in data ? [data.howKnown] : []))).toEqual([
      'supervisor',
      'location',
      'supervisor',
      'supervisor',
      'supervisor',
    ]);
    expect(new Set(history.map(({ metadata }) => metadata.correlationId))).toEqual(
      new Set(['con_01kdxqz5m8e6ws3y1z0v7g4h2b']),
    );
  });
});
