import { expect, test } from 'vitest';
import { expectData } from '@muster/client';
import { findBrief } from '@muster/demo/call/dispatch';
import { responder } from '@muster/demo/responder';
import { incidentPath } from '../support/incident-requests.ts';
import type { Person } from '../support/people.ts';
import { toP1, useControlRoom } from '../support/whole/control-room.ts';
import { useInProcessSystem } from '../support/whole/in-process-system.ts';
import { mailbox } from '../support/whole/mailbox.ts';

const system = useInProcessSystem();
const controlRoom = useControlRoom(system);

/** Sends somebody, who accepts and confirms what is still to be done. */
const sent = async (incidentId: string, person: Person) => {
  const since = new Date(system().now);
  const assignment = await controlRoom.offer(incidentId, person, 'By hand.');
  const page = responder((await findBrief(controlRoom.setting(), assignment, since)).link);
  await page.accept();
  return { assignment, page };
};

test('a successor does what is left of a place, is told what was done, and nothing of the released person is open', async () => {
  const { dispatcher, lead } = controlRoom.setting();
  const [anna, ben] = [
    await controlRoom.addPerson('dock', { name: 'Anna' }),
    await controlRoom.addPerson('dock', { name: 'Ben' }),
  ];
  const { incidentId } = await controlRoom.reported('dock');
  await controlRoom.decide(incidentId, ...toP1);
  const first = await sent(incidentId, anna);
  const mandatory = first.assignment.actions.filter((action) => action.mandatory);
  const [done] = mandatory;
  if (done === undefined) throw new Error('the role has a mandatory action');
  await first.page.report('on-scene');
  await first.page.done(done.id);
  const params = { path: { assignmentId: first.assignment.assignmentId } };
  const body = { status: 'released' as const, reason: 'Fell ill.' };
  await expectData(dispatcher.POST('/v1/assignments/{assignmentId}/status', { params, body }));
  await system().runDue();

  const second = await sent(incidentId, ben);
  const [brief] = await mailbox(system(), 'ben@example.com');
  expect(brief?.text).toContain(`${done.title} (done already by Anna`);
  expect(second.assignment.actions.find(({ id }) => id === done.id)).toMatchObject({
    doneBefore: { by: 'Anna' },
  });
  await second.page.report('on-scene');
  for (const { id } of mandatory) if (id !== done.id) await second.page.done(id);
  await expectData(
    dispatcher.POST('/v1/incidents/{incidentId}/resolution', {
      ...incidentPath(incidentId),
      body: { note: 'Safe.' },
    }),
  );
  await system().runDue();
  const incident = await expectData(lead.GET('/v1/incidents/{incidentId}', incidentPath(incidentId)));
  expect(incident.openMandatoryActions.filter(({ who }) => who !== undefined)).toEqual([]);
  expect(incident.deviations.filter(({ kind }) => kind === 'action-missing')).toEqual([]);
});
