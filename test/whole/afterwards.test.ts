import { expect, test } from 'vitest';
import { plusSeconds, toInstant } from '@muster/core';
import { expectData } from '@muster/client';
import { findBrief } from '@muster/demo/call/dispatch';
import { responder } from '@muster/demo/responder';
import { incidentPath } from '../support/incident-requests.ts';
import { toP1, useControlRoom } from '../support/whole/control-room.ts';
import { useInProcessSystem } from '../support/whole/in-process-system.ts';

const system = useInProcessSystem();
const controlRoom = useControlRoom(system);

/** Somebody who alone covers a zone, under way to an incident there as it is resolved. */
const underWayAsResolved = async (zone: string) => {
  const { dispatcher } = controlRoom.setting();
  const person = await controlRoom.addPerson(zone);
  const { incidentId } = await controlRoom.reported(zone);
  await controlRoom.decide(incidentId, ...toP1);
  const since = new Date(system().now);
  const assignment = await controlRoom.offer(incidentId, person);
  const page = responder((await findBrief(controlRoom.setting(), assignment, since)).link);
  await page.accept();
  await page.report('en-route');
  await system().pass(60);
  await expectData(
    dispatcher.POST('/v1/incidents/{incidentId}/resolution', {
      ...incidentPath(incidentId),
      body: { note: 'Safe.' },
    }),
  );
  await system().pass(5);
  return { incidentId, assignment, page };
};
type UnderWay = Awaited<ReturnType<typeof underWayAsResolved>>;

const seen = async (incidentId: string) => {
  const incident = await expectData(
    controlRoom.setting().lead.GET('/v1/incidents/{incidentId}', incidentPath(incidentId)),
  );
  const [person] = incident.people;
  if (person === undefined) throw new Error('somebody took part');
  return { incident, person };
};
const wasOnScene = ({ assignment: { assignmentId } }: UnderWay, secondsAgo: number) =>
  controlRoom.setting().dispatcher.POST('/v1/assignments/{assignmentId}/status', {
    params: { path: { assignmentId } },
    body: {
      status: 'on-scene' as const,
      at: plusSeconds(toInstant(new Date(system().now).toISOString()), -secondsAgo),
    },
  });
const recordResult = (
  { assignment: { assignmentId } }: UnderWay,
  actionId: string,
  result: { kind: 'done' } | { kind: 'not-possible'; reason: string },
) =>
  controlRoom.setting().dispatcher.POST('/v1/assignments/{assignmentId}/actions/{actionId}', {
    params: { path: { assignmentId, actionId } },
    body: { result },
  });
const close = (incidentId: string) =>
  controlRoom.setting().lead.POST('/v1/incidents/{incidentId}/closure', {
    ...incidentPath(incidentId),
    body: { disposition: 'founded', override: { reason: 'One engineer was enough.' } },
  });
const timeline = async (incidentId: string) => {
  const params = { path: { incidentId }, query: { limit: 100 } };
  const { items } = await expectData(
    controlRoom.setting().lead.GET('/v1/incidents/{incidentId}/timeline', { params }),
  );
  return items.map(({ what }) => what);
};

test('whoever was under way at the resolution is clear once the control room records that they were there', async () => {
  const one = await underWayAsResolved('quay');
  expect((await seen(one.incidentId)).person.status).toBe('released');
  await expectData(wasOnScene(one, 30));
  const mandatory = one.assignment.actions.filter((action) => action.mandatory);
  for (const { id } of mandatory) await expectData(recordResult(one, id, { kind: 'done' }));
  await system().runDue();
  const { incident, person } = await seen(one.incidentId);
  expect(person).toMatchObject({ status: 'clear', onSceneAt: expect.any(String) as string });
  expect(incident.openMandatoryActions.filter(({ who }) => who !== undefined)).toEqual([]);
  expect((await one.page.report('on-scene')).status).toBe(409);
});

test('what is recorded after the closing is a line of its own and corrects the case, its figures too', async () => {
  const one = await underWayAsResolved('lock');
  await expectData(close(one.incidentId));
  await system().pass(60);
  const now = new Date(system().now);
  const query = {
    team: 'north',
    from: new Date(now.getTime() - 86_400_000).toISOString(),
    to: new Date(now.getTime() + 86_400_000).toISOString(),
  };
  const arrivals = async () =>
    (await expectData(controlRoom.setting().lead.GET('/v1/metrics', { params: { query } }))).figures.medians
      .arrive.of;
  const before = await arrivals();
  await expectData(wasOnScene(one, 40));
  const [action] = one.assignment.actions;
  if (action === undefined) throw new Error('the role has an action');
  await expectData(recordResult(one, action.id, { kind: 'done' }));
  await system().pass(1);
  await expectData(recordResult(one, action.id, { kind: 'not-possible', reason: 'The valve was stuck.' }));
  await system().runDue();
  expect(await arrivals()).toBe(before + 1);
  const lines = await timeline(one.incidentId);
  expect(lines.filter((line) => line.includes(action.title) && line.startsWith('Correction'))).toEqual([
    expect.stringContaining('did “'),
    expect.stringContaining('could not do “'),
  ]);
  const { closure } = (await seen(one.incidentId)).incident;
  expect(controlRoom.facts('CaseCorrected', one.incidentId)).toBe((closure?.revision ?? 1) - 1);
  expect(closure?.revision).toBeGreaterThan(1);
});
