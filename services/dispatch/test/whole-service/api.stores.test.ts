import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import { instantOf, plusSeconds } from '@muster/core';
import { Assignment } from '../../src/assignments/domain/assignment.ts';
import { Recommendation } from '../../src/recommendation/domain/recommendation.ts';
import { peopleOfNumber } from '../../src/people/people-of-number.ts';
import { ResourceView } from '../../src/people/routes.ts';
import { MobilisationView } from '../../src/response/routes.ts';
import { always, role } from '../support/samples.ts';
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
let mailboxes = 0;
/** Somebody with a mailbox that nobody else has. */
const another = (more: object = {}) => ({
  ...profile,
  email: { address: `person-${(mailboxes += 1)}@example.com`, verified: true },
  ...more,
});
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
      await add(another({ name: 'Somebody there', skills: ['gas', 'first-aid'] }));
      const slip = await add(another(wrong));
      expect([slip.status, problem(slip).rule]).toEqual([422, 'name-near-another']);
      expect(slip.body).toContain(`Did you mean “${meant}”?`);
      const made = await add(another({ name: 'To be moved' }));
      const id = ResourceView.parse(made.json()).resourceId;
      expect((await patch(id, wrong, '"1"')).status).toBe(422);
      expect((await patch(id, { ...wrong, newNames: true }, '"1"')).status).toBe(200);
      await patch(id, { team: 'north', skills: ['gas'], zones: ['harbour'] }, '"2"');
    },
  );

  test('are not changed by an empty patch: it is refused and says what to give', async () => {
    const { resourceId: id } = ResourceView.parse((await add(another({ name: 'Unchanged' }))).json());
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
    const { resourceId: id } = ResourceView.parse((await add(another({ name: 'Away' }))).json());
    await patch(id, { status: 'out-of-service', because: 'Ill.' }, '"1"');
    const again = await patch(id, { because: 'On leave.' }, '"2"');
    expect([again.status, again.json()]).toMatchObject([
      200,
      { status: 'out-of-service', because: 'On leave.' },
    ]);
  });

  test('change only on the version that was read, and only as their role allows', async () => {
    const made = ResourceView.parse((await add(another({ name: 'Changed' }))).json());
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

describe('a mailbox', () => {
  const at = (address: string) => ({ email: { address, verified: true } });
  const idOf = (answer: Answered): string => ResourceView.parse(answer.json()).resourceId;

  test.each([
    ['as it is', 'twice@example.com', 'twice@example.com'],
    ['in other letters', 'case@example.com', 'CASE@Example.COM'],
    ['with a note after a plus', 'plus@example.com', 'plus+duty@example.com'],
  ])('%s is refused a second time, naming who has it', async (_, address, again) => {
    const first = idOf(await add(another({ name: 'First holder', ...at(address) })));
    const entered = await add(another(at(again)));
    expect([entered.status, problem(entered)]).toMatchObject([
      409,
      { rule: 'mailbox-taken', about: { resourceId: first } },
    ]);
    expect(problem(entered).detail).toContain('First holder');
    expect(entered.body).not.toContain(address);
    const other = idOf(await add(another()));
    const changed = await patch(other, at(again), '"1"');
    expect([changed.status, problem(changed).rule]).toEqual([409, 'mailbox-taken']);
    expect((await patch(other, { name: 'Renamed' }, '"1"')).status).toBe(200);
  });

  test('is entered again for people who are said to share it, and not once they are not', async () => {
    const address = 'duty@example.com';
    expect((await add(another(at(address)))).status).toBe(201);
    const sharing = await add(another({ ...at(address), sharedMailbox: true }));
    expect([sharing.status, ResourceView.parse(sharing.json()).sharedMailbox]).toEqual([201, true]);
    const alone = await patch(idOf(sharing), { sharedMailbox: false }, '"1"');
    expect([alone.status, problem(alone).rule]).toEqual([409, 'mailbox-taken']);
  });

  test('is free for others once its holder has another', async () => {
    const address = 'moved@example.com';
    const first = idOf(await add(another(at(address))));
    expect((await patch(first, at('moved.on@example.com'), '"1"')).status).toBe(200);
    expect((await add(another(at(address)))).status).toBe(201);
    expect((await patch(first, at(address), '"2"')).status).toBe(409);
  });

  test('goes to one of several who ask for it at the same moment', async () => {
    const others = await Promise.all([add(another()), add(another())]);
    const address = 'at-once@example.com';
    const answers = await Promise.all([
      add(another(at(address))),
      add(another(at(address))),
      ...others.map((one) => patch(idOf(one), at(address), '"1"')),
    ]);
    expect(answers.filter(({ status }) => status < 300)).toHaveLength(1);
    expect(answers.filter(({ status }) => status === 409)).toHaveLength(3);
  });
});

describe('a telephone number', () => {
  const at = (number: string, more: object = {}) => ({ phone: { number, verified: true, ...more } });
  const idOf = (answer: Answered): string => ResourceView.parse(answer.json()).resourceId;
  const holdersOf = async (number: string) =>
    (await peopleOfNumber(dispatch.stores(), number)).map(({ resourceId }) => resourceId);

  test('is kept in international form, and finds its person', async () => {
    const made = await add(another(at('07700 900 201')));
    expect(ResourceView.parse(made.json()).phone).toEqual({ number: '+447700900201', verified: true });
    expect(await holdersOf('+447700900201')).toEqual([idOf(made)]);
    expect(await holdersOf('+447700900299')).toEqual([]);
  });

  test.each([
    ['one digit short', '07700 90020'],
    ['that costs whoever rings it', '0909 8790 123'],
    ['that is no number', 'ring Ann'],
  ])('%s is refused by its field, without repeating it', async (_, number) => {
    const refused = await add(another(at(number)));
    expect([refused.status, pointers(refused)]).toEqual([422, ['/phone/number']]);
    expect(refused.body).not.toContain(number);
  });

  test.each([
    ['as it is', '07700 900202', '07700 900202'],
    ['written in another way', '07700 900203', '+44 (0)7700-900-203'],
  ])('%s is refused a second time, naming who has it', async (_, number, again) => {
    const first = idOf(await add(another({ name: 'First holder', ...at(number) })));
    const entered = await add(another(at(again)));
    expect([entered.status, problem(entered)]).toMatchObject([
      409,
      { rule: 'phone-taken', about: { resourceId: first } },
    ]);
    expect(problem(entered).detail).toContain('First holder');
    const other = idOf(await add(another()));
    const changed = await patch(other, at(again), '"1"');
    expect([changed.status, problem(changed).rule]).toEqual([409, 'phone-taken']);
  });

  test('is entered again for people who are said to share it, and finds both', async () => {
    const first = idOf(await add(another(at('01632 960204'))));
    const second = idOf(await add(another({ ...at('01632 960204'), sharedPhone: true })));
    expect((await holdersOf('+441632960204')).toSorted()).toEqual([first, second].toSorted());
    const alone = await patch(second, { sharedPhone: false }, '"1"');
    expect([alone.status, problem(alone).rule]).toEqual([409, 'phone-taken']);
  });

  test('is free for others once its holder has another, none, or is removed', async () => {
    const number = '07700 900205';
    const first = idOf(await add(another(at(number))));
    expect((await patch(first, at('07700 900206'), '"1"')).status).toBe(200);
    const second = idOf(await add(another(at(number))));
    expect(await holdersOf('+447700900205')).toEqual([second]);
    expect((await patch(second, { phone: null }, '"1"')).status).toBe(200);
    const third = idOf(await add(another(at(number))));
    const removed = await dispatch.api('DELETE', `/v1/resources/${third}`, undefined, admin);
    expect([removed.status, await holdersOf('+447700900205')]).toEqual([204, []]);
    expect((await add(another(at(number)))).status).toBe(201);
  });

  test('goes to one of several who ask for it at the same moment', async () => {
    const number = '07700 900207';
    const other = idOf(await add(another()));
    const answers = await Promise.all([
      add(another(at(number))),
      add(another(at(number))),
      patch(other, at(number), '"1"'),
    ]);
    expect(answers.map(({ status }) => status < 300).filter(Boolean)).toHaveLength(1);
    expect(answers.filter(({ status }) => status === 409)).toHaveLength(2);
  });
});

describe('a position', () => {
  const seen = (seconds: number) => ({
    position: { latitude: 51.5, longitude: seconds / 1e6, at: plusSeconds(instantOf(Date.now()), seconds) },
  });
  const shown = (answer: Answered) => ResourceView.parse(answer.json()).position?.longitude;

  test('in the future is refused by its field, except for the difference of clocks', async () => {
    const { resourceId } = ResourceView.parse((await add(another())).json());
    const ahead = await patch(resourceId, seen(180), '*');
    expect([ahead.status, pointers(ahead)]).toEqual([422, ['/position/at']]);
    const entered = await add(another(seen(86_400)));
    expect([entered.status, pointers(entered)]).toEqual([422, ['/position/at']]);
    expect((await patch(resourceId, seen(60), '*')).status).toBe(200);
  });

  test('that comes late never replaces a newer one, and what comes with it is done', async () => {
    const { resourceId } = ResourceView.parse((await add(another(seen(-60)))).json());
    const late = await patch(resourceId, seen(-600), '"1"');
    expect([late.status, late.headers['etag'], shown(late)]).toEqual([200, '"1"', -60 / 1e6]);
    const more = await patch(resourceId, { ...seen(-600), status: 'out-of-service' }, '"1"');
    expect(ResourceView.parse(more.json())).toMatchObject({
      status: 'out-of-service',
      position: { longitude: -60 / 1e6 },
    });
    expect(shown(await patch(resourceId, seen(-30), '*'))).toBe(-30 / 1e6);
  });
});

describe('policies', () => {
  test('name no mailbox twice for one team', async () => {
    const teams = {
      south: [{ name: 'One', email: 'one@example.com' }],
      north: [
        { name: 'One', email: 'one@example.com' },
        { name: 'Again', email: 'One+night@example.com' },
      ],
    };
    const refused = await dispatch.api('PUT', '/v1/policies/contacts', { teams }, admin);
    expect([refused.status, pointers(refused)]).toEqual([422, ['/teams/north/1/email']]);
  });

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

  test('tells a refusal about the person to the control room, and to the person themself on their page', async () => {
    const { assignmentId, link } = await dispatch.offeredTo('Spoken to');
    const tell = (status: string) =>
      dispatch.api('POST', `/v1/assignments/${assignmentId}/status`, { status });
    await tell('accepted');
    await tell('on-scene');
    expect(problem(await tell('en-route')).detail).toBe('Spoken to is on scene already.');
    const page = await dispatch.page('POST', `${link}/status`, [['status', 'en-route']]);
    expect(page.body).toContain('Not recorded. You are on scene already.');
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
