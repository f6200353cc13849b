import { expect, test } from 'vitest';
import { expectData } from '@muster/client';
import { findBrief } from '@muster/demo/call/dispatch';
import { responder } from '@muster/demo/responder';
import { incidentPath } from '../support/incident-requests.ts';
import { toP1, useControlRoom } from '../support/whole/control-room.ts';
import { useInProcessSystem } from '../support/whole/in-process-system.ts';
import { mailbox } from '../support/whole/mailbox.ts';

const system = useInProcessSystem();
const controlRoom = useControlRoom(system);

const subjects = async (reference: string): Promise<string[]> =>
  (await mailbox(system(), 'lead@example.com'))
    .map(({ subject }) => subject)
    .filter((subject) => subject.includes(reference));
const onBoard = async () => {
  const query = { status: 'assessed' as const, limit: 100 };
  return (await expectData(controlRoom.setting().lead.GET('/v1/incidents', { params: { query } }))).items;
};

test('an incident whose only engineer is released is back at the top, a lead is told at once and again and again', async () => {
  const person = await controlRoom.addPerson('pier');
  const { incidentId, reference } = await controlRoom.reported('pier');
  await controlRoom.decide(incidentId, ...toP1);
  const since = new Date(system().now);
  const assignment = await controlRoom.offer(incidentId, person);
  await responder((await findBrief(controlRoom.setting(), assignment, since)).link).accept();
  await system().pass(30);
  const before = await subjects(reference);
  const releasedAt = new Date(system().now).toISOString();
  await expectData(
    controlRoom.setting().dispatcher.POST('/v1/assignments/{assignmentId}/status', {
      params: { path: { assignmentId: assignment.assignmentId } },
      body: { status: 'released', reason: 'Van broke down.', howKnown: 'prompt' },
    }),
  );
  const atOnce = (await subjects(reference)).slice(before.length);
  expect(atOnce).toEqual([`[${reference}] Nobody for First engineer any more`]);
  const view = await expectData(
    controlRoom.setting().lead.GET('/v1/incidents/{incidentId}', incidentPath(incidentId)),
  );
  expect(view.unfilled.map(({ role }) => role)).toContain('first-engineer');
  expect(view.status).toBe('assessed');
  const [top] = await onBoard();
  expect(top).toMatchObject({ incidentId, neededFor: 'dispatched' });
  expect((top?.neededAt ?? '') <= releasedAt).toBe(true);
  await system().pass(3600);
  const told = (await subjects(reference)).slice(before.length + atOnce.length);
  expect(told.length).toBeGreaterThanOrEqual(6);
  expect(told.length).toBeLessThanOrEqual(8);
});

test('a lead is told once of a new person who could fill a short place', async () => {
  const { incidentId, reference } = await controlRoom.reported('mole');
  await controlRoom.decide(incidentId, ...toP1);
  await controlRoom.addPerson('mole');
  await system().call('dispatch/seek-again', {});
  await system().pass(60);
  await system().call('dispatch/seek-again', {});
  await system().runDue();
  expect(controlRoom.facts('CandidateFound', incidentId)).toBe(1);
  const told = (await subjects(reference)).filter((subject) => subject.includes('could come as'));
  expect(told).toEqual([`[${reference}] Only mole could come as First engineer`]);
});
