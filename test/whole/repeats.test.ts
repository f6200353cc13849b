import * as z from 'zod';
import { expect, test } from 'vitest';
import { expectData } from '@muster/client';
import { send, standardRequest } from '@muster/demo/signed';
import { incidentPath } from '../support/incident-requests.ts';
import { useControlRoom } from '../support/whole/control-room.ts';
import { API_URL } from '../support/whole/environment.ts';
import { secrets } from '../support/whole/main-job.ts';
import { useInProcessSystem } from '../support/whole/in-process-system.ts';
import { allMails } from '../support/whole/mailbox.ts';

const system = useInProcessSystem();
const controlRoom = useControlRoom(system);
const Reply = z.object({
  contactId: z.string(),
  incidentId: z.string().default(''),
  reference: z.string().default(''),
  joined: z.string().optional(),
});

let sent = 0;

/** A gas detector of the demo organisation tells something, signed. */
const tell = async (head: string, { type = 'gas.alarm', ago }: { type?: string; ago?: number } = {}) => {
  const at = new Date(system().now);
  const timestamp = ago === undefined ? undefined : new Date(at.getTime() - ago * 1000).toISOString();
  const place = { text: 'Plant room', zone: 'harbour' };
  const data = { summary: `Head ${head} speaks.`, place, detector: { head } };
  const address = `${API_URL}/webhooks/generic/${controlRoom.setting().generic}`;
  const body = JSON.stringify({ type, timestamp, data });
  const answer = await send(
    standardRequest(address, secrets.generic, { id: `msg-${(sent += 1)}`, at, body }),
  );
  return Reply.parse(await answer.json());
};

const mailsAbout = async (reference: string) =>
  (await allMails(system())).filter(({ subject }) => subject.includes(reference));
const timeline = async (incidentId: string) => {
  const path = { params: { ...incidentPath(incidentId).params, query: { limit: 100 } } };
  return (await expectData(controlRoom.setting().lead.GET('/v1/incidents/{incidentId}/timeline', path)))
    .items;
};
const board = async () => (await expectData(controlRoom.setting().lead.GET('/v1/incidents'))).items;

test('three alarms of one head are one incident, and word that it is over sends nobody but tells those under way', async () => {
  const told = [await tell('7')];
  for (const later of [0.4, 0.4]) {
    await system().pass(later);
    told.push(await tell('7'));
  }
  const { incidentId, reference } = told[0] ?? Reply.parse({ contactId: '' });
  expect(told.map((one) => [one.incidentId, one.joined])).toEqual([
    [incidentId, undefined],
    [incidentId, 'repeat'],
    [incidentId, 'repeat'],
  ]);
  await system().pass(2);
  const asked = await controlRoom.assignmentsOf(incidentId);
  expect(asked.length).toBeGreaterThan(0);
  expect((await board()).map((card) => card.incidentId)).toEqual([incidentId]);
  const briefs = await mailsAbout(reference);
  expect(briefs).toHaveLength(asked.length);

  expect((await tell('7', { type: 'gas.alarm.cleared' })).joined).toBe('cleared');
  await system().pass(2);
  const notes = (await mailsAbout(reference)).slice(briefs.length);
  expect(notes.map(({ to }) => to).sort()).toEqual(briefs.map(({ to }) => to).sort());
  for (const { subject, text } of notes) {
    expect(subject).toBe(`[${reference}] The source reports the alarm as cleared`);
    expect(text).toContain('Go on until the control room tells you otherwise.');
  }
  expect((await tell('7')).joined).toBe('repeat');
  await system().pass(2);
  const again = (await mailsAbout(reference)).slice(briefs.length + notes.length);
  expect(again.map(({ subject }) => subject)).toEqual(
    notes.map(() => `[${reference}] The source reports the alarm again`),
  );
  const lines = (await timeline(incidentId)).filter(({ kind }) => kind === 'ContactLinked');
  expect(lines.map(({ what }) => what)).toEqual([
    'The alarm was repeated, 2nd time: Head 7 speaks.',
    'The alarm was repeated, 3rd time: Head 7 speaks.',
    'The source reports the alarm as cleared: Head 7 speaks.',
    'The alarm was repeated, 4th time, after it was reported as cleared: Head 7 speaks.',
  ]);
  expect(await controlRoom.assignmentsOf(incidentId)).toHaveLength(asked.length);
});

test('an alarm that comes after its incident was resolved sends people anew', async () => {
  const { incidentId } = await tell('8');
  await expectData(
    controlRoom
      .setting()
      .dispatcher.POST('/v1/incidents/{incidentId}/resolution', { ...incidentPath(incidentId), body: {} }),
  );
  await system().pass(2);
  const next = await tell('8');
  expect([next.joined, next.incidentId === incidentId]).toEqual([undefined, false]);
});

test('an alarm of six hours ago sends nobody by itself: a lead is told at once, and all see its age', async () => {
  const { incidentId, reference } = await tell('9', { ago: 6 * 3600 });
  await system().pass(2);
  expect(await controlRoom.assignmentsOf(incidentId)).toEqual([]);
  const mails = await mailsAbout(reference);
  expect(mails.map(({ to, subject }) => [to, subject])).toEqual([
    ['lead@example.com', `[${reference}] Look before anybody is sent`],
  ]);
  expect(mails[0]?.text).toContain('It happened 6 h before it was reported.');
  const card = (await board()).find((one) => one.incidentId === incidentId);
  expect(card).toMatchObject({ happened: 'happened 6 h before it was reported', priority: 'P1' });
  expect(card?.personFirst).toMatch(/^It happened 6 h before its source told of it/);

  const path = incidentPath(incidentId);
  const { roles } = await expectData(
    controlRoom.setting().dispatcher.POST('/v1/incidents/{incidentId}/recommendation', { ...path, body: {} }),
  );
  const picks = roles.flatMap(({ role, picks: [best] }) =>
    best ? [{ role, resourceId: best.resource.resourceId }] : [],
  );
  await expectData(
    controlRoom.setting().dispatcher.POST('/v1/incidents/{incidentId}/assignments', {
      ...path,
      body: { picks: picks.slice(0, 1) },
    }),
  );
  await system().pass(2);
  const brief = (await mailsAbout(reference)).at(-1);
  for (const part of [brief?.text, brief?.html])
    expect(part).toContain('It happened 6 h before it was reported.');
  const link = /https:\S+\/r\/\S+/.exec(brief?.text ?? '')?.[0] ?? '';
  expect(await (await fetch(link)).text()).toContain('It happened 6 h before it was reported.');
  const after = (await board()).find((one) => one.incidentId === incidentId);
  expect(after?.personFirst).toBeUndefined();
});
