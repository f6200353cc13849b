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

const mailsAbout = async (reference: string, to: string): Promise<string[]> =>
  (await mailbox(system(), to))
    .map(({ subject }) => subject)
    .filter((subject) => subject.includes(reference));
const offered = async (incidentId: string, person: Person) => {
  const since = new Date(system().now);
  const assignment = await controlRoom.offer(incidentId, person);
  return { assignment, page: responder((await findBrief(controlRoom.setting(), assignment, since)).link) };
};

test('a lead is told of roles that nobody can fill at the verdict, once each, and no clock goes on offering', async () => {
  const { incidentId, reference } = await controlRoom.reported('pier');
  const verdictAt = system().now;
  await controlRoom.decide(incidentId, ...toP1);
  expect(system().now).toBe(verdictAt);
  const found = controlRoom.facts('ShortfallFound', incidentId);
  const told = await mailsAbout(reference, 'lead@example.com');
  expect([found > 0, told.length]).toEqual([true, found]);
  await system().pass(45);
  expect(controlRoom.facts('ShortfallFound', incidentId)).toBe(found);
  const shortfalls = (await mailsAbout(reference, 'lead@example.com')).filter((subject) =>
    told.includes(subject),
  );
  expect(shortfalls).toEqual(told);
  expect(controlRoom.facts('AssignmentOffered', incidentId)).toBe(0);
});

test('the silence of the only candidate is told once, at the miss, and nobody is asked after it', async () => {
  const person = await controlRoom.addPerson('quay');
  const { incidentId } = await controlRoom.reported('quay');
  await controlRoom.decide(incidentId, ...toP1);
  await offered(incidentId, person);
  const before = controlRoom.facts('ShortfallFound', incidentId);
  await system().pass(19);
  expect(controlRoom.facts('ShortfallFound', incidentId)).toBe(before);
  await system().pass(6);
  expect(controlRoom.facts('ShortfallFound', incidentId)).toBe(before + 1);
  await system().pass(90);
  const counted = ['ShortfallFound', 'AssignmentOffered'].map((name) => controlRoom.facts(name, incidentId));
  expect(counted).toEqual([before + 1, 1]);
});

test('a person under way stays so on the board, whatever a second incident or an older link asks', async () => {
  const person = await controlRoom.addPerson('lock');
  const [z, x, y] = [
    await controlRoom.reported('lock'),
    await controlRoom.reported('lock'),
    await controlRoom.reported('lock'),
  ];
  for (const { incidentId } of [z, x, y]) await controlRoom.decide(incidentId, ...toP1);
  const older = await offered(z.incidentId, person);
  await older.page.decline('Van is off the road.');
  const held = await offered(x.incidentId, person);
  await held.page.accept();
  await held.page.report('en-route');
  const { lead } = controlRoom.setting();
  const onX = async () => {
    const query = { limit: 100 };
    const { items } = await expectData(lead.GET('/v1/incidents', { params: { query } }));
    const { people } = await expectData(lead.GET('/v1/incidents/{incidentId}', incidentPath(x.incidentId)));
    return {
      card: items.find(({ incidentId }) => incidentId === x.incidentId),
      people: people.map(({ status }) => status),
    };
  };
  const before = await onX();
  expect(before).toMatchObject({ card: { status: 'dispatched' }, people: ['en-route'] });
  const refused = await controlRoom.pick(y.incidentId, person, 'Still the best.');
  expect(refused.response.status).toBe(409);
  expect(JSON.stringify(refused.error)).toContain(held.assignment.assignmentId);
  expect((await older.page.report('on-scene')).status).toBe(409);
  expect(await onX()).toEqual(before);
});
