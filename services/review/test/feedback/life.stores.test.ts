import { PutObjectCommand } from '@aws-sdk/client-s3';
import { describe, expect, test } from 'vitest';
import { ann, ben, classifiedEvent, cleo, logged, stranger, useFeedback } from '../support/feedback.ts';

const { s3, fresh } = useFeedback();
const FOUND = {
  finding: 'partly-upheld',
  because: 'The brief was late.',
  remedy: 'We apologise.',
  lesson: 'Ring twice.',
};
const CONTACT = 'con_01kdxqz5m8e6ws3y1z0v7g4h2n';

const namesOf = async (on: Awaited<ReturnType<typeof fresh>>, id: string) =>
  (await on.deps.complaints.history(id)).map(({ name }) => name);

describe('a complaint', () => {
  test('goes from its log to its second stage and its close, each letter handed over by ids alone', async () => {
    const on = await fresh('2027-02-01T10:00:00Z');
    const { complaintId: id } = await on.log({ contactId: CONTACT });
    expect((await on.letter(id, 'acknowledgement')).status).toBe(200);
    await on.post(id, 'investigation');
    expect((await on.post(id, 'finding', FOUND)).body.status).toBe('investigating');
    expect((await on.letter(id, 'answer')).status).toBe(200);
    expect((await on.read(id)).complaint.status).toBe('answered');
    const before = (await on.read(id)).complaint.limits;
    expect((await on.post(id, 'second-stage', { because: 'Not content.', handler: 'ben' })).status).toBe(200);
    expect((await on.letter(id, 'acknowledgement', ben)).status).toBe(200);
    expect((await on.post(id, 'finding', { ...FOUND, finding: 'upheld' }, ben)).status).toBe(200);
    expect((await on.letter(id, 'answer', ben)).status).toBe(200);
    const { complaint, letters } = await on.read(id);
    expect(complaint.limits.slice(0, 2)).toEqual(before);
    expect(complaint.limits.map(({ limit, state }) => [limit, state])).toEqual([
      ['acknowledge', 'met'],
      ['answer', 'met'],
      ['acknowledge-second', 'met'],
      ['answer-second', 'met'],
    ]);
    expect(letters).toHaveLength(4);
    expect((await on.post(id, 'closing', { why: 'settled', because: 'Content.' }, ben)).body.rule).toBe(
      'letter-under-way',
    );
    for (const { letterId } of letters) await on.intakeSays('LetterSent', { complaintId: id, letterId });
    expect((await on.post(id, 'closing', { why: 'settled', because: 'Content.' }, ben)).body.status).toBe(
      'closed',
    );
    const history = await on.deps.complaints.history(id);
    expect(history.map(({ name }) => name)).toEqual([
      'ComplaintLogged',
      'LetterReady',
      'ComplaintAnswered',
      'LetterReady',
      'SecondStageOpened',
      'LetterReady',
      'ComplaintAnswered',
      'LetterReady',
      'ComplaintClosed',
    ]);
    for (const words of [logged.words, FOUND.because, 'apologise']) {
      expect(JSON.stringify(history)).not.toContain(words);
    }
    const keys = s3.commandCalls(PutObjectCommand).map(({ args: [{ input }] }) => input.Key ?? '');
    expect(keys.map((key) => key.replace(/-\d+\.json$/, ''))).toEqual(
      letters.map(({ letterId }) => `letters/${letterId}`),
    );
  });

  test('of a contact is logged once for any number of deliveries, and a lead who logs the contact again is told', async () => {
    const on = await fresh('2027-02-01T10:00:00Z');
    const event = classifiedEvent();
    await Promise.all([on.classify(event), on.classify(event), on.classify(classifiedEvent())]);
    await on.classify(classifiedEvent({ class: 'query' }));
    await on.classify(classifiedEvent({ contactId: 'con_01kdxqz5m8e6ws3y1z0v7g4h2z' as never }, true));
    const { json } = await on.api('GET', '/v1/complaints?team=north');
    expect(json).toMatchObject({
      items: [{ contactId: event.data.contactId, kind: 'complaint', status: 'logged' }],
    });
    const { items } = json as { items: { complaintId: string; attention: string[] }[] };
    expect(items).toHaveLength(1);
    expect(items[0]?.attention).toContain('Say how serious it is and whether safety is at stake.');
    const again = await on.api('POST', '/v1/complaints', {
      body: { ...logged, contactId: event.data.contactId },
    });
    expect([again.status, again.body.rule]).toEqual([409, 'complaint-there']);
    const ofContact = (contactId: string) =>
      on.api('GET', `/v1/complaints?team=north&contactId=${contactId}`);
    const [of, ofNone] = [event.data.contactId, 'con_01kdxqz5m8e6ws3y1z0v7g4h2z'];
    expect((await ofContact(of)).json).toMatchObject({ items: [{ contactId: of }] });
    expect((await ofContact(ofNone)).json).toEqual({ items: [] });
    const ofSouth = `/v1/complaints?team=south&contactId=${of}`;
    expect((await on.api('GET', ofSouth, { as: stranger })).json).toEqual({ items: [] });
    await on.post(items[0]?.complaintId ?? '', 'closing', { why: 'withdrawn', because: 'Settled.' });
    expect((await ofContact(of)).json).toMatchObject({ items: [{ contactId: of, status: 'closed' }] });
  });

  test('in its second stage is refused to whoever worked on the first, and to those whom it is about', async () => {
    const on = await fresh('2027-02-01T10:00:00Z');
    const { complaintId: id } = await on.log({ concerns: ['dan'] });
    expect((await on.post(id, 'investigation', { handler: 'dan' })).body.rule).toBe('handler-is-concerned');
    await on.post(id, 'investigation', { handler: 'ann' });
    await on.post(id, 'finding', FOUND);
    expect((await on.letter(id, 'answer', ben)).status).toBe(200);
    for (const handler of ['ann', 'ben']) {
      const refused = await on.post(id, 'second-stage', { because: 'Not content.', handler });
      expect([refused.status, refused.body.rule]).toEqual([409, 'same-handler']);
    }
    expect((await on.post(id, 'second-stage', { because: 'Not content.', handler: 'dan' })).body.rule).toBe(
      'handler-is-concerned',
    );
    expect((await on.post(id, 'second-stage', { because: 'Not content.' })).body.attention).toContain(
      'Nobody handles it.',
    );
    expect((await on.post(id, 'finding', FOUND, ben)).body.rule).toBe('same-handler');
    expect((await on.post(id, 'investigation', {}, cleo)).status).toBe(200);
    expect((await on.post(id, 'finding', FOUND, cleo)).status).toBe(200);
  });

  test('of another team is as if it were not there', async () => {
    const on = await fresh();
    const { complaintId: id } = await on.log();
    expect((await on.api('GET', `/v1/complaints/${id}`, { as: stranger })).status).toBe(404);
    for (const what of ['investigation', 'closing', 'letters']) {
      const bodies = {
        investigation: {},
        closing: { why: 'withdrawn', because: 'x' },
        letters: { purpose: 'answer' },
      };
      const { status } = await on.post(id, what, bodies[what as keyof typeof bodies], stranger);
      expect(status).toBe(404);
    }
    expect((await on.api('GET', '/v1/complaints?team=north', { as: stranger })).status).toBe(403);
    expect((await on.api('POST', '/v1/complaints', { as: stranger, body: logged })).status).toBe(403);
  });

  test('is answered by one of two at once, and twice under one key once', async () => {
    const on = await fresh('2027-02-01T10:00:00Z');
    const { complaintId: id } = await on.log({ contactId: CONTACT });
    await on.post(id, 'investigation');
    await on.post(id, 'finding', FOUND);
    const drafts = await Promise.all(
      [ben, cleo].map((as) => on.post(id, 'letters', { purpose: 'answer' }, as)),
    );
    const sent = await Promise.all(drafts.map(({ body }) => on.post(id, `letters/${body.letterId}/sending`)));
    expect(sent.map(({ status, body }) => (status === 200 ? 'sent' : body.rule)).sort()).toEqual([
      'already-answered',
      'sent',
    ]);
    expect((await namesOf(on, id)).filter((name) => name === 'LetterReady')).toHaveLength(1);
    const other = await on.log({ words: 'Another' });
    const close = (why: string) =>
      on.api('POST', `/v1/complaints/${other.complaintId}/closing`, {
        body: { why, because: 'They rang.' },
        headers: { 'idempotency-key': 'k' },
      });
    expect([
      (await close('withdrawn')).status,
      (await close('withdrawn')).status,
      (await close('settled')).status,
    ]).toEqual([200, 200, 422]);
    expect((await on.post(other.complaintId, 'finding', FOUND)).body.rule).toBe('complaint-closed');
  });

  test('is assessed on the version that was read; the other of two gets 412', async () => {
    const on = await fresh();
    const { complaintId: id } = await on.log();
    const assess = (severity: string) =>
      on.api('PATCH', `/v1/complaints/${id}`, { body: { severity }, headers: { 'if-match': '"1"' } });
    expect((await Promise.all([assess('low'), assess('medium')])).map(({ status }) => status).sort()).toEqual(
      [200, 412],
    );
  });

  test('gets the finding of one of two leads who write at once; the other gets 412 and reads it first', async () => {
    const on = await fresh();
    const { complaintId: id } = await on.log();
    const { headers } = await on.post(id, 'investigation');
    const find = (finding: string, as: typeof ann, version: string) =>
      on.api('POST', `/v1/complaints/${id}/finding`, {
        as,
        body: { ...FOUND, finding },
        headers: { 'if-match': version },
      });
    const read = String(headers['etag']);
    const answers = await Promise.all([find('upheld', ann, read), find('not-upheld', ben, read)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 412]);
    const [won, lost] = answers.toSorted((one, other) => one.status - other.status);
    expect(lost?.headers['etag']).toBe(won?.headers['etag']);
    expect(lost?.body.rule).toBe('stale-version');
    expect((await find('upheld', ben, String(lost?.headers['etag']))).status).toBe(200);
    const unread = await on.api('POST', `/v1/complaints/${id}/finding`, { body: FOUND });
    expect([unread.status, unread.body.rule]).toEqual([412, 'if-match-needed']);
  });

  test('that was taken for a query is counted as a complaint from its receipt', async () => {
    const on = await fresh('2027-02-01T10:00:00Z');
    const { complaintId: id } = await on.log({ kind: 'query', profile: undefined });
    const { body } = await on.api('PATCH', `/v1/complaints/${id}`, {
      body: { kind: 'complaint' },
      headers: { 'if-match': '"1"' },
    });
    expect(body).toMatchObject({ kind: 'complaint', profile: 'in-house' });
    expect(body.limits.map(({ limit, lastDay }) => [limit, lastDay])).toEqual([
      ['acknowledge', '2027-02-03'],
      ['answer', '2027-02-15'],
    ]);
  });
});

describe('a letter', () => {
  test('with a blank, an empty or unknown field or markup stops, named, in the due list', async () => {
    const on = await fresh('2027-02-01T10:00:00Z');
    const { complaintId: id } = await on.log({ contactId: CONTACT });
    const drafted = await on.post(id, 'letters', { purpose: 'acknowledgement' });
    const { letterId } = drafted.body;
    const stopped = await on.post(id, `letters/${letterId}/sending`);
    expect([stopped.status, stopped.body.rule]).toEqual([422, 'letter-incomplete']);
    const text = 'See [the date], {{finding}}, {{colour}} and <img src=x onerror=alert(1)>.';
    const changed = await on.api('PATCH', `/v1/complaints/${id}/letters/${letterId}`, {
      body: { text },
      headers: { 'if-match': '"1"' },
    });
    expect(changed.body.faults).toEqual([
      '“the date” is to be filled in',
      'the field “finding” is empty',
      'there is no field “colour”',
      '“<img src=x onerror=alert(1)>” is markup, which a letter must not hold',
    ]);
    const { complaint } = await on.read(id);
    expect(complaint.attention[0]).toMatch(/^The acknowledgement stops: “the date” is to be filled in; /);
    expect(await namesOf(on, id)).toEqual(['ComplaintLogged']);
    const injected = await on.api('PATCH', `/v1/complaints/${id}/letters/${letterId}`, {
      body: { subject: 'Hello\r\nBcc: other@example.com' },
      headers: { 'if-match': '"2"' },
    });
    expect(injected.status).toBe(422);
    const old = await on.api('PATCH', `/v1/complaints/${id}/letters/${letterId}`, {
      body: { text: 'Fine' },
      headers: { 'if-match': '"1"' },
    });
    expect(old.status).toBe(412);
  });

  test('that another lead changed meanwhile is not released by who has not read it', async () => {
    const on = await fresh('2027-02-01T10:00:00Z');
    const { complaintId: id } = await on.log({ contactId: CONTACT });
    const drafted = await on.post(id, 'letters', { purpose: 'acknowledgement' });
    const path = `/v1/complaints/${id}/letters/${drafted.body.letterId}`;
    const change = (text: string, version: string) =>
      on.api('PATCH', path, { as: ben, body: { text }, headers: { 'if-match': version } });
    const send = (version: string) =>
      on.api('POST', `${path}/sending`, { body: {}, headers: { 'if-match': version } });
    expect((await change('We got your complaint.', '"1"')).status).toBe(200);
    const stopped = await send('"1"');
    expect([stopped.status, stopped.headers['etag'], stopped.body.rule]).toEqual([
      412,
      '"2"',
      'stale-version',
    ]);
    expect(await namesOf(on, id)).toEqual(['ComplaintLogged']);
    expect((await on.api('POST', `${path}/sending`, { body: {} })).body.rule).toBe('if-match-needed');
    const both = await Promise.all([send('"2"'), change('We got it.', '"2"')]);
    expect(both.filter(({ status }) => status === 200)).toHaveLength(1);
    expect(both.filter(({ status }) => status === 409 || status === 412)).toHaveLength(1);
  });

  test('that cannot go by e-mail has to be posted, and what it met is open until then', async () => {
    const on = await fresh('2027-02-01T10:00:00Z');
    const { complaintId: id } = await on.log({ contactId: CONTACT });
    const { letterId } = (await on.letter(id, 'acknowledgement')).body;
    expect((await on.read(id)).complaint.limits[0]?.state).toBe('met');
    await on.intakeSays('LetterFailed', { complaintId: id, letterId });
    await on.intakeSays('LetterFailed', { complaintId: id, letterId });
    const { complaint } = await on.read(id);
    expect(complaint.limits[0]?.state).toBe('open');
    expect(complaint.attention[0]).toBe('The acknowledgement has to be posted.');
    on.clock.pass(3600);
    expect((await on.post(id, `letters/${letterId}/posting`)).body.state).toBe('posted');
    expect((await on.read(id)).complaint.limits[0]?.state).toBe('met');
    expect((await on.post(id, `letters/${letterId}/posting`)).body.rule).toBe('not-by-post');
  });

  test('in deadlock names the independent body, ends the complaint, and is for rules that know one', async () => {
    const on = await fresh('2027-02-01T10:00:00Z');
    const { complaintId: id } = await on.log({ profile: 'ofcom', contactId: CONTACT });
    expect((await on.post(id, 'letters', { purpose: 'deadlock' })).body.rule).toBe('no-finding');
    await on.post(id, 'investigation');
    await on.post(id, 'finding', FOUND);
    const sent = await on.letter(id, 'deadlock');
    expect(sent.body.text).toContain('our alternative dispute resolution scheme');
    expect((await on.read(id)).complaint).toMatchObject({
      status: 'closed',
      independent: { from: '2027-03-15' },
    });
    const { complaintId: house } = await on.log({ profile: 'in-house' });
    expect((await on.post(house, 'letters', { purpose: 'deadlock' })).body.rule).toBe('no-independent-body');
  });
});
