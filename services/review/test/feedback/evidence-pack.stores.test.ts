import { PutObjectCommand } from '@aws-sdk/client-s3';
import { describe, expect, test } from 'vitest';
import { LetterText } from '@muster/notifications/letter-store';
import { ann, ben, classifiedEvent, logged, stranger, useFeedback } from '../support/feedback.ts';
import { incidentId, knownIncident } from '../support/incident-evidence.ts';

const { s3, fresh } = useFeedback();
const CONTACT = 'con_01kdxqz5m8e6ws3y1z0v7g4h2n';
const FOUND = { finding: 'upheld', because: 'Nobody rang.', remedy: 'We apologise.', lesson: 'Ring twice.' };
const agent = { username: 'dan', groups: ['agent', 'team.north'] };

const start = async () => {
  const on = await fresh('2027-02-01T10:00:00Z');
  on.incidents.set(incidentId, knownIncident());
  const pack = (id: string, as = ann) => on.api('GET', `/v1/complaints/${id}/evidence-pack`, { as });
  return { ...on, pack };
};
type On = Awaited<ReturnType<typeof start>>;

const made = async (on: On, id: string) =>
  (await on.deps.complaints.history(id)).filter(({ name }) => name === 'EvidencePackMade');

describe('an evidence pack', () => {
  test('is one document of the complaint and its incident, that says what it leaves out; that it was made is recorded', async () => {
    const on = await start();
    const { complaintId: id } = await on.log({ incidentId, contactId: CONTACT });
    await on.post(id, 'investigation');
    await on.post(id, 'finding', FOUND);
    const { status, headers, text } = await on.pack(id);
    expect([status, headers['content-type']]).toEqual([200, expect.stringMatching(/^text\/html/)]);
    expect(headers['content-disposition']).toMatch(/^inline; filename="evidence-C-[0-9A-Z]{8}\.html"$/);
    for (const part of [
      logged.words,
      'itself does not count',
      'First engineer: on scene.',
      'Recorded 29 Jan 2027, 10:05',
      'Arrival came 20 min late.',
      'Isolate the supply',
      'notes of colleagues: 3',
      'findings that no answer has told yet: 1',
    ]) {
      expect(text).toContain(part);
    }
    for (const inside of [FOUND.because, FOUND.lesson, 'ann']) expect(text).not.toContain(inside);
    expect(await made(on, id)).toMatchObject([{ data: { how: 'shown', leftOut: 6, incidentId } }]);
    const { complaint } = await on.read(id);
    expect(complaint).toMatchObject({ packs: [{ by: 'ann', how: 'shown' }] });
  });

  test('is for leads of its team and who handles it; not for strangers, other colleagues or those whom it concerns', async () => {
    const on = await start();
    const { complaintId: id } = await on.log({ concerns: ['ben'] });
    expect((await on.pack(id, stranger)).status).toBe(404);
    expect((await on.pack(id, agent)).status).toBe(404);
    expect((await on.pack(id, ben)).body.rule).toBe('handler-is-concerned');
    await on.post(id, 'investigation', { handler: 'dan' });
    expect((await on.pack(id, agent)).status).toBe(200);
    expect((await on.pack('cpl_01kdxqz5m8e6ws3y1z0v7g4h2n')).status).toBe(404);
    expect(await made(on, id)).toHaveLength(1);
  });

  test('is none where monitoring does not answer, and nothing is recorded', async () => {
    const on = await start();
    const { complaintId: id } = await on.log({ incidentId });
    on.incidents.set(incidentId, 'silent');
    const refused = await on.pack(id);
    expect([refused.status, refused.body.rule]).toEqual([503, 'incident-unanswered']);
    expect(await made(on, id)).toEqual([]);
  });

  test('goes with a letter that says so: attached where it goes by mail, with what that letter tells', async () => {
    const on = await start();
    const { complaintId: id } = await on.log({ incidentId, contactId: CONTACT });
    await on.post(id, 'investigation');
    await on.post(id, 'finding', FOUND);
    const sent = await on.letter(id, 'answer', ann, { enclosePack: true });
    expect(sent.body.text).toContain('The evidence pack is enclosed');
    const put = s3.commandCalls(PutObjectCommand).at(-1)?.args[0].input.Body;
    const { attachment } = LetterText.parse(JSON.parse(typeof put === 'string' ? put : ''));
    expect(attachment?.filename).toMatch(/^evidence-C-/);
    expect(attachment?.html).toContain(FOUND.because);
    expect(attachment?.html).not.toContain('have not left');
    expect(await made(on, id)).toMatchObject([{ data: { how: 'enclosed' } }]);
  });

  test('that is to be posted is printed by somebody, which the due list says', async () => {
    const on = await start();
    const { complaintId: id } = await on.log({ incidentId });
    await on.post(id, 'investigation');
    await on.post(id, 'finding', FOUND);
    await on.letter(id, 'answer', ann, { enclosePack: true });
    expect((await on.read(id)).complaint.attention).toContain(
      'The answer has to be posted, with its evidence pack.',
    );
    expect(await made(on, id)).toEqual([]);
  });
});

describe('the incident of a complaint', () => {
  const logIt = (on: On) => on.api('POST', '/v1/complaints', { body: { ...logged, incidentId } });

  test('is refused to a lead where there is none of that id, naming the field, and where it was an exercise', async () => {
    const on = await start();
    on.incidents.delete(incidentId);
    const unknown = await logIt(on);
    expect([unknown.status, unknown.body.rule]).toEqual([422, 'unknown-incident']);
    expect(unknown.json).toMatchObject({ faults: [{ in: 'body', pointer: '/incidentId' }] });
    on.incidents.set(incidentId, knownIncident({ exercise: true }));
    const exercise = await logIt(on);
    expect([exercise.status, exercise.body.rule]).toEqual([409, 'incident-is-exercise']);
    const { complaintId: id } = await on.log();
    const assess = (version: string) =>
      on.api('PATCH', `/v1/complaints/${id}`, { body: { incidentId }, headers: { 'if-match': version } });
    expect((await assess('"1"')).body.rule).toBe('incident-is-exercise');
    on.incidents.set(incidentId, knownIncident());
    expect((await assess('"1"')).status).toBe(200);
  });

  test.each([
    [
      'a contact brings one that nobody knows',
      { known: false as const },
      'no',
      /knows no incident of this id/,
    ],
    ['a contact brings an exercise', knownIncident({ exercise: true }), 'yes', /It was an exercise/],
    ['monitoring does not answer', 'silent' as const, 'unasked', /Monitoring did not answer/],
  ])('is never a reason to lose a complaint: %s', async (_what, incident, known, note) => {
    const on = await start();
    on.incidents.set(incidentId, incident);
    const event = classifiedEvent({ incidentId });
    await on.classify(event);
    const { json } = await on.api('GET', '/v1/complaints?team=north');
    const { items } = json as { items: { complaintId: string }[] };
    expect(items).toHaveLength(1);
    expect(await on.read(items[0]?.complaintId ?? '')).toMatchObject({
      incident: { incidentId, known, notes: [expect.stringMatching(note)] },
    });
  });

  test('that monitoring cannot be asked about is taken from a lead all the same', async () => {
    const on = await start();
    on.incidents.set(incidentId, 'silent');
    expect((await logIt(on)).status).toBe(201);
  });

  test.each([
    [
      'a duplicate',
      { closed: { at: '2027-01-29T11:00:00.000Z', as: 'duplicate', corrected: false } },
      /duplicate: what was done stands in the incident/,
    ],
    [
      'one of which details were erased',
      { erasedAt: '2027-01-30T11:00:00.000Z' },
      /erased on Sat 30 Jan 2027.*is gone/,
    ],
    [
      'one of which a text was removed',
      { textRemovedAt: '2027-01-30T11:00:00.000Z' },
      /removed on Sat 30 Jan 2027/,
    ],
    [
      'one that was corrected after its closing',
      { closed: { at: '2027-01-29T11:00:00.000Z', as: 'founded', corrected: true } },
      /corrected after its closing/,
    ],
  ])('is said to be %s, in the complaint and in its pack', async (_what, changes, note) => {
    const on = await start();
    on.incidents.set(incidentId, knownIncident(changes as never));
    const { complaintId: id } = await on.log({ incidentId });
    expect(await on.read(id)).toMatchObject({ incident: { notes: [expect.stringMatching(note)] } });
    expect((await on.pack(id)).text.replaceAll(/\s+/g, ' ')).toMatch(note);
  });
});

test('a letter is read alone, where its draft was said to be', async () => {
  const on = await start();
  const { complaintId: id } = await on.log();
  const drafted = await on.post(id, 'letters', { purpose: 'acknowledgement' });
  const read = await on.api('GET', String(drafted.headers['location']));
  expect([read.status, read.headers['etag'], read.json]).toEqual([
    200,
    drafted.headers['etag'],
    drafted.json,
  ]);
  expect((await on.api('GET', String(drafted.headers['location']), { as: stranger })).status).toBe(404);
});
