import { DynamoDBDocumentClient, paginateScan } from '@aws-sdk/lib-dynamodb';
import PostalMime from 'postal-mime';
import { expect, test } from 'vitest';
import { expectData } from '@muster/client';
import { report } from '@muster/demo/call/setting';
import { responder } from '@muster/demo/responder';
import { toInstant, plusSeconds } from '@muster/core';
import { decompressRow, type Row } from '@muster/store';
import { putClosedCases } from '../support/closed-cases.ts';
import { newImprovement } from '../support/input/new-improvement.ts';
import { createContact, incidentPath } from '../support/incident-requests.ts';
import { toP1, useControlRoom } from '../support/whole/control-room.ts';
import { playMainJob } from '../support/whole/main-job.ts';
import { useInProcessSystem } from '../support/whole/in-process-system.ts';

const system = useInProcessSystem();
const controlRoom = useControlRoom(system);

/** Of each kind that a store, markup, or a mail writes in another way. */
const SECRET = 'Zoë O’Brien & "Son" <flat 9>, ill';
const REASON = 'It names the patient.';
/** The same in JSON, in markup, in a line of a mail, and enough of it to know the rest. */
const forms = [SECRET, SECRET.replaceAll('"', '\\"'), 'Zoë', 'O’Brien', 'flat 9'];
const says = (text: string): boolean => forms.some((form) => text.includes(form));

/** Every row of every table, of earlier saves too, as it was before it was compressed. */
const allRows = async (): Promise<Row[]> => {
  const client = DynamoDBDocumentClient.from(system().client);
  const rows: Row[] = [];
  for (const TableName of Object.values(system().tables)) {
    for await (const { Items = [] } of paginateScan({ client }, { TableName }))
      rows.push(...Items.map(decompressRow));
  }
  return rows;
};

const rowsThatSay = async (): Promise<string[]> =>
  (await allRows())
    .filter((row) => says(JSON.stringify(row)))
    .map(({ pk, sk }) => `${String(pk).split('#')[0] ?? ''} ${String(sk).replace(/\d.*/, '')}`);

const keptMails = async () =>
  Promise.all([...system().outside.objects.values()].map((mime) => PostalMime.parse(mime)));
const mailsThatSay = async () =>
  (await keptMails()).filter(({ subject, text = '', html = '', attachments }) => {
    const enclosed = attachments.map(({ content }) =>
      typeof content === 'string' ? content : new TextDecoder().decode(content),
    );
    return says(JSON.stringify([subject, text.replaceAll(/\s+/g, ' '), html, enclosed]));
  });

/** The bodies of all events that are published from now on. */
const publishedFromNow = (): readonly string[] => {
  const bodies: string[] = [];
  const { onBus } = system();
  system().onBus = (events, timePasses) => {
    bodies.push(...events.map(({ body }) => body));
    return onBus(events, timePasses);
  };
  return bodies;
};

/** An incident of which every service keeps the text, some of them in several ways. */
const incidentThatSays = async () => {
  const { agent, lead } = controlRoom.setting();
  const contactId = await controlRoom.called();
  const path = { params: { path: { contactId } } };
  await agent.PUT('/v1/contacts/{contactId}/draft', {
    params: { ...path.params, header: { 'If-Match': '0' } },
    body: { summary: `Typed: ${SECRET}` },
  });
  const { incidentId } = await expectData(
    agent.POST('/v1/contacts/{contactId}/incident', {
      ...path,
      body: { ...report, summary: `Smell of gas. ${SECRET}`, hazards: [`Ask for ${SECRET} first`] },
    }),
  );
  await controlRoom.decide(incidentId, ...toP1);
  const briefs = await controlRoom.sendRecommended(incidentId);
  await responder(briefs[0]?.link ?? '').decline(`Knows ${SECRET}.`);
  await agent.POST('/v1/incidents/{incidentId}/notes', {
    ...incidentPath(incidentId),
    body: { text: `Rang back: ${SECRET}` },
  });
  await system().pass(30);
  await lead.POST('/v1/incidents/{incidentId}/correction', {
    params: { ...incidentPath(incidentId).params, header: { 'If-Match': '*' } },
    body: { place: { text: `${report.place.text}, home of ${SECRET}` }, because: `As ${SECRET} said.` },
  });
  await system().pass(30);
  return incidentId;
};

const order = (incidentId: string, body = { text: SECRET, reason: REASON }) =>
  system()
    .as('lead')
    .POST('/v1/incidents/{incidentId}/redactions', { ...incidentPath(incidentId), body });
const listed = async (incidentId: string) =>
  (
    await expectData(
      system().as('lead').GET('/v1/incidents/{incidentId}/redactions', incidentPath(incidentId)),
    )
  ).items;

test('a text that a lead removes is in no row of any table, in no kept mail and in no event that follows', async () => {
  const incidentId = await incidentThatSays();
  const before = new Set(await rowsThatSay());
  expect([...before].sort()).toEqual(
    expect.arrayContaining([
      'ASSESSMENT STATE',
      'ASSIGNMENT SAVE#',
      'CARD STATE',
      'INCIDENT SAVE#',
      'INCIDENT STATE',
      'MOBILISATION SAVE#',
      'RECORD SAVE#',
    ]),
  );
  expect((await mailsThatSay()).length).toBeGreaterThan(1);
  const mails = [...system().outside.objects.keys()];

  const bodies = publishedFromNow();
  const { response, data } = await order(incidentId);
  expect([response.status, data?.state]).toEqual([202, 'ordered']);
  await system().runDue();
  const [removed] = await listed(incidentId);
  expect(removed).toMatchObject({ state: 'removed', by: 'lead', reason: REASON });
  expect(await rowsThatSay()).toEqual(['REDACTION TEXT']);
  expect(await mailsThatSay()).toEqual([]);

  await system().pass(601);
  expect(await rowsThatSay()).toEqual([]);
  const [done] = await listed(incidentId);
  expect(done).toMatchObject({ state: 'done' });
  expect(done?.found.map(({ service, kept }) => [service, kept])).toEqual(
    ['intake', 'triage', 'dispatch', 'monitoring', 'review'].map((service) => [service, 0]),
  );
  const without = done?.found.filter(({ places }) => places === 0).map(({ service }) => service);
  expect(without, 'review hears of what is closed').toEqual(['review']);

  const after = await keptMails();
  expect([...system().outside.objects.keys()]).toEqual(expect.arrayContaining(mails));
  const briefs = after.filter(({ text = '' }) => text.includes(done?.mark ?? 'none'));
  expect(briefs.length).toBeGreaterThan(0);
  expect(
    briefs.every(({ html = '', subject = '', to }) => html.includes('[removed') && subject !== '' && to),
  ).toBe(true);
  const { items } = await expectData(
    system()
      .as('lead')
      .GET('/v1/incidents/{incidentId}/timeline', {
        params: { ...incidentPath(incidentId).params, query: { limit: 100 } },
      }),
  );
  expect(items.filter(({ kind }) => kind === 'Redaction')).toMatchObject([
    { what: `A text was removed: ${REASON}`, by: 'lead' },
  ]);
  expect(items.filter(({ what }) => what.includes(done?.mark ?? 'none')).length).toBeGreaterThan(1);
  expect(bodies.filter((body) => says(body))).toEqual([]);
  expect(bodies.some((body) => body.includes('TextRedactionOrdered'))).toBe(true);
  expect(system().outside.queued.filter(({ body }) => says(body))).toEqual([]);
  const page = await system().as('agent').GET('/v1/incidents/{incidentId}', incidentPath(incidentId));
  expect(page.response.status).toBe(200);
});

test('what was read before and is saved after the first look is found by the next', async () => {
  const incidentId = await incidentThatSays();
  await order(incidentId);
  const { agent } = controlRoom.setting();
  await agent.POST('/v1/incidents/{incidentId}/notes', {
    ...incidentPath(incidentId),
    body: { text: `Late: ${SECRET}` },
  });
  await system().pass(601);
  const [again] = await listed(incidentId);
  expect(again?.state).toBe('removed');
  await system().pass(601);
  expect(await rowsThatSay()).toEqual([]);
  expect((await listed(incidentId))[0]?.state).toBe('done');
});

test('a reason that says the text is refused by its name, and so is a text too short to mark', async () => {
  const { incidentId } = await controlRoom.reported();
  const told = await order(incidentId, { text: SECRET, reason: `Because of ${SECRET}` });
  expect([told.response.status, JSON.stringify(told.error)]).toEqual([
    422,
    expect.stringContaining('/reason'),
  ]);
  expect(JSON.stringify(told.error)).not.toContain('Zoë');
  const short = await order(incidentId, { text: 'Jo', reason: REASON });
  expect([short.response.status, JSON.stringify(short.error)]).toEqual([
    422,
    expect.stringContaining('/text'),
  ]);
  expect(await listed(incidentId)).toEqual([]);
});

test('a name that programs go by stays, and is counted: the incident is worked on as before', async () => {
  const contactId = await controlRoom.called();
  const { agent } = controlRoom.setting();
  const { incidentId } = await expectData(
    agent.POST('/v1/contacts/{contactId}/incident', {
      params: { path: { contactId } },
      body: { ...report, summary: 'A smell-of wall.' },
    }),
  );
  await controlRoom.decide(incidentId, ...toP1);
  await order(incidentId, { text: 'smell-of', reason: REASON });
  await system().pass(601);
  const [done] = await listed(incidentId);
  expect(done?.state).toBe('done');
  expect(done?.found.some(({ kept }) => kept > 0)).toBe(true);
  const { incident } = await expectData(agent.GET('/v1/incidents/{incidentId}', incidentPath(incidentId)));
  expect(incident?.incidentType).toBe('smell-of-gas');
  expect(incident?.summary).toBe(`A ${done?.mark ?? ''} wall.`);
  await controlRoom.sendRecommended(incidentId);
});

test('a text that Muster itself writes again, such as the type in words, is said to come back, and its sealed copy goes', async () => {
  const { incidentId } = await controlRoom.reported();
  await controlRoom.decide(incidentId, ...toP1);
  await order(incidentId, { text: 'gas', reason: REASON });
  await system().pass(2 * 3600);
  expect((await listed(incidentId))[0]?.state).toBe('comes-back');
  const sealed = (await allRows()).filter(
    ({ pk, sk }) => String(pk).startsWith('REDACTION#') && sk === 'TEXT',
  );
  expect(sealed.map(({ data }) => data)).toEqual(sealed.map(() => ({})));
  expect(system().queues.find(({ name }) => name === 'monitoring/redact')?.deadLetters).toEqual([]);
});

/** The same without what no letter may hold. */
const PLAIN = 'Zoë O’Brien of flat 9';
const objectsThatSay = () =>
  [...system().outside.objects].filter(([, body]) => says(body.toString('utf8'))).map(([key]) => key);

/** An answered complaint about an incident, whose words, finding, lesson and letter say the text. */
const complainedAbout = async (incidentId: string) => {
  const { lead, twilio } = controlRoom.setting();
  const sender = 'ann@example.com';
  const caller = { sender, name: 'Ann', words: 'I have something to say.' };
  const { sourceId } = twilio;
  const contactId = await createContact(system().as('agent'), { sourceId, channel: 'email', caller });
  const said = { words: `She is ${PLAIN}.`, severity: 'low', safety: false } as const;
  const { complaintId } = await expectData(
    lead.POST('/v1/complaints', {
      body: { team: 'north', kind: 'complaint', profile: 'in-house', contactId, incidentId, ...said },
    }),
  );
  const params = { path: { complaintId } };
  await expectData(lead.POST('/v1/complaints/{complaintId}/investigation', { params, body: {} }));
  const finding = { finding: 'upheld' as const, because: `So it was with ${PLAIN}.` };
  await expectData(
    lead.POST('/v1/complaints/{complaintId}/finding', {
      params: { ...params, header: { 'If-Match': '*' } },
      body: { ...finding, lesson: `Ask ${PLAIN} first.` },
    }),
  );
  const { letterId } = await expectData(
    lead.POST('/v1/complaints/{complaintId}/letters', {
      params,
      body: { purpose: 'answer', enclosePack: true },
    }),
  );
  const letter = { path: { complaintId, letterId } };
  await expectData(
    lead.PATCH('/v1/complaints/{complaintId}/letters/{letterId}', {
      params: { ...letter, header: { 'If-Match': '*' } },
      body: { text: `We have spoken to ${PLAIN}.` },
    }),
  );
  const path = '/v1/complaints/{complaintId}/letters/{letterId}/sending';
  await expectData(lead.POST(path, { params: { ...letter, header: { 'If-Match': '*' } }, body: {} }));
  await system().runDue();
};

/** Its review, an action from it of which a mail was sent, a plan with a note, a piece of evidence, and a correction. */
const reviewedWith = async (incidentId: string) => {
  const { lead } = controlRoom.setting();
  const person = { person: 'agent', team: 'north' };
  const points = { helped: [], hindered: [], decisions: [] };
  await expectData(
    lead.PUT('/v1/incident-reviews/{incidentId}', {
      params: { path: { incidentId }, header: { 'If-Match': '*' } },
      body: { ...points, facts: [`${PLAIN} was ill.`], actions: [`Ring ${PLAIN}.`] },
    }),
  );
  const first = toInstant('2025-12-10T12:00:00Z');
  const cases = Array.from({ length: 25 }, (_, at) => ({ closedAt: plusSeconds(first, at * 3600) }));
  await putClosedCases(system().client, system().tables.review, cases);
  const taken = {
    ...newImprovement,
    baseline: { from: '2025-12-08T00:00:00.000Z', to: '2026-01-01T00:00:00.000Z' },
  };
  const { improvementId } = await expectData(
    lead.POST('/v1/improvements', { body: { ...taken, incidentId, action: `Ring ${PLAIN} twice.` } }),
  );
  const later = { checkAt: '2026-03-16T00:00:00.000Z', because: 'Too few calls.' };
  const put = { params: { path: { improvementId } }, body: later };
  await expectData(lead.POST('/v1/improvements/{improvementId}/put-off', put));
  await system().call('review/report', {});
  const reviewAt = '2026-03-02T12:00:00Z';
  const terms = { type: 'coaching' as const, area: 'Calls', plannedAt: [], reviewAt };
  const remarks = [{ says: `She did not ask ${PLAIN}.`, incidentId }];
  const plan = { ...person, need: `As ${PLAIN} says.`, remarks, terms };
  const { supportPlanId } = await expectData(lead.POST('/v1/support-plans', { body: plan }));
  const note = { params: { path: { supportPlanId } }, body: { text: `Ask ${PLAIN}.` } };
  await expectData(lead.POST('/v1/support-plans/{supportPlanId}/notes', note));
  const opened = { ...person, name: 'Nadia', frameworkId: 'unit-320', version: 1 };
  const { recordId } = await expectData(lead.POST('/v1/competence-records', { body: opened }));
  const { incident } = await expectData(lead.GET('/v1/incidents/{incidentId}', incidentPath(incidentId)));
  const text = `In ${incident?.reference ?? ''} she spoke to ${PLAIN}.`;
  const seen = { kind: 'observation' as const, criteria: ['1.1'], text, signed: true as const };
  const at = { params: { path: { recordId } } };
  await expectData(lead.POST('/v1/competence-records/{recordId}/evidence', { ...at, body: seen }));
  await lead.POST('/v1/incidents/{incidentId}/correction', {
    params: { ...incidentPath(incidentId).params, header: { 'If-Match': '*' } },
    body: { summary: 'Smell of gas.', because: `As ${PLAIN} said.` },
  });
  await system().pass(30);
  return seen;
};

test('a text that a lead removes is in nothing that review keeps, of complaints, letters, support, improvement and evidence', async () => {
  const { incidentId } = await playMainJob(system(), controlRoom.setting());
  await complainedAbout(incidentId);
  await reviewedWith(incidentId);
  const kinds = new Set((await rowsThatSay()).map((row) => row.split(' ')[0]));
  const ofReview = [
    'COMPLAINT',
    'EVIDENCE',
    'IMPROVEMENT',
    'INCIDENTREVIEW',
    'LESSON',
    'LETTER',
    'SUPPORTNOTES',
    'SUPPORTPLAN',
  ];
  expect([...kinds]).toEqual(expect.arrayContaining(ofReview));
  const folders = new Set(objectsThatSay().map((key) => key.split('/').slice(0, -1).join('/')));
  expect([...folders]).toEqual(expect.arrayContaining(['letters', 'mail/intake', 'mail/review']));
  const objects = [...system().outside.objects.keys()];
  const bodies = publishedFromNow();

  await order(incidentId, { text: PLAIN, reason: REASON });
  await system().runDue();
  expect(await rowsThatSay()).toEqual(['REDACTION TEXT']);
  expect([await mailsThatSay(), objectsThatSay()]).toEqual([[], []]);
  expect([...system().outside.objects.keys()]).toEqual(expect.arrayContaining(objects));
  await system().pass(601);
  expect(await rowsThatSay()).toEqual([]);
  expect([bodies.length > 0, bodies.filter((body) => says(body))]).toEqual([true, []]);
  const [done] = await listed(incidentId);
  expect(done?.state).toBe('done');
  const found = done?.found.find(({ service }) => service === 'review');
  expect([found?.kept, (found?.places ?? 0) > ofReview.length]).toEqual([0, true]);
  const { lead } = controlRoom.setting();
  const query = { team: 'north' };
  const { items } = await expectData(lead.GET('/v1/lessons', { params: { query } }));
  expect(
    items.map(({ says: text }) => text).filter((text) => text.includes(done?.mark ?? 'none')),
  ).toHaveLength(2);
});
