import { expect, test } from 'vitest';
import { expectData, type BodyOf } from '@muster/client';
import { report } from '@muster/demo/call/setting';
import { linkIn } from '@muster/demo/responder';
import { incidentPath } from '../support/incident-requests.ts';
import { toP1, useControlRoom } from '../support/whole/control-room.ts';
import { mailbox } from '../support/whole/mailbox.ts';
import { useInProcessSystem } from '../support/whole/in-process-system.ts';

const system = useInProcessSystem();
const controlRoom = useControlRoom(system);
const NEW = 'Strong smell of gas; a resident reported it.';

const correct = async (incidentId: string, body: Omit<BodyOf<'correctIncident'>, 'because'>) =>
  expectData(
    controlRoom.setting().lead.POST('/v1/incidents/{incidentId}/correction', {
      params: { ...incidentPath(incidentId).params, header: { 'If-Match': '*' } },
      body: { ...body, because: 'It named the caller.' },
    }),
  );
const linesOf = async (incidentId: string) =>
  (
    await expectData(
      controlRoom.setting().lead.GET('/v1/incidents/{incidentId}/timeline', incidentPath(incidentId)),
    )
  ).items;
test('an erasure is said on the incident and offers what may name the caller; once corrected nobody is shown it any more', async () => {
  const contactId = await controlRoom.called();
  const { incidentId } = await expectData(controlRoom.reportFrom(contactId));
  await controlRoom.decide(incidentId, ...toP1);
  const { toCorrect } = await expectData(
    controlRoom
      .setting()
      .lead.POST('/v1/contacts/{contactId}/caller/erasure', { params: { path: { contactId } } }),
  );
  expect(toCorrect).toEqual({
    incidentId,
    correctAt: `/v1/incidents/${incidentId}/correction`,
    texts: [
      { field: 'place.text', text: report.place.text },
      { field: 'summary', text: report.summary },
      { field: 'access', text: report.access },
    ],
  });
  await system().pass(1);
  const { incident } = await correct(incidentId, { summary: NEW });
  expect(incident).toMatchObject({ summary: NEW, place: report.place });

  const lines = await linesOf(incidentId);
  expect(lines.filter(({ kind }) => ['CallerErased', 'IncidentCorrected'].includes(kind))).toMatchObject([
    { kind: 'CallerErased', who: { kind: 'user', id: 'lead' } },
    { kind: 'IncidentCorrected', who: { kind: 'user', id: 'lead' } },
  ]);
  const { agent, dispatcher } = controlRoom.setting();
  const briefs = await controlRoom.sendRecommended(incidentId);
  const page = await fetch(briefs[0]?.link ?? '');
  const shown = [
    await expectData(agent.GET('/v1/incidents/{incidentId}/assessment', incidentPath(incidentId))),
    await expectData(agent.GET('/v1/incidents/{incidentId}', incidentPath(incidentId))),
    await expectData(dispatcher.GET('/v1/incidents/{incidentId}/mobilisation', incidentPath(incidentId))),
    lines,
    briefs.map(({ mail }) => mail.text.replaceAll(/\s+/g, ' ')),
    await page.text(),
  ];
  expect(shown.map((one) => JSON.stringify(one).includes(report.summary))).toEqual(shown.map(() => false));
  expect(briefs.length).toBeGreaterThan(0);
  for (const { mail } of briefs) expect(mail.text.replaceAll(/\s+/g, ' ')).toContain(NEW);
});

test('what was corrected before the verdict is what people are told, and the timeline names who and which fields', async () => {
  const { incidentId } = await controlRoom.reported();
  const access = 'The yard gate is shut: ring at number 14.';
  await correct(incidentId, { summary: NEW, place: { text: '12 Harbour Street, ground floor' }, access });
  await controlRoom.decide(incidentId, ...toP1);
  const [brief] = await controlRoom.sendRecommended(incidentId);
  const text = brief?.mail.text.replaceAll(/\s+/g, ' ') ?? '';
  expect(text).toContain(NEW);
  expect(text).toContain(access);
  expect(text).toContain('12 Harbour Street, ground floor');
  const line = (await linesOf(incidentId)).find(({ kind }) => kind === 'IncidentCorrected');
  expect(line?.what).toMatch(/place.*summary.*access/);
  expect(JSON.stringify(line)).not.toContain(report.summary);
});

test('who was briefed before gets one short note in the new words, never the brief again; who wants none gets none', async () => {
  const told = await controlRoom.addPerson('note-one');
  const silent = await controlRoom.addPerson('note-two', { changeNotes: false });
  const NOTE = 'Your brief has changed';
  const mailsAfter = async (zone: string, person: typeof told) => {
    const { incidentId } = await controlRoom.reported(zone);
    await controlRoom.decide(incidentId, ...toP1);
    await controlRoom.offer(incidentId, person);
    await system().pass(1);
    await correct(incidentId, { place: { text: 'Pier 9, rear entrance' } });
    await system().pass(1);
    const mails = await mailbox(system(), `${zone}@example.com`);
    const [brief] = mails.filter(({ subject }) => subject?.includes('answer by'));
    const page = await (await fetch(linkIn(brief?.text ?? ''))).text();
    return { mails, page };
  };
  const { mails, page } = await mailsAfter('note-one', told);
  expect(mails.map(({ subject }) => subject?.includes(NOTE))).toEqual([false, true]);
  const text = mails[1]?.text?.replaceAll(/\s+/g, ' ') ?? '';
  expect(text).toContain('The place is now: Pier 9, rear entrance');
  expect(text).not.toContain(report.place.text);
  expect(page).toContain('The place is now: Pier 9, rear entrance');

  const others = await mailsAfter('note-two', silent);
  expect(others.mails.some(({ subject }) => subject?.includes(NOTE))).toBe(false);
  expect(others.page).toContain('The place is now: Pier 9, rear entrance');
});
