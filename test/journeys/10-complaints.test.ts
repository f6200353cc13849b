import { afterAll, beforeAll, expect, test } from 'vitest';
import { expectData, withKey, type MusterClient } from '@muster/client';
import type { BodyOf, ReplyOf } from '@muster/demo/api-replies';
import { instantOf, plusSeconds } from '@muster/core';
import { until } from '@muster/demo/until';
import { createContact } from '../support/incident-requests.ts';
import { anotherLead } from './support/another-lead.ts';
import { expectNoDeadLetters } from './support/dead-letters.ts';
import { eventsNamed, history } from './support/events.ts';
import { report, type Reported } from './support/incident.ts';
import { agent, lead, mails, mailsTaken, muster, unique } from './support/muster.ts';
import { publishSampleProcedure } from './support/publish-procedure.ts';

type Whole = ReplyOf<'readComplaint'>;
type Limit = Whole['complaint']['limits'][number];
type Purpose = BodyOf<'draftLetter'>['purpose'];

const TEAM = 'north';
const begin = new Date();
const address = `${unique('caller')}@example.com`;
const caller = { sender: address, name: 'Ada & Co', words: 'Nobody told us that the gas was off.' };
const understood = 'Nobody told you that gas & water were off, and you want an apology';

const one = '/v1/complaints/{complaintId}';
const at = () => ({ params: { path: { complaintId } } });

let reported: Reported;
let complaintId = '';
let second: Awaited<ReturnType<typeof anotherLead>>;

beforeAll(async () => {
  reported = await report(await publishSampleProcedure(), unique('zone'));
  second = await anotherLead(TEAM);
});
afterAll(expectNoDeadLetters);

/** Sends a command twice under one key, as after a lost reply; the second is answered like the first. */
const twice = async <Reply extends { readonly response: Response }>(
  ask: (key: ReturnType<typeof withKey>) => Promise<Reply>,
): Promise<Reply> => {
  const key = withKey(crypto.randomUUID());
  const first = await ask(key);
  const again = await ask(key);
  expect(again.response.status).toBe(first.response.status);
  return first;
};

const read = (): Promise<Whole> => expectData(lead.GET(one, at()));
const limitNamed = async (name: Limit['limit']): Promise<Limit | undefined> =>
  (await read()).complaint.limits.find(({ limit }) => limit === name);

const listed = async (state: 'open' | 'closed') => {
  const query = { team: TEAM, state, limit: 100 };
  return (await expectData(lead.GET('/v1/complaints', { params: { query } }))).items;
};

const draft = (by: MusterClient, purpose: Purpose, more: { enclosePack?: boolean } = {}) =>
  expectData(twice((key) => by.POST(`${one}/letters`, { ...at(), ...key, body: { purpose, ...more } })));

/** Changes a draft on its newest version. */
const correct = async (by: MusterClient, letterId: string, text: string) => {
  const version = (await read()).letters.find((letter) => letter.letterId === letterId)?.version ?? 0;
  const params = { path: { complaintId, letterId }, header: { 'If-Match': `"${version}"` } };
  const change = (key: object) => by.PATCH(`${one}/letters/{letterId}`, { params, ...key, body: { text } });
  return expectData(twice(change));
};

const release = (by: MusterClient, letterId: string) =>
  twice((key) =>
    by.POST(`${one}/letters/{letterId}/sending`, {
      params: { path: { complaintId, letterId }, header: { 'If-Match': '*' } },
      ...key,
      body: {},
    }),
  );

/** Releases a letter and gives its mail as the person received it, once review knows that it went out. */
const sendAndReceive = async (by: MusterClient, letterId: string) => {
  await expectData(release(by, letterId));
  const letter = await until('the letter to be sent', async () =>
    (await read()).letters.find((known) => known.letterId === letterId && known.state === 'sent'),
  );
  const received = (await mails.to(address, begin)).filter(
    ({ subject, text }) => subject === letter.subject && text.includes(letter.text),
  );
  expect(received).toHaveLength(1);
  const { text = '', html = '' } = received[0] ?? {};
  for (const paragraph of [`Dear ${caller.name},`, ...letter.text.split('\n\n')]) {
    expect(text).toContain(paragraph);
    expect(html).toContain(paragraph.replaceAll('&', '&amp;'));
  }
  expect(letter.possiblyRepeated).toBe(false);
  return text;
};

/** Holds a limit of so many working days against its own explanation. */
const expectCounted = (limit: Limit | undefined, days: number) => {
  const [starts, calendar, counted, ...more] = limit?.explained ?? [];
  expect(starts).toMatch(/^Starts .+ itself does not count\.$/);
  expect(calendar).toBe(
    'Calendar: working days Mon to Fri without bank holidays of England and Wales, in Europe/London.',
  );
  const each = counted?.replace(/^Counted: |\.$/g, '').split('; ') ?? [];
  expect(each).toHaveLength(days);
  for (const [index, day] of each.entries()) {
    expect(day).toMatch(new RegExp(`^${index + 1} (Mon|Tue|Wed|Thu|Fri) `));
  }
  const last = each.at(-1)?.replace(/^\d+ /, '');
  expect(new Date(`${last} UTC`).toISOString().slice(0, 10)).toBe(limit?.lastDay);
  expect(more.at(-1)).toBe(`${days} working days: by the end of ${last}, local time.`);
  if (days >= 10) expect(more[0]).toMatch(/^Left out: .+\(not a working day\)/);
};

const refusedWith = (rule: string) => ({ error: { status: 409, rule } });

test('criterion 1.7: a contact that the agent finds to be a complaint about an incident is logged once, by a clock that explains itself', async () => {
  const { incidentId } = reported;
  const contact = { sourceId: muster.sources.twilio.sourceId, channel: 'email' as const, caller };
  const contactId = await createContact(agent, contact);
  const body = { class: 'complaint' as const, because: 'Unhappy with how we told them', incidentId };
  const classification = '/v1/contacts/{contactId}/classification';
  await expectData(
    twice((key) => agent.POST(classification, { params: { path: { contactId } }, ...key, body })),
  );

  const logged = await until('the complaint in the due list', async () =>
    (await listed('open')).find((complaint) => complaint.contactId === contactId),
  );
  ({ complaintId } = logged);
  expect(logged).toMatchObject({
    ...{ kind: 'complaint', status: 'logged', profile: 'in-house', team: TEAM, incidentId },
    attention: ['Say how serious it is and whether safety is at stake.'],
  });

  const { response } = await lead.GET(one, at());
  const params = { ...at().params, header: { 'If-Match': response.headers.get('etag') ?? '' } };
  const assessment = { severity: 'high' as const, safety: true, profile: 'lgsco' as const };
  const said = { words: caller.words, outcomeWanted: 'An apology' };
  const assess = (key: object) => lead.PATCH(one, { params, ...key, body: { ...assessment, ...said } });
  await expectData(twice(assess));
  expect((await assess({})).response.status).toBe(412);

  expectCounted(await limitNamed('acknowledge'), 5);
});

test('criterion 1.7: the due list names each once, without its words, what is late at the top', async () => {
  const body = {
    ...{ team: TEAM, kind: 'complaint' as const, words: 'I waited an hour.', severity: 'low' as const },
    ...{ safety: false, receivedAt: plusSeconds(instantOf(begin), -30 * 86_400) },
  };
  const late = await expectData(twice((key) => lead.POST('/v1/complaints', { ...key, body })));
  const due = await until('both in the due list', async () => {
    const open = await listed('open');
    const assessed = open.filter((complaint) => complaint.assessed).map((complaint) => complaint.complaintId);
    return assessed.includes(complaintId) && assessed.includes(late.complaintId) ? open : undefined;
  });
  const ours = [late.complaintId, complaintId];
  const ids = due.map((complaint) => complaint.complaintId);
  expect(ids.filter((id) => ours.includes(id))).toEqual(ours);
  const found = due.find((complaint) => complaint.complaintId === late.complaintId);
  expect(found?.attention[0]).toMatch(/^Late: the acknowledgement was due by /);
  for (const words of [caller.words, body.words]) expect(JSON.stringify(due)).not.toContain(words);

  const path = { params: { path: { complaintId: late.complaintId } } };
  const why = { why: 'withdrawn' as const, because: 'They rang: it is settled.' };
  const closed = twice((key) => lead.POST(`${one}/closing`, { ...path, ...key, body: why }));
  expect(await expectData(closed)).toMatchObject({ status: 'closed', closed: { why: 'withdrawn' } });
});

test('criterion 1.7: its acknowledgement is drafted, stopped until a person has filled it in, and mailed once', async () => {
  const { letterId, text } = await draft(lead, 'acknowledgement');
  const stopped = await release(lead, letterId);
  expect(stopped.error).toMatchObject({ status: 422, rule: 'letter-incomplete' });
  expect((await read()).complaint.attention[0]).toMatch(
    /^The acknowledgement stops: “what we understood.+ is to be filled in/,
  );
  const whole = text.replace(/\[[^\]]+\]/, understood).replace(/\{\{answer by\}\}/, 'the end of next month');
  expect((await correct(lead, letterId, `${whole} <b>Soon</b>`)).faults).toEqual([
    '“<b>” is markup, which a letter must not hold',
  ]);
  expect((await correct(lead, letterId, whole)).faults).toEqual([]);
  expect(await sendAndReceive(lead, letterId)).toContain(understood);

  const { complaint } = await read();
  expect(complaint).toMatchObject({ status: 'acknowledged', attention: ['Nobody handles it.'] });
  expect((await limitNamed('acknowledge'))?.state).toBe('met');
  expectCounted(await limitNamed('answer'), 10);
});

test('criterion 1.7: it is looked into and answered with what was found and what is done about it', async () => {
  const begun = await expectData(
    twice((key) => lead.POST(`${one}/investigation`, { ...at(), ...key, body: {} })),
  );
  expect(begun).toMatchObject({ status: 'investigating', first: { handler: 'lead' } });
  const early = await lead.POST(`${one}/letters`, { ...at(), body: { purpose: 'answer' } });
  expect(early).toMatchObject(refusedWith('no-finding'));
  const found = {
    finding: 'partly-upheld' as const,
    because: 'The street was told, the basement was not.',
    remedy: 'We apologise, and now ring at each flat.',
    lesson: 'Ring at each flat.',
  };
  const { response } = await lead.GET(one, at());
  const header = { 'If-Match': response.headers.get('etag') ?? '' };
  const params = { path: { complaintId }, header };
  const finding = (key = {}) => lead.POST(`${one}/finding`, { params, ...key, body: found });
  await expectData(twice(finding));
  expect(await finding()).toMatchObject({ error: { status: 412, rule: 'stale-version' } });
  const { letterId } = await draft(lead, 'answer', { enclosePack: true });
  const answer = await sendAndReceive(lead, letterId);
  expect(answer).toContain('The evidence pack is enclosed');
  expect(answer).toContain(`What we found: ${found.because}`);
  expect(answer).toContain('We uphold your complaint in part.');
  expect(answer).toContain(`What we do about it: ${found.remedy}`);
  expect(answer).toContain('somebody who has not worked on it will look at it again');
  expect((await read()).complaint.status).toBe('answered');
  expect((await limitNamed('answer'))?.state).toBe('met');
});

test('criterion 1.7: its evidence pack for outside shows what was done and when, and nothing of the inside', async () => {
  const { incidentId } = reported;
  const inside = `Between us: ${unique('secret')}`;
  const path = { params: { path: { incidentId } } };
  await expectData(agent.POST('/v1/incidents/{incidentId}/notes', { ...path, body: { text: inside } }));
  const { data: page, response } = await lead.GET(`${one}/evidence-pack`, { ...at(), parseAs: 'text' });
  expect(response.headers.get('content-type')).toMatch(/^text\/html/);
  const text = page ?? '';
  for (const part of [
    'The incident was reported by',
    'itself does not count',
    'The street was told, the basement was not.',
    'We understand it like this',
    'notes of colleagues: 1',
  ]) {
    expect(text).toContain(part);
  }
  for (const hidden of [inside, 'Ring at each flat.', 'Strong smell', '12 Harbour Street', address]) {
    expect(text).not.toContain(hidden);
  }
  expect((await read()).complaint.packs).toMatchObject([{ how: 'enclosed' }, { by: 'lead', how: 'shown' }]);
});

test('criterion 1.7: its second stage is not the first handler’s; another gives the final answer, and it is closed', async () => {
  const other = second.client;
  const because = 'They are not content.';
  const open = (body: BodyOf<'openSecondStage'>, key = {}) =>
    lead.POST(`${one}/second-stage`, { ...at(), ...key, body });
  expect(await open({ because, handler: 'lead' })).toMatchObject(refusedWith('same-handler'));
  const opened = await expectData(twice((key) => open({ because }, key)));
  expect(opened).toMatchObject({ status: 'second-stage', attention: ['Nobody handles it.'] });
  const finding = { finding: 'not-upheld' as const, because: 'A card was left at each flat.' };
  const params = { path: { complaintId }, header: { 'If-Match': '*' } };
  const find = (by: MusterClient, key = {}) => by.POST(`${one}/finding`, { params, ...key, body: finding });
  const take = (by: MusterClient, key = {}) => by.POST(`${one}/investigation`, { ...at(), ...key, body: {} });
  expect(await take(lead)).toMatchObject(refusedWith('same-handler'));
  expect(await find(lead)).toMatchObject(refusedWith('same-handler'));
  const taken = await expectData(twice((key) => take(other, key)));
  expect(taken).toMatchObject({ first: { handler: 'lead' }, second: { handler: second.username } });

  const acknowledgement = await draft(other, 'acknowledgement');
  const whole = acknowledgement.text.replace(/\[[^\]]+\]/, understood).replace(/\{\{[^}]+\}\}/, 'spring');
  await correct(other, acknowledgement.letterId, whole);
  expect(await release(lead, acknowledgement.letterId)).toMatchObject(refusedWith('same-handler'));
  await sendAndReceive(other, acknowledgement.letterId);
  const before = await limitNamed('answer-second');
  expectCounted(before, 20);

  const longer = { count: 5, because: 'We wait for the water company.' };
  await expectData(twice((key) => other.POST(`${one}/extension`, { ...at(), ...key, body: longer })));
  const holding = await sendAndReceive(other, (await draft(other, 'holding')).letterId);
  expect(holding).toContain(`The reason: ${longer.because}`);
  const after = await limitNamed('answer-second');
  const [from, to] = [before?.lastDay, after?.lastDay];
  expect(after?.moves).toMatchObject([{ from, to, why: `extended: ${longer.because}` }]);
  expect(after?.term.count).toBe(25);

  await expectData(twice((key) => find(other, key)));
  const final = await sendAndReceive(other, (await draft(other, 'deadlock')).letterId);
  expect(final).toContain(`What we found: ${finding.because}`);
  expect(final).toContain('take it to the Local Government and Social Care Ombudsman, free of charge');

  const closed = await until('the complaint among the closed', async () =>
    (await listed('closed')).find((complaint) => complaint.complaintId === complaintId),
  );
  expect(closed).toMatchObject({ status: 'closed', closed: { why: 'deadlock', by: second.username } });
  expect(closed.limits.map(({ state }) => state)).toEqual(['met', 'met', 'met', 'met']);
  expect((await listed('open')).map((complaint) => complaint.complaintId)).not.toContain(complaintId);
  expect(await find(other)).toMatchObject(refusedWith('complaint-closed'));
});

test('criterion 1.7: what was learnt stays open until a lead says what became of it', async () => {
  const lessons = async (state: 'open' | 'settled') => {
    const query = { team: TEAM, state, limit: 100 };
    const { items } = await expectData(lead.GET('/v1/lessons', { params: { query } }));
    return items.filter(({ source }) => source.kind === 'complaint' && source.complaintId === complaintId);
  };
  const lesson = await until('the open lesson', async () => (await lessons('open'))[0]);
  expect(await lessons('open')).toHaveLength(1);
  const body = { outcome: 'declined' as const, because: 'Every brief says so since.' };
  const params = { path: { lessonId: lesson.lessonId } };
  await expectData(twice((key) => lead.POST('/v1/lessons/{lessonId}/outcome', { params, ...key, body })));
  expect(await lessons('open')).toEqual([]);
  expect(await lessons('settled')).toMatchObject([{ settled: { as: body, by: 'lead' } }]);
});

test('criterion 1.7: each step happened once, and nothing of the person or their words left by an event', async () => {
  const of = ['review', 'COMPLAINT', complaintId] as const;
  const events = await history(...of);
  expect(events.map(({ name }) => name).sort()).toEqual([
    ...[
      'ComplaintAnswered',
      'ComplaintAnswered',
      'ComplaintClosed',
      'ComplaintLimitMoved',
      'ComplaintLogged',
    ],
    ...['EvidencePackMade', 'EvidencePackMade'],
    ...['LetterReady', 'LetterReady', 'LetterReady', 'LetterReady', 'LetterReady', 'SecondStageOpened'],
  ]);
  expect(await eventsNamed('ComplaintAnswered', ...of)).toMatchObject([
    { stage: 1, finding: 'partly-upheld', lesson: true, late: false, incidentId: reported.incidentId },
    { stage: 2, finding: 'not-upheld', lesson: false, late: false },
  ]);
  const ready = await eventsNamed('LetterReady', ...of);
  const purposes: Purpose[] = ['acknowledgement', 'answer', 'acknowledgement', 'holding', 'deadlock'];
  expect(ready.map(({ purpose }) => purpose)).toEqual(purposes);
  for (const secret of [address, caller.name, caller.words, understood]) {
    expect(JSON.stringify(events)).not.toContain(secret);
  }
  const { complaint, letters } = await read();
  expect(letters.map(({ state }) => state)).toEqual(letters.map(() => 'sent'));
  expect(await mails.to(address, begin)).toHaveLength(ready.length);
  expect(await mailsTaken(complaint.reference)).toHaveLength(ready.length);
});
