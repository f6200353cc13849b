import '@muster/test/support/quiet';
import { noDeadLetters } from '@muster/test/support/no-dead-letters';
import { describe, expect, test } from 'vitest';
import { type AssignmentId, type IncidentId, type ResourceId, decided } from '@muster/core';
import { derivedId } from '@muster/core/new-id';
import { events as contracts } from '@muster/contracts';
import { Assignment } from '../../src/assignments/domain/assignment.ts';
import { Recommendation } from '../../src/recommendation/domain/recommendation.ts';
import { ResourceView } from '../../src/people/routes.ts';
import { Offered } from '../../src/assignments/routes.ts';
import { consume } from '@muster/runtime/messaging/consume';
import { invoke } from '@muster/runtime/testing/invoke';
import { busMessage, queueBatch } from '@muster/runtime/testing/queue-batch';
import { makeRecommendation } from '../../src/recommendation/make-recommendation.ts';
import { openMobilisation } from '../../src/mobilisation/open-mobilisation.ts';
import { seekPeople } from '../../src/mobilisation/seek-people.ts';
import { offerPlace } from '../../src/assignments/offer-place.ts';
import { role, roleOf, verdict } from '../support/samples.ts';
import { causeNow, problem, useDispatch } from '../support/dispatch.ts';

const dispatch = useDispatch();
const path = (id: IncidentId, what: string): string => `/v1/incidents/${id}/${what}`;
const skill = (name: string) => roleOf({ skills: [name] });
const only = (name: string) => ({ skills: [name] });

const twice = async (act: () => Promise<unknown>): Promise<void> => {
  await act();
  await act();
};

/** Lets callers wait until so many of them have come. */
const gate = (expected: number) => {
  const { promise, resolve } = Promise.withResolvers<void>();
  let come = 0;
  return () => {
    come += 1;
    if (come >= expected) resolve();
    return promise;
  };
};

const offer = async (id: IncidentId, resourceId: ResourceId, reason?: string, headers = {}) =>
  dispatch.api(
    'POST',
    path(id, 'assignments'),
    { picks: [{ role: role.role, resourceId, ...(reason !== undefined && { reason }) }] },
    { headers },
  );
const offeredOne = async (id: IncidentId, resourceId: ResourceId, reason?: string): Promise<Assignment> => {
  const answer = await offer(id, resourceId, reason);
  const [assignment] = Offered.parse(answer.json()).assignments;
  if (assignment === undefined) throw new Error(answer.body);
  return assignment;
};
const press = async (id: AssignmentId, form: string, ...fields: [string, string][]) =>
  dispatch.page('POST', `${dispatch.link(id)}/${form}`, fields);

describe('twenty at once', () => {
  const waiting = () => {
    const loadedByAll = gate(20);
    const { resources, ...stores } = dispatch.stores();
    const load = async (id: string) => {
      const loaded = await resources.load(id);
      await loadedByAll();
      return loaded;
    };
    return {
      ...stores,
      resources: Object.assign(Object.create(resources) as typeof resources, {
        load,
        change: resources.change.bind(resources),
      }),
    };
  };

  test('incidents that have all loaded the same person before any saves leave exactly one winner', async () => {
    const { resourceId } = await dispatch.add('Wanted', only('twenty-a'));
    const incidents = await Promise.all(
      Array.from({ length: 20 }, (_, n) => dispatch.assess(`twenty-a-${n}`, [skill('twenty-a')])),
    );
    const deps = waiting();
    const outcomes = await Promise.all(
      incidents.map((incidentId) =>
        offerPlace(deps, { incidentId, resourceId, role: role.role, chosenBy: 'dispatcher' }, causeNow()),
      ),
    );
    const won = outcomes.flatMap((outcome) => (outcome.ok ? [outcome.value] : []));
    expect(won).toHaveLength(1);
    const saved = await dispatch.stores().resources.load(resourceId);
    const duty = { status: 'offered', held: { assignmentId: won[0]?.assignmentId } };
    expect(saved).toMatchObject({ version: 2, state: { duty } });
    for (const outcome of outcomes.filter(({ ok }) => !ok)) {
      expect(outcome).toMatchObject({
        refusal: { rule: 'reserved', about: { assignmentId: won[0]?.assignmentId } },
      });
    }
    expect(await dispatch.events('resources', resourceId)).toEqual(['ResourceChanged']);
  });

  test('people for the one place of an incident leave exactly one winner, the others free', async () => {
    const people = await Promise.all(
      Array.from({ length: 20 }, (_, n) => dispatch.add(`Many ${n}`, only('twenty-b'))),
    );
    const incidentId = await dispatch.assess('twenty-b', [skill('twenty-b')]);
    const deps = waiting();
    const outcomes = await Promise.all(
      people.map(({ resourceId }) =>
        offerPlace(
          deps,
          { incidentId, resourceId, role: role.role, chosenBy: 'dispatcher', reason: 'By hand.' },
          causeNow(),
        ),
      ),
    );
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    const rules = outcomes.flatMap((outcome) => (outcome.ok ? [] : [outcome.refusal.rule]));
    expect(new Set(rules)).toEqual(new Set(['place-taken']));
    const after = await Promise.all(
      people.map(({ resourceId }) => dispatch.stores().resources.load(resourceId)),
    );
    expect(after.filter(({ state }) => state?.duty.status === 'offered')).toHaveLength(1);
  });
});

describe('a dispatcher confirms', () => {
  test('the recommended person gets the place, and the same key again answers with the same assignment', async () => {
    const { resourceId } = await dispatch.add('Keyed', only('keyed'));
    const id = await dispatch.assess('keyed', [skill('keyed')]);
    const headers = { 'idempotency-key': 'confirm-1' };
    const [first, again] = [
      await offer(id, resourceId, undefined, headers),
      await offer(id, resourceId, undefined, headers),
    ];
    expect([first.status, again.status, again.body]).toEqual([201, 201, first.body]);
    const other = await offer(id, resourceId, 'Another body.', headers);
    expect([other.status, problem(other).rule]).toEqual([422, 'idempotency-key-reused']);
    const somebodyElse = await dispatch.add('Keyed too', only('keyed'));
    const elsewhere = await offer(id, somebodyElse.resourceId, 'Is nearer.', headers);
    expect([elsewhere.status, problem(elsewhere).rule]).toEqual([422, 'idempotency-key-reused']);
  });

  test('nobody is sent before a verdict', async () => {
    const { resourceId } = await dispatch.add('Early', only('early'));
    const answer = await offer(derivedId('inc', 'unjudged'), resourceId, 'Quick.');
    expect([answer.status, problem(answer).rule]).toEqual([404, 'no-verdict']);
    const asked = await dispatch.api('POST', path(derivedId('inc', 'unjudged'), 'recommendation'));
    expect([asked.status, problem(asked).rule]).toEqual([404, 'no-verdict']);
  });

  test('one refused pick does not undo the others', async () => {
    const [one, two] = await Promise.all([
      dispatch.add('Pick 1', only('pick')),
      dispatch.add('Pick 2', only('pick')),
    ]);
    const id = await dispatch.assess('picks', [{ ...skill('pick'), count: 1 }]);
    const picks = [one, two].map(({ resourceId }) => ({ role: role.role, resourceId, reason: 'Both.' }));
    const answer = await dispatch.api('POST', path(id, 'assignments'), { picks });
    expect(answer.status).toBe(201);
    expect(Offered.parse(answer.json()).results).toMatchObject([
      { result: 'offered' },
      { result: 'refused', rule: 'place-taken' },
    ]);
  });
});

test('when nobody was reserved, the refusal says of each pick why', async () => {
  const [one, two] = await Promise.all([
    dispatch.add('Refused 1', only('refused')),
    dispatch.add('Refused 2', only('refused')),
  ]);
  const id = await dispatch.assess('refused', [{ ...skill('refused'), count: 1 }]);
  await offeredOne(id, one.resourceId, 'First.');
  const picks = [one, two].map(({ resourceId }) => ({ role: role.role, resourceId, reason: 'Both.' }));
  const answer = await dispatch.api('POST', path(id, 'assignments'), { picks });
  expect(answer.status).toBe(409);
  expect(JSON.parse(answer.body)).toMatchObject({
    details: [
      { role: role.role, resourceId: one.resourceId, rule: 'reserved' },
      { role: role.role, resourceId: two.resourceId, rule: 'place-taken' },
    ],
  });
});

test('the response says what each role is told, before anybody is chosen', async () => {
  const id = await dispatch.assess('told', [skill('told')]);
  const { body } = await dispatch.api('GET', path(id, 'mobilisation'));
  expect(JSON.parse(body)).toMatchObject({
    plan: { roles: [{ title: role.title, responsibilities: role.responsibilities, actions: role.actions }] },
  });
});

test('a busy person is passed over for a second incident, refused with 409, and stays where they are', async () => {
  const p = await dispatch.add('Busy', only('busy'));
  const z = await dispatch.assess('busy-z', [skill('busy')]);
  const older = await offeredOne(z, p.resourceId);
  expect((await press(older.assignmentId, 'answer', ['answer', 'decline'])).status).toBe(303);
  const x = await dispatch.assess('busy-x', [skill('busy')]);
  const onX = await offeredOne(x, p.resourceId);
  await press(onX.assignmentId, 'answer', ['answer', 'accept']);
  expect((await press(onX.assignmentId, 'status', ['status', 'en-route'])).status).toBe(303);

  const y = await dispatch.assess('busy-y', [skill('busy')]);
  const recommendation = Recommendation.parse((await dispatch.api('GET', path(y, 'recommendation'))).json());
  const judged = recommendation.roles[0]?.passedOver.find(({ resource }) => resource.name === 'Busy');
  expect(judged?.reason).toContain(onX.assignmentId);
  const refused = await offer(y, p.resourceId, 'Still the best.');
  expect([refused.status, problem(refused).rule]).toEqual([409, 'reserved']);
  expect(problem(refused).about).toMatchObject({ assignmentId: onX.assignmentId });

  const pressed = await press(older.assignmentId, 'status', ['status', 'on-scene']);
  expect(pressed.status).toBe(409);
  expect((await dispatch.assignment(onX.assignmentId)).status).toBe('en-route');
  const view = await dispatch.api('GET', `/v1/resources/${p.resourceId}`, undefined, {
    as: { username: 'admin', groups: ['admin'] },
  });
  expect(ResourceView.parse(view.json())).toMatchObject({
    status: 'en-route',
    assignmentId: onX.assignmentId,
  });
  expect(await dispatch.events('assignments', onX.assignmentId)).toEqual([
    'AssignmentOffered',
    'AssignmentAccepted',
    'AssignmentProgressed',
  ]);
});

describe('when nobody is left', () => {
  test('a role whose people are all out of service is a shortfall at once', async () => {
    const { resourceId } = await dispatch.add('Off', only('off'));
    const { state, version } = await dispatch.stores().resources.load(resourceId);
    expect(state).toBeDefined();
    const off = await dispatch.api(
      'PATCH',
      `/v1/resources/${resourceId}`,
      { status: 'out-of-service' },
      {
        headers: { 'if-match': `"${version}"` },
      },
    );
    expect(off.status).toBe(200);
    const id = await dispatch.assess('off', [skill('off')]);
    expect(await dispatch.events('mobilisations', id)).toEqual(['MobilisationOpened', 'ShortfallFound']);
    await dispatch.deliver('on-events', 'IncidentAssessed', verdict('off', [skill('off')]));
    expect(await dispatch.events('mobilisations', id)).toHaveLength(2);
  });

  const missed = (incidentId: IncidentId, assignmentId: AssignmentId) => ({
    ...contracts.DeadlineMissed.data.parse(contracts.DeadlineMissed.examples[0]),
    incidentId,
    assignmentId,
  });

  test('the miss of the only candidate publishes one shortfall, and a repeated event changes nothing', async () => {
    const { resourceId } = await dispatch.add('Silent', only('silent'));
    const id = await dispatch.assess('silent', [skill('silent')]);
    const { assignmentId } = await offeredOne(id, resourceId);
    const metadata = { aggregate: { kind: 'RECORD', id }, sequence: 4 };
    await twice(async () =>
      expect(
        await dispatch.deliver('on-deadlines', 'DeadlineMissed', missed(id, assignmentId), metadata),
      ).toBe(0),
    );
    await dispatch.deliver('on-deadlines', 'DeadlineMissed', missed(id, assignmentId));
    expect(await dispatch.events('assignments', assignmentId)).toEqual([
      'AssignmentOffered',
      'AssignmentEnded',
    ]);
    expect(await dispatch.events('mobilisations', id)).toEqual(['MobilisationOpened', 'ShortfallFound']);
    expect((await dispatch.mobilisation(id)).places).toMatchObject([{ state: 'short' }]);
  });

  test('after a missed accept the next person is asked automatically, and the late one is told who has the place', async () => {
    const [first, second] = await Promise.all([
      dispatch.add('Late A', only('late')),
      dispatch.add('Late B', only('late')),
    ]);
    const id = await dispatch.assess('late', [skill('late')]);
    const { assignmentId } = await offeredOne(id, first.resourceId);
    await dispatch.deliver('on-deadlines', 'DeadlineMissed', missed(id, assignmentId));
    const [place] = (await dispatch.mobilisation(id)).places;
    expect(place).toMatchObject({
      state: 'offered',
      resource: { resourceId: second.resourceId },
      insteadOf: assignmentId,
    });
    const late = await press(assignmentId, 'answer', ['answer', 'accept']);
    expect(late.status).toBe(409);
    expect(late.body).toContain('It was given to Late B.');
    const told = await dispatch.api('POST', `/v1/assignments/${assignmentId}/status`, { status: 'accepted' });
    expect([told.status, problem(told).detail]).toEqual([409, expect.stringContaining('given to Late B')]);
  });
});

test('after a decline two dispatchers get one place, the first may be asked again, and the last decline is a shortfall', async () => {
  const [ana, ben] = await Promise.all([
    dispatch.add('T16 Ana', only('t16')),
    dispatch.add('T16 Ben', only('t16')),
  ]);
  const id = await dispatch.assess('t16', [skill('t16')]);
  const first = await offeredOne(id, ana.resourceId);
  const declined = await press(
    first.assignmentId,
    'answer',
    ['answer', 'decline'],
    ['reason', 'Van is off the road.'],
  );
  expect(declined.status).toBe(303);
  expect((await dispatch.stores().resources.load(ana.resourceId)).state?.duty.status).toBe('available');

  const both = await Promise.all([1, 2].map(() => offer(id, ben.resourceId, 'By hand.')));
  expect(both.map(({ status }) => status).sort()).toEqual([201, 409]);
  const [place] = (await dispatch.mobilisation(id)).places;
  const byHand = place && 'assignmentId' in place ? place.assignmentId : undefined;
  const noted = {
    ...contracts.AssignmentDeclined.data.parse(contracts.AssignmentDeclined.examples[0]),
    incidentId: id,
  };
  await dispatch.deliver('on-events', 'AssignmentDeclined', noted);
  expect((await dispatch.mobilisation(id)).places).toMatchObject([{ assignmentId: byHand }]);

  if (byHand === undefined) throw new Error('Ben has the place');
  await press(byHand, 'answer', ['answer', 'decline']);
  const again = await offeredOne(id, ana.resourceId, 'Changed their mind.');
  expect(again.assignmentId).not.toBe(first.assignmentId);
  expect((await press(first.assignmentId, 'answer', ['answer', 'accept'])).status).toBe(409);
  expect((await dispatch.page('GET', dispatch.link(first.assignmentId))).status).toBe(410);
  expect((await dispatch.page('GET', dispatch.link(again.assignmentId))).status).toBe(200);
  await press(again.assignmentId, 'answer', ['answer', 'decline']);
  await dispatch.deliver('on-events', 'AssignmentDeclined', noted);
  expect(await dispatch.events('mobilisations', id)).toEqual(['MobilisationOpened', 'ShortfallFound']);
  expect((await dispatch.mobilisation(id)).places).toMatchObject([{ state: 'short' }]);
});

describe('by policy', () => {
  test('a P1 is dispatched in the handling of its verdict, and a second delivery offers nobody else', async () => {
    const set = await dispatch.api(
      'PUT',
      '/v1/policies/auto-dispatch',
      { rules: [{ priority: 'P1', incidentTypes: ['gas-detector-alarm'] }] },
      { as: { username: 'admin', groups: ['admin'] } },
    );
    expect(set.status).toBe(200);
    await dispatch.add('Auto A', only('auto'));
    await dispatch.add('Auto B', only('auto'));
    const base = verdict('auto', [skill('auto')]);
    const data = { ...base, incident: { ...base.incident, incidentType: 'gas-detector-alarm' } };
    const metadata = { aggregate: { kind: 'ASSESSMENT', id: data.incidentId }, sequence: 2 };
    await twice(() => dispatch.deliver('on-events', 'IncidentAssessed', data, metadata));
    const { places, offerCount, autoDispatch } = await dispatch.mobilisation(data.incidentId);
    expect([places.map(({ state }) => state), offerCount, autoDispatch]).toEqual([['offered'], 1, true]);
  });
});

test('an outdated index costs no offer: a person taken meanwhile is passed over in the same call', async () => {
  const [ana, ben] = await Promise.all([
    dispatch.add('Stale Ana', only('stale')),
    dispatch.add('Stale Ben', only('stale')),
  ]);
  const { resources, ...stores } = dispatch.stores();
  const behind: typeof resources = Object.create(resources, {
    query: {
      value: async () => ({
        items: [ana, ben].map((state) => ({ id: state.resourceId, version: 1, state })),
      }),
    },
    load: { value: resources.load.bind(resources) },
    change: { value: resources.change.bind(resources) },
  }) as typeof resources;
  const seek = async (name: string) => {
    const id = await dispatch.assess(name, [skill('stale')]);
    const state = await dispatch.mobilisation(id);
    if (state.status !== 'open') throw new Error('it is open');
    const seeking = { state: 'seeking', role: role.role, chosenBy: 'auto-dispatch' } as const;
    await stores.mobilisations.decide(id, causeNow(), () => decided({ ...state, places: [seeking] }, []));
    await seekPeople({ ...stores, resources: behind }, id, causeNow());
    return (await dispatch.mobilisation(id)).places;
  };
  await offeredOne(await dispatch.assess('stale-x', [skill('stale')]), ana.resourceId);
  expect(await seek('stale-y')).toMatchObject([{ state: 'offered', resource: { name: 'Stale Ben' } }]);
  expect(await seek('stale-z')).toMatchObject([
    { state: 'short', reason: 'Of 2 people with skill stale, 2 are assigned already.' },
  ]);
});

test('an index that still shows somebody as busy or out of service causes no shortfall', async () => {
  const free = await dispatch.add('Freed', only('freed'));
  const { resources, ...stores } = dispatch.stores();
  const deps = {
    ...stores,
    resources: Object.assign(Object.create(resources) as typeof resources, {
      query: async () => ({ items: [{ id: free.resourceId, version: 1, state: seeming }] }),
      load: resources.load.bind(resources),
      change: resources.change.bind(resources),
    }),
  };
  let seeming: typeof free = { ...free, duty: { status: 'out-of-service' } };
  const data = verdict('freed', [skill('freed')]);
  const taking = consume(
    ['IncidentAssessed'],
    { IncidentAssessed: (event, cause) => openMobilisation(deps, event, cause) },
    { service: 'dispatch', sendToDeadLetters: noDeadLetters },
  );
  await invoke(taking, queueBatch(busMessage('IncidentAssessed', data)));
  await makeRecommendation(deps, data.incidentId, causeNow());
  expect(await dispatch.events('mobilisations', data.incidentId)).toEqual(['MobilisationOpened']);

  const { reference } = data.incident;
  const held = { assignmentId: derivedId('asg', 'over'), incidentId: derivedId('inc', 'over'), reference };
  seeming = { ...free, duty: { status: 'offered', held } };
  const state = await dispatch.mobilisation(data.incidentId);
  if (state.status !== 'open') throw new Error('it is open');
  const seeking = { state: 'seeking', role: role.role, chosenBy: 'auto-dispatch' } as const;
  await stores.mobilisations.decide(data.incidentId, causeNow(), () =>
    decided({ ...state, places: [seeking] }, []),
  );
  await seekPeople(deps, data.incidentId, causeNow());
  expect((await dispatch.mobilisation(data.incidentId)).places).toMatchObject([
    { state: 'offered', resource: { name: 'Freed' } },
  ]);
});

describe('the end of an incident', () => {
  test('stands the response down, clears who is on scene and releases the others, once', async () => {
    const people = await Promise.all(
      ['End A', 'End B', 'End C'].map((name) => dispatch.add(name, only('end'))),
    );
    const id = await dispatch.assess('end', [{ ...skill('end'), count: 3 }]);
    const held = [];
    for (const { resourceId } of people) held.push(await offeredOne(id, resourceId));
    const [a, b, c] = held.map(({ assignmentId }) => assignmentId);
    if (!a || !b || !c) throw new Error('three were offered');
    await press(a, 'answer', ['answer', 'accept']);
    await press(a, 'status', ['status', 'on-scene']);
    await press(b, 'answer', ['answer', 'accept']);
    const resolved = {
      ...contracts.IncidentResolved.data.parse(contracts.IncidentResolved.examples[0]),
      incidentId: id,
    };
    await twice(async () =>
      expect(await dispatch.deliver('on-events', 'IncidentResolved', resolved)).toBe(0),
    );

    const ended = await Promise.all([a, b, c].map((of) => dispatch.assignment(of)));
    expect(ended.map(({ status }) => status)).toEqual(['clear', 'released', 'released']);
    const free = await Promise.all(
      people.map(({ resourceId }) => dispatch.stores().resources.load(resourceId)),
    );
    expect(free.map(({ state }) => state?.duty.status)).toEqual(['available', 'available', 'available']);
    const late = await offer(id, people[0]?.resourceId ?? derivedId('res', 'x'), 'One more.');
    expect([late.status, problem(late).rule]).toEqual([409, 'stood-down']);
    expect(
      (await dispatch.events('assignments', c)).filter((name) => name === 'AssignmentEnded'),
    ).toHaveLength(1);
  });

  test('that arrives before its verdict opens no response afterwards', async () => {
    const data = verdict('over-before', [role]);
    const { incidentId } = data;
    const resolved = {
      ...contracts.IncidentResolved.data.parse(contracts.IncidentResolved.examples[0]),
      incidentId,
    };
    await dispatch.deliver('on-events', 'IncidentResolved', resolved);
    expect(await dispatch.deliver('on-events', 'IncidentAssessed', data)).toBe(0);
    expect(await dispatch.events('mobilisations', incidentId)).toEqual([]);
    expect((await dispatch.api('GET', path(incidentId, 'recommendation'))).status).toBe(404);
  });
});
