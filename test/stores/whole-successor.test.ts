import PostalMime from 'postal-mime';
import { expect, test } from 'vitest';
import { expectData } from '@muster/client';
import { findBrief } from '@muster/demo/call/dispatch';
import { responder } from '@muster/demo/responder';
import { of, toP1, useControlRoom } from '../support/whole/control-room.ts';
import { useInProcessSystem } from '../support/whole/in-process-system.ts';

const system = useInProcessSystem();
const controlRoom = useControlRoom(system);
const ROLE = 'first-engineer';

const engineer = async (name: string, zone: string): Promise<string> => {
  const body = {
    ...{ name, team: 'north', skills: ['gas'], zones: [zone], restMinutes: 0 },
    shifts: [
      {
        days: ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const,
        ...{ from: '00:00', to: '00:00', zone: 'Europe/London' },
      },
    ].map(({ days, ...rest }) => ({ days: [...days], ...rest })),
    email: { address: `${name.toLowerCase()}@example.com`, verified: true },
  };
  return (await expectData(system().as('admin').POST('/v1/resources', { body }))).resourceId;
};

/** Sends somebody, who accepts and confirms what is still to be done. */
const sent = async (incidentId: string, resourceId: string) => {
  const since = new Date(system().now);
  const body = { picks: [{ role: ROLE, resourceId, reason: 'By hand.' }] };
  const made = controlRoom
    .setting()
    .dispatcher.POST('/v1/incidents/{incidentId}/assignments', { ...of(incidentId), body });
  const [assignment] = (await expectData(made)).assignments;
  if (assignment === undefined) throw new Error('nobody was asked');
  const page = responder((await findBrief(controlRoom.setting(), assignment, since)).link);
  await page.accept();
  return { assignment, page };
};
const mailsTo = async (address: string) =>
  (await Promise.all(system().outside.mails.map((mime) => PostalMime.parse(mime)))).filter(
    ({ to }) => to?.[0]?.address === address,
  );

test('a successor does what is left of a place, is told what was done, and nothing of the released person is open', async () => {
  const { dispatcher, lead } = controlRoom.setting();
  const [anna, ben] = [await engineer('Anna', 'dock'), await engineer('Ben', 'dock')];
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
  const [brief] = await mailsTo('ben@example.com');
  expect(brief?.text).toContain(`${done.title} (done already by Anna`);
  expect(second.assignment.actions.find(({ id }) => id === done.id)).toMatchObject({
    doneBefore: { by: 'Anna' },
  });
  await second.page.report('on-scene');
  for (const { id } of mandatory) if (id !== done.id) await second.page.done(id);
  await expectData(
    dispatcher.POST('/v1/incidents/{incidentId}/resolution', { ...of(incidentId), body: { note: 'Safe.' } }),
  );
  await system().runDue();
  const incident = await expectData(lead.GET('/v1/incidents/{incidentId}', of(incidentId)));
  expect(incident.openMandatoryActions.filter(({ who }) => who !== undefined)).toEqual([]);
  expect(incident.deviations.filter(({ kind }) => kind === 'action-missing')).toEqual([]);
});
