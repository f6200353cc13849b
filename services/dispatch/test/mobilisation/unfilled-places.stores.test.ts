import '@muster/test/support/quiet';
import { beforeAll, describe, expect, test } from 'vitest';
import { events as contracts, type Priority, type PlannedRole } from '@muster/contracts';
import { type AssignmentId, type IncidentId, type ResourceId } from '@muster/core';
import type { Resource } from '../../src/people/domain/resource.ts';
import { Offered } from '../../src/assignments/routes.ts';
import { fillAllShortPlaces } from '../../src/mobilisation/fill-short-places.ts';
import { always, role, roleOf, verdict } from '../support/samples.ts';
import { causeNow, useDispatch } from '../support/dispatch.ts';

const dispatch = useDispatch();
const AUTO = 'gas-detector-alarm';
const admin = { as: { username: 'admin', groups: ['admin'] } };

beforeAll(async () => {
  const rules = (['P1', 'P2'] as const).map((priority) => ({ priority, incidentTypes: [AUTO] }));
  const set = await dispatch.api('PUT', '/v1/policies/auto-dispatch', { rules }, admin);
  expect(set.status).toBe(200);
});

interface Alarm {
  readonly priority?: Priority;
  readonly roles?: readonly PlannedRole[];
  /** Whether dispatch sends people by itself. */
  readonly byItself?: boolean;
}

/** An incident for which people with this skill are needed. */
const assessed = async (name: string, skill: string, more: Alarm = {}): Promise<IncidentId> => {
  const { priority = 'P1', roles = [roleOf({ skills: [skill] })], byItself = true } = more;
  const base = verdict(name, roles, { priority });
  const incident = { ...base.incident, ...(byItself && { incidentType: AUTO }) };
  await dispatch.deliver('on-events', 'IncidentAssessed', { ...base, incident });
  return base.incidentId;
};

const became = async (resourceId: ResourceId): Promise<void> => {
  const { state } = await dispatch.stores().resources.load(resourceId);
  if (state === undefined) throw new Error('no such person');
  const { name, team, skills, zones, duty } = state;
  const resource = { resourceId, name };
  const data = { resource, team, skills, zones, status: duty.status };
  expect(await dispatch.deliver('on-events', 'ResourceChanged', data)).toBe(0);
};

const patch = async ({ resourceId }: Resource, changes: Record<string, unknown>): Promise<void> => {
  const headers = { 'if-match': '*' };
  const changed = await dispatch.api('PATCH', `/v1/resources/${resourceId}`, changes, { ...admin, headers });
  expect(changed.status).toBe(200);
  await became(resourceId);
};

const look = () => fillAllShortPlaces(dispatch.stores(), causeNow());
const placesOf = async (id: IncidentId) => (await dispatch.mobilisation(id)).places;
const eventsOf = (id: IncidentId) => dispatch.events('mobilisations', id);
const release = async (assignmentId: AssignmentId): Promise<void> => {
  const body = { status: 'released', reason: 'Van broke down.' };
  const answer = await dispatch.api('POST', `/v1/assignments/${assignmentId}/status`, body);
  expect(answer.status).toBe(200);
};
const heldBy = async (id: IncidentId): Promise<AssignmentId> => {
  const [place] = await placesOf(id);
  if (place === undefined || !('assignmentId' in place)) throw new Error('nobody holds the place');
  return place.assignmentId;
};
const ended = async (incidentId: IncidentId, assignmentId: AssignmentId): Promise<void> => {
  const example = contracts.AssignmentEnded.data.parse(contracts.AssignmentEnded.examples[0]);
  const data = { ...example, incidentId, assignmentId, how: 'released' as const };
  expect(await dispatch.deliver('on-events', 'AssignmentEnded', data)).toBe(0);
};
/** Out of the way of the tests that follow. */
const over = async (incidentId: IncidentId): Promise<void> => {
  const example = contracts.IncidentResolved.data.parse(contracts.IncidentResolved.examples[0]);
  await dispatch.deliver('on-events', 'IncidentResolved', { ...example, incidentId });
};

describe('a place that nobody was left for, where dispatch sends people by itself,', () => {
  test('is offered to a person who comes back into service, and the shortfall is not published again', async () => {
    const ana = await dispatch.add('Back', { skills: ['back'] });
    await patch(ana, { status: 'out-of-service' });
    const id = await assessed('back', 'back');
    expect(await placesOf(id)).toMatchObject([{ state: 'short', chosenBy: 'auto-dispatch' }]);
    await patch(ana, { status: 'available' });
    expect(await placesOf(id)).toMatchObject([{ state: 'offered', resource: { name: 'Back' } }]);
    await became(ana.resourceId);
    expect(await eventsOf(id)).toEqual(['MobilisationOpened', 'ShortfallFound']);
    await over(id);
  });

  test.each([
    ['somebody who learns the skill', 'learnt', { skills: [] }, { skills: ['learnt'] }],
    ['somebody who covers the zone now', 'zone', { zones: ['moor'] }, { zones: ['harbour'] }],
    ['somebody whose shifts are changed', 'hours', { shifts: [] }, { shifts: always }],
  ])('is offered to %s', async (name, skill, before, changes) => {
    const id = await assessed(name, skill);
    const person = await dispatch.add(name, { skills: [skill], ...before });
    await patch(person, changes);
    expect(await placesOf(id)).toMatchObject([{ state: 'offered', resource: { name } }]);
    await over(id);
  });

  test('is offered to a new person', async () => {
    const id = await assessed('new', 'new');
    await became((await dispatch.add('New', { skills: ['new'] })).resourceId);
    expect(await placesOf(id)).toMatchObject([{ state: 'offered', resource: { name: 'New' } }]);
    await over(id);
  });

  test('is offered within a minute to somebody whose shift begins, of which no event tells', async () => {
    const id = await assessed('shift', 'shift');
    await dispatch.add('On shift', { skills: ['shift'] });
    expect(await placesOf(id)).toMatchObject([{ state: 'short' }]);
    await look();
    expect(await placesOf(id)).toMatchObject([{ state: 'offered', resource: { name: 'On shift' } }]);
    await over(id);
  });

  test('is filled by priority, then by age, when one person is free for several', async () => {
    const short = [
      await assessed('p2', 'rare', { priority: 'P2' }),
      await assessed('p1-older', 'rare'),
      await assessed('p1-newer', 'rare'),
    ];
    for (const expected of [
      ['short', 'offered', 'short'],
      ['short', 'offered', 'offered'],
      ['offered', 'offered', 'offered'],
    ]) {
      const { resourceId } = await dispatch.add(`Rare ${expected.join()}`, { skills: ['rare'] });
      await became(resourceId);
      const states = await Promise.all(short.map(async (id) => (await placesOf(id))[0]?.state));
      expect(states).toEqual(expected);
    }
    for (const id of short) await over(id);
  });

  test('is not offered to those who gave it up, and not by an event of somebody who is busy', async () => {
    const { resourceId } = await dispatch.add('Once', { skills: ['once'] });
    const id = await assessed('once', 'once');
    const link = dispatch.link(await heldBy(id));
    await became(resourceId);
    await dispatch.page('POST', `${link}/answer`, [['answer', 'decline']]);
    const declined = contracts.AssignmentDeclined.data.parse(contracts.AssignmentDeclined.examples[0]);
    await dispatch.deliver('on-events', 'AssignmentDeclined', { ...declined, incidentId: id });
    expect(await placesOf(id)).toMatchObject([{ state: 'short', chosenBy: 'escalation' }]);
    await became(resourceId);
    await look();
    expect(await placesOf(id)).toMatchObject([{ state: 'short' }]);
    await over(id);
  });

  test('is sought no more once the response is stood down', async () => {
    const id = await assessed('stood-down', 'stood-down');
    await over(id);
    const { resourceId } = await dispatch.add('Too late', { skills: ['stood-down'] });
    await became(resourceId);
    await look();
    expect(await placesOf(id)).toMatchObject([{ state: 'short' }]);
  });
});

describe('somebody who is released', () => {
  test('is followed by the next person where dispatch sends people by itself', async () => {
    await dispatch.add('Next A', { skills: ['next'] });
    await dispatch.add('Next B', { skills: ['next'] });
    const id = await assessed('next', 'next');
    const first = await heldBy(id);
    await release(first);
    expect(await placesOf(id)).toMatchObject([{ state: 'seeking', insteadOf: first }]);
    await ended(id, first);
    expect(await placesOf(id)).toMatchObject([
      { state: 'offered', insteadOf: first, resource: { name: 'Next B' } },
    ]);
    expect(await eventsOf(id)).toEqual(['MobilisationOpened']);
    await over(id);
  });

  test('leaves a place that is said to be open where a dispatcher decides, and nobody is asked', async () => {
    const { incidentId, assignmentId } = await dispatch.offeredTo('Opened');
    await dispatch.add('Opened too', { skills: ['opened'] });
    await release(assignmentId);
    await ended(incidentId, assignmentId);
    await look();
    expect(await placesOf(incidentId)).toEqual([{ state: 'open', role: role.role, insteadOf: assignmentId }]);
    const [, opened] = await dispatch.stores().mobilisations.history(incidentId);
    expect(opened).toMatchObject({
      name: 'PlaceOpened',
      data: { place: 0, insteadOf: assignmentId, because: 'Opened was released: Van broke down.' },
    });
  });
});

describe('where a dispatcher decides', () => {
  test('they are told once of each person who could fill a short place, and need no reason to send them', async () => {
    const id = await assessed('told', 'told', { byItself: false });
    const { resourceId } = await dispatch.add('Told', { skills: ['told'] });
    await became(resourceId);
    await became(resourceId);
    await look();
    expect(await eventsOf(id)).toEqual(['MobilisationOpened', 'ShortfallFound', 'CandidateFound']);
    expect(await placesOf(id)).toMatchObject([{ state: 'short', toldOf: [resourceId] }]);
    const picks = [{ role: role.role, resourceId }];
    const offer = await dispatch.api('POST', `/v1/incidents/${id}/assignments`, { picks });
    expect(Offered.parse(offer.json()).assignments).toHaveLength(1);
  });

  test('an open place of theirs is not filled by a search for another of the same role', async () => {
    await dispatch.add('Pair A', { skills: ['pair'] });
    await dispatch.add('Pair B', { skills: ['pair'] });
    const roles = [roleOf({ skills: ['pair'], count: 2 })];
    const id = await assessed('pair', 'pair', { roles, byItself: false });
    const { recommended } = await dispatch.mobilisation(id);
    const [first = ''] = recommended[0]?.resourceIds ?? [];
    await dispatch.api('POST', `/v1/incidents/${id}/assignments`, {
      picks: [{ role: role.role, resourceId: first }],
    });
    const link = dispatch.link(await heldBy(id));
    await dispatch.page('POST', `${link}/answer`, [['answer', 'decline']]);
    const declined = contracts.AssignmentDeclined.data.parse(contracts.AssignmentDeclined.examples[0]);
    await dispatch.deliver('on-events', 'AssignmentDeclined', { ...declined, incidentId: id });
    expect(await placesOf(id)).toMatchObject([{ state: 'offered' }, { state: 'open' }]);
  });
});

test('with nothing short, looking again reads one list and writes nothing', async () => {
  const { mobilisations, ...stores } = dispatch.stores();
  const asked: string[] = [];
  const watched = Object.assign(Object.create(mobilisations) as typeof mobilisations, {
    query: (...of: Parameters<typeof mobilisations.query>) => {
      asked.push(of[1]);
      return mobilisations.query(...of);
    },
  });
  const none = Object.create(stores.resources, {
    query: { value: () => Promise.reject(new Error('nobody is to be looked for')) },
  }) as typeof stores.resources;
  for (const one of (await mobilisations.query('gsi1', 'SHORT')).items) await over(one.state.incidentId);
  await fillAllShortPlaces({ ...stores, mobilisations: watched, resources: none }, causeNow());
  expect(asked).toEqual(['SHORT']);
});
