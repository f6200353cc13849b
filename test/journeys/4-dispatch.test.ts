import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { expectData, withKey } from '@muster/client';
import type { Recommendation } from '@muster/demo/api-replies';
import { until } from '@muster/demo/until';
import { clientOf } from '@muster/infra/local/clients.ts';
import { sampleRole } from '@muster/procedures/sample';
import { publishSampleProcedure } from './support/publish-procedure.ts';
import {
  assessed,
  assignmentsOf,
  confirm,
  incidentPath,
  personWithLink,
  post,
  readAssignment,
  recommendation,
  report,
  seen,
} from './support/incident.ts';
import { expectNoDeadLetters } from './support/dead-letters.ts';
import { dispatcher, hasty, mailAbout, muster, unique } from './support/muster.ts';
import { alarm } from './support/source.ts';
import { addPeople, addPerson, changePerson, readPerson, type Person } from './support/people.ts';

let incidentType = '';
beforeAll(async () => {
  incidentType = await publishSampleProcedure();
});
afterAll(expectNoDeadLetters);

const FIRST = 'first-engineer';
const theRole = ({ roles }: Recommendation) => {
  const [only] = roles;
  if (only === undefined) throw new Error('no role');
  return only;
};
const pickedIn = (made: Recommendation) => theRole(made).picks.map(({ resource }) => resource.resourceId);
const reasonsIn = (made: Recommendation): Map<string, string> =>
  new Map(
    [...theRole(made).picks, ...theRole(made).passedOver].map((one) => [one.resource.resourceId, one.reason]),
  );
const anew = (incidentId: string): Promise<Recommendation> =>
  expectData(dispatcher.POST('/v1/incidents/{incidentId}/recommendation', incidentPath(incidentId)));
const pick = ({ resourceId }: Person, reason?: string) => [
  { role: FIRST, resourceId, ...(reason === undefined ? {} : { reason }) },
];

const plain = clientOf(muster, 'dispatcher');

/** Asks under one key until the API answers: twenty at once are more processes than a busy machine starts in time. */
const confirmWithReason = (incidentId: string, picks: ReturnType<typeof pick>) => {
  const asked = { ...incidentPath(incidentId), ...withKey(unique('key')), body: { picks } };
  return until('an answer', async () => {
    const reply = await plain.POST('/v1/incidents/{incidentId}/assignments', asked);
    return reply.response.status < 500 ? reply : undefined;
  });
};

describe('a recommendation', () => {
  test('has a reason for every pick and for every one passed over', async () => {
    const zone = unique('zone');
    const fit = await addPerson(zone);
    const unskilled = await addPerson(zone, { skills: ['water'] });
    const elsewhere = await addPerson(unique('zone'));
    const { incidentId } = await assessed(incidentType, zone);
    const made = await recommendation(incidentId);
    expect(pickedIn(made)).toEqual([fit.resourceId]);
    const reasons = reasonsIn(made);
    expect(reasons.get(unskilled.resourceId)).toMatch(/skill gas/);
    expect(reasons.get(elsewhere.resourceId)).toMatch(zone);
    for (const reason of reasons.values()) expect(reason).not.toBe('');
  });

  test('one fact of one person changes the pick, and the reason of exactly that person', async () => {
    const zone = unique('zone');
    const own = new Set((await addPeople(zone, 3)).map((person) => person.resourceId));
    const { incidentId } = await assessed(incidentType, zone);
    const before = await recommendation(incidentId);
    const [resourceId = ''] = pickedIn(before);
    await changePerson({ resourceId }, { skills: ['water'] });
    const after = await anew(incidentId);
    expect(pickedIn(after)).not.toContain(resourceId);
    expect(pickedIn(after)).toHaveLength(1);
    const reasons = reasonsIn(after);
    const changed = [...reasonsIn(before)]
      .filter(([id, reason]) => own.has(id) && reasons.get(id) !== reason)
      .map(([id]) => id);
    expect(changed).toEqual([resourceId]);
  });

  test('names a shortfall with its reason, and the lead is told at once', async () => {
    const zone = unique('zone');
    const gone = await addPeople(zone, 2);
    for (const person of gone) await changePerson(person, { status: 'out-of-service', because: 'training' });
    const { incidentId, reference } = await assessed(incidentType, zone);
    const { shortfall } = theRole(await recommendation(incidentId));
    expect(shortfall).toMatchObject({ missing: 1 });
    expect(shortfall?.reason).toMatch(/\S/);
    const shown = await seen(incidentId, 'the shortfall', ({ shortfalls }) => shortfalls.length > 0);
    expect(shown.shortfalls).toMatchObject([{ role: FIRST, missing: 1 }]);
    const told = await until('the mail to the lead', () => mailAbout('lead@example.com', reference));
    expect(told.subject).toContain(reference);
  });

  test('passes over whoever has no verified channel, and says so', async () => {
    const zone = unique('zone');
    const address = `${unique('person')}@example.com`;
    const unverified = await addPerson(zone, { email: { address, verified: false } });
    const other = await addPerson(zone);
    const { incidentId } = await assessed(incidentType, zone);
    const made = await recommendation(incidentId);
    expect(pickedIn(made)).toEqual([other.resourceId]);
    expect(reasonsIn(made).get(unverified.resourceId)).toMatch(/verified/);
  });
});

describe('reservation', () => {
  test('the same person for a second incident is refused with 409 and the reason; the first stays as it is', async () => {
    const zone = unique('zone');
    const person = await addPerson(zone);
    const x = await assessed(incidentType, zone);
    const [held] = await confirm(x.incidentId);
    if (held === undefined) throw new Error('nobody was reserved');
    const link = await personWithLink(held);
    await link.accept();
    await link.report('en-route');
    const y = await assessed(incidentType, zone);
    const passedOver = reasonsIn(await recommendation(y.incidentId)).get(person.resourceId);
    expect(passedOver).toContain(x.reference);
    const refused = await post(y.incidentId, pick(person, 'I want them.'));
    expect(refused.response.status).toBe(409);
    expect(JSON.stringify(refused.error)).toContain(x.reference);
    expect(await readAssignment(held)).toMatchObject({ status: 'en-route' });
    expect(await readPerson(person)).toMatchObject({ status: 'en-route', assignmentId: held.assignmentId });
    const shown = await seen(x.incidentId, 'en route', ({ people }) => people[0]?.status === 'en-route');
    expect(shown.status).toBe('dispatched');
  });

  test('twenty at once leave exactly one winner', async () => {
    const zone = unique('zone');
    const person = await addPerson(zone);
    const incidents: { readonly incidentId: string }[] = [];
    while (incidents.length < 20) incidents.push(await assessed(incidentType, zone));
    for (const { incidentId } of incidents) await recommendation(incidentId);
    const replies = await Promise.all(
      incidents.map(({ incidentId }) => confirmWithReason(incidentId, pick(person, 'They are the nearest.'))),
    );
    const count = (status: number) => replies.filter(({ response }) => response.status === status).length;
    expect([count(201), count(409)]).toEqual([1, 19]);
    const winner = replies.flatMap(({ data }) => data?.assignments ?? []);
    expect(winner).toHaveLength(1);
    expect((await readPerson(person)).assignmentId).toBe(winner[0]?.assignmentId);
  });

  test('a declined link does not move a later assignment of the same person', async () => {
    const zone = unique('zone');
    await addPerson(zone);
    const z = await assessed(incidentType, zone);
    const [first] = await confirm(z.incidentId);
    if (first === undefined) throw new Error('nobody was reserved');
    const old = await personWithLink(first);
    await old.decline('Van is off the road.');
    const x = await assessed(incidentType, zone);
    const [held] = await confirm(x.incidentId);
    if (held === undefined) throw new Error('nobody was reserved');
    await (await personWithLink(held)).accept();
    expect((await old.report('on-scene')).status).not.toBe(200);
    expect(await readAssignment(held)).toMatchObject({ status: 'accepted' });
  });
});

describe('after a decline', () => {
  test('place and person are free at once, one of two dispatchers wins, and the re-offer has a link of its own', async () => {
    const zone = unique('zone');
    const team = await addPeople(zone, 3);
    const { incidentId } = await assessed(incidentType, zone);
    const [first] = await confirm(incidentId);
    if (first === undefined) throw new Error('nobody was reserved');
    const old = await personWithLink(first);
    await old.decline('Van is off the road.');
    const one = team.find(({ resourceId }) => resourceId === first.resource.resourceId);
    expect(one && (await readPerson(one)).status).toBe('available');
    const next = await until('the offer after the decline', async () =>
      (await assignmentsOf(incidentId)).find(({ insteadOf }) => insteadOf === first.assignmentId),
    );
    await (await personWithLink(next)).decline('I am at the airport.');
    const third = await until('the last offer', async () =>
      (await assignmentsOf(incidentId)).find(({ insteadOf }) => insteadOf === next.assignmentId),
    );
    await (await personWithLink(third)).decline('So am I.');
    await until('the shortfall', async () => {
      const path = incidentPath(incidentId);
      const { places } = await expectData(dispatcher.GET('/v1/incidents/{incidentId}/mobilisation', path));
      return places.some(({ state }) => state === 'short') ? true : undefined;
    });
    if (one === undefined) throw new Error('unknown person');
    const both = await Promise.all([
      post(incidentId, pick(one, 'They changed their mind.')),
      post(incidentId, pick(one, 'They changed their mind.')),
    ]);
    expect(both.map(({ response }) => response.status).sort()).toEqual([201, 409]);
    const again = both.flatMap(({ data }) => data?.assignments ?? [])[0];
    if (again === undefined) throw new Error('nobody won');
    expect(again.assignmentId).not.toBe(first.assignmentId);
    expect((await personWithLink(again)).link).not.toBe(old.link);
    expect((await old.accept()).status).toBe(409);
    expect((await old.open()).status).toBe(410);
  });
});

describe('whoever was not recommended', () => {
  test('is taken only with a reason', async () => {
    const zone = unique('zone');
    const team = await addPeople(zone, 2);
    const { incidentId } = await assessed(incidentType, zone);
    const [picked] = pickedIn(await recommendation(incidentId));
    const other = team.find(({ resourceId }) => resourceId !== picked);
    if (other === undefined) throw new Error('nobody else');
    expect((await post(incidentId, pick(other))).response.status).toBe(422);
    expect((await post(incidentId, pick(other, 'They live next door.'))).response.status).toBe(201);
  });
});

test('the policy auto-dispatch sends somebody to a P1 alarm without a dispatcher', async () => {
  const zone = unique('zone');
  const person = await addPerson(zone);
  const incidentId = await alarm(muster.sources.generic, zone);
  const shown = await seen(incidentId, 'the offer', ({ people }) => people.length > 0);
  expect(shown.people).toMatchObject([{ resource: { resourceId: person.resourceId }, status: 'offered' }]);
  const [offered] = await assignmentsOf(incidentId);
  expect(offered).toMatchObject({ chosenBy: 'auto-dispatch' });
});

test('before a verdict nobody is dispatched', async () => {
  const zone = unique('zone');
  const person = await addPerson(zone);
  const { incidentId } = await report(await publishSampleProcedure({ roles: [sampleRole()] }), zone);
  const body = { picks: pick(person, 'They could start now.') };
  const asked = { ...incidentPath(incidentId), body };
  const refused = await hasty('dispatcher').POST('/v1/incidents/{incidentId}/assignments', asked);
  expect([404, 409]).toContain(refused.response.status);
  expect((await readPerson(person)).status).toBe('available');
  const path = incidentPath(incidentId);
  expect((await hasty('agent').GET('/v1/incidents/{incidentId}/mobilisation', path)).data).toBeUndefined();
});
