import { describe, expect, test } from 'vitest';
import { ContactId, isReference, Reference } from '@muster/core';
import { derivedId } from '@muster/core/new-id';
import { reportIncident } from '../../src/reports/report-incident.ts';
import { useEngine } from '@muster/test/support/engine';
import { AT, admin, agent, intakeOn, lead, twilioSource, type Intake, read } from '../support/intake.ts';

const engine = useEngine();
const fresh = async () => {
  const intake = await intakeOn(engine);
  return { intake, sourceId: await twilioSource(intake) };
};

const createContact = async (intake: Intake, sourceId: string, more: object = {}): Promise<string> => {
  const body = { sourceId, channel: 'voice', ...more };
  const { status, body: text } = await intake.api('POST', '/v1/contacts', { body });
  if (status !== 201) throw new Error(text);
  return read(text).contactId;
};

const facts = {
  incidentType: 'smell-of-gas',
  place: { text: '12 Harbour Street', zone: 'harbour' },
  summary: 'Strong smell of gas in the basement.',
  hazards: ['possible ignition source'],
};
const report = (intake: Intake, contactId: string, key?: string, more: object = {}) =>
  intake.api('POST', `/v1/contacts/${contactId}/incident`, {
    body: { ...facts, ...more },
    ...(key !== undefined && { headers: { 'idempotency-key': key } }),
  });

test('an agent reports an incident: 201, its location, and a valid reference', async () => {
  const { intake, sourceId } = await fresh();
  const contactId = await createContact(intake, sourceId);
  const { status, headers, body } = await report(intake, contactId);
  const { incidentId, reference } = read(body);
  expect([status, headers['location']]).toEqual([201, `/v1/incidents/${incidentId}`]);
  expect(isReference(reference)).toBe(true);
  const contact = await intake.api('GET', `/v1/contacts/${contactId}`);
  expect(contact.json()).toMatchObject({ class: 'incident', incident: { incidentId, reference } });
  const [reported] = await intake.incidents.history(incidentId);
  expect(reported).toMatchObject({
    name: 'IncidentReported',
    metadata: { correlationId: contactId, actor: { kind: 'user', id: 'agent' }, occurredAt: AT },
    data: { contactId, sourceId, incident: { ...facts, reference, team: 'north' } },
  });
});

describe('a correction of what was reported', () => {
  const reportedOne = async () => {
    const { intake, sourceId } = await fresh();
    const { body } = await report(intake, await createContact(intake, sourceId));
    const { incidentId } = read(body);
    const path = `/v1/incidents/${incidentId}/correction`;
    const correct = (sent: object, as = lead, version = '*') =>
      intake.api('POST', path, { as, body: sent, headers: { 'if-match': version } });
    const words = async () => {
      const { status, headers, json } = await intake.api('GET', path, { as: lead });
      return { status, etag: headers['etag'], words: json() };
    };
    return { intake, incidentId, correct, words };
  };

  test('changes the words, keeps zone and all else, and is published with the facts as they are now', async () => {
    const { intake, incidentId, correct } = await reportedOne();
    const place = { text: '12 Harbour Street, rear' };
    const answer = await correct({ place, because: 'The rear entrance.' });
    expect([answer.status, answer.json()]).toMatchObject([
      200,
      { incidentId, incident: { ...facts, place: { ...facts.place, ...place } } },
    ]);
    expect((await intake.incidents.history(incidentId)).at(-1)).toMatchObject({
      name: 'IncidentCorrected',
      metadata: { actor: { kind: 'user', id: 'lead' } },
      data: { fields: ['place.text'], because: 'The rear entrance.', incident: { summary: facts.summary } },
    });
  });

  test.each([
    [{ because: 'No reason.' }, 'nothing-to-correct'],
    [
      { summary: facts.summary, place: { text: facts.place.text }, because: 'As it was.' },
      'nothing-to-correct',
    ],
    [{ summary: 'Without a reason.' }, 'does-not-fit'],
    [{ summary: 'x', place: { text: 'y', zone: 'docks' }, because: 'A zone is no word.' }, 'does-not-fit'],
  ])(
    'that changes nothing, has no reason or names what is no free text is refused: %j',
    async (sent, rule) => {
      const { intake, incidentId, correct } = await reportedOne();
      const answer = await correct(sent);
      expect([answer.status, read(answer.body).rule]).toEqual([422, rule]);
      expect(await intake.incidents.history(incidentId)).toHaveLength(1);
    },
  );

  test('is for a lead, and for an incident that there is', async () => {
    const { intake, correct } = await reportedOne();
    expect((await correct({ summary: 'Other words.', because: 'Mine.' }, agent)).status).toBe(403);
    const path = `/v1/incidents/${derivedId('inc', 'nobody')}/correction`;
    const body = { summary: 'Other words.', because: 'Mine.' };
    const headers = { 'if-match': '*' };
    expect((await intake.api('POST', path, { as: lead, body, headers })).status).toBe(404);
    expect((await intake.api('GET', path, { as: lead })).status).toBe(404);
  });

  test('is made on the words that were read: 412 names who corrected them meanwhile, and nothing else counts', async () => {
    const { intake, incidentId, correct, words } = await reportedOne();
    const { summary, place } = facts;
    const asReported = { incidentId, summary, place: { text: place.text } };
    expect(await words()).toEqual({ status: 200, etag: '"0"', words: asReported });
    const another = await createContact(intake, await twilioSource(intake));
    const linked = await intake.api('POST', `/v1/contacts/${another}/incident`, { body: { incidentId } });
    expect(linked.status).toBe(200);
    expect((await correct({ summary: 'First.', because: 'Misheard.' }, lead, '"0"')).status).toBe(200);
    const refused = await correct({ summary: 'Second.', because: 'Misheard.' }, lead, '"0"');
    expect([refused.status, refused.body]).toEqual([412, expect.stringContaining('last by lead')]);
    expect(await words()).toEqual({
      status: 200,
      etag: '"1"',
      words: { ...asReported, summary: 'First.', corrected: { by: 'lead', at: AT } },
    });
    expect((await correct({ summary: 'Second.', because: 'Misheard.' }, lead, '"1"')).status).toBe(200);
  });

  test('without the version that was read is refused, and nothing is corrected', async () => {
    const { intake, incidentId, words } = await reportedOne();
    const body = { summary: 'Other words.', because: 'Mine.' };
    const path = `/v1/incidents/${incidentId}/correction`;
    const refused = await intake.api('POST', path, { as: lead, body });
    expect([refused.status, refused.json()]).toMatchObject([412, { rule: 'if-match-needed' }]);
    expect(await words()).toMatchObject({ words: { summary: facts.summary } });
  });
});

describe('a hurried agent', () => {
  test('who presses five times at once reports one incident, and the other answers name it', async () => {
    const { intake, sourceId } = await fresh();
    const contactId = await createContact(intake, sourceId);
    const answers = await Promise.all(Array.from({ length: 5 }, () => report(intake, contactId)));
    expect(answers.map(({ status }) => status).toSorted()).toEqual([201, 409, 409, 409, 409]);
    const { incidentId, reference } = read(answers.find(({ status }) => status === 201)?.body ?? '');
    for (const { status, body } of answers) {
      if (status === 409) {
        expect(read(body)).toMatchObject({
          rule: 'already-reported',
          about: { incidentId, reference },
        });
      }
    }
    expect(await intake.incidents.history(incidentId)).toHaveLength(1);
    const names = (await intake.contacts.history(contactId)).map(({ name }) => name);
    expect(names.filter((name) => name === 'ContactUpdated')).toHaveLength(2);
  });

  test('who sends the same request again gets the same answer', async () => {
    const { intake, sourceId } = await fresh();
    const contactId = await createContact(intake, sourceId);
    const answers = [await report(intake, contactId, 'k1'), await report(intake, contactId, 'k1')];
    expect(answers.map(({ status, body }) => [status, body])).toEqual([
      [201, answers[0]?.body],
      [201, answers[0]?.body],
    ]);
  });

  test('who sends the same request twice at the same instant gets the same answer twice', async () => {
    const { intake, sourceId } = await fresh();
    const contactId = await createContact(intake, sourceId);
    const answers = await Promise.all([report(intake, contactId, 'k1'), report(intake, contactId, 'k1')]);
    expect(answers.map(({ status }) => status)).toEqual([201, 201]);
    expect(answers[0]?.body).toBe(answers[1]?.body);
  });

  test('who sends it as two requests is refused the second', async () => {
    const { intake, sourceId } = await fresh();
    const contactId = await createContact(intake, sourceId);
    expect((await report(intake, contactId, 'k1')).status).toBe(201);
    expect((await report(intake, contactId, 'k2')).status).toBe(409);
  });

  test('who uses a key again for other words is refused', async () => {
    const { intake, sourceId } = await fresh();
    const contactId = await createContact(intake, sourceId);
    await report(intake, contactId, 'k1');
    const other = await report(intake, contactId, 'k1', { summary: 'Something else.' });
    expect([other.status, read(other.body).rule]).toEqual([422, 'idempotency-key-reused']);
  });
});

test('a reference that is taken is drawn again', async () => {
  const { intake, sourceId } = await fresh();
  const drawn = ['123456G', '123456G', '654321F'];
  const deps = { ...intake, newReference: () => Reference.parse(drawn.shift()) };
  const references: string[] = [];
  for (const key of ['a', 'b']) {
    const contactId = await createContact(intake, sourceId);
    const outcome = await reportIncident(deps, ContactId.parse(contactId), facts, {
      key,
      actor: { kind: 'user', id: 'agent' },
      at: AT,
      correlationId: contactId,
      causationId: key,
      exercise: false,
    });
    if (outcome.ok) references.push(outcome.value.reference);
  }
  expect(references).toEqual(['123456G', '654321F']);
});

test('a contact that is not there cannot be reported', async () => {
  const { intake } = await fresh();
  expect((await report(intake, derivedId('con', 'nobody'))).status).toBe(404);
});

test.each([
  [{ summary: ' \u200b ' }, '/summary'],
  [{ place: { text: 'Here', zone: 'Not a zone' } }, '/place/zone'],
  [{ place: { text: 'Here', zone: 'harbour', colour: 'red' } }, '/place/colour'],
  [{ incidentType: undefined }, '/incidentType'],
  [{ reporter: 'me' }, '/reporter'],
])('a report that does not fit is refused by field: %j', async (more, pointer) => {
  const { intake, sourceId } = await fresh();
  const { status, body } = await report(intake, await createContact(intake, sourceId), undefined, more);
  expect(status).toBe(422);
  expect(read(body).faults).toMatchObject([{ pointer }]);
});

test('what an agent writes down of a caller is read back by those who may, and is in no event', async () => {
  const { intake, sourceId } = await fresh();
  const caller = { sender: '+447700900456', name: 'Jo Example', words: 'There is gas.' };
  const contactId = await createContact(intake, sourceId, { channel: 'web', caller });
  const path = `/v1/contacts/${contactId}/caller`;
  expect((await intake.api('GET', path)).json()).toEqual({
    sender: '+447700900456',
    senderKind: 'number',
    name: 'Jo Example',
    words: [{ said: 'There is gas.', at: AT }],
  });
  expect((await intake.api('GET', path, { as: admin })).status).toBe(403);
  const text = JSON.stringify([
    await intake.contacts.load(contactId),
    await intake.contacts.history(contactId),
  ]);
  for (const secret of ['7700900456', 'Jo Example', 'There is gas']) expect(text).not.toContain(secret);
});

test('the same contact written down twice under one key is one contact', async () => {
  const { intake, sourceId } = await fresh();
  const body = { sourceId, channel: 'voice' };
  const headers = { 'idempotency-key': 'k1' };
  const send = (as: typeof agent) => intake.api('POST', '/v1/contacts', { as, headers, body });
  const [first, again, another] = [
    await send(agent),
    await send(agent),
    await send({ ...agent, username: 'b' }),
  ];
  expect([first.status, again.body, another.status]).toEqual([201, first.body, 201]);
  expect(another.body).not.toBe(first.body);
});

test('a contact needs a source that is there', async () => {
  const { intake } = await fresh();
  const body = { sourceId: derivedId('src', 'nobody'), channel: 'voice' };
  const { status, body: text } = await intake.api('POST', '/v1/contacts', { body });
  expect([status, read(text).rule]).toEqual([422, 'unknown-source']);
});

describe('the list of contacts', () => {
  const listed = async (intake: Intake, query: string) =>
    read((await intake.api('GET', `/v1/contacts${query}`)).body);

  test('without a filter shows what nobody has classified, newest first, page by page', async () => {
    const { intake, sourceId } = await fresh();
    const ids: string[] = [];
    for (let n = 0; n < 5; n += 1) ids.push(await createContact(intake, sourceId));
    const reported = await createContact(intake, sourceId);
    await report(intake, reported);
    const first = await listed(intake, '?limit=3');
    const second = await listed(intake, `?limit=3&cursor=${first.nextCursor}`);
    const seen = [...first.items, ...second.items].map(({ contactId }) => contactId);
    expect(seen.toSorted()).toEqual(ids.toSorted());
    expect(seen).toEqual(seen.toSorted().toReversed());
  });

  test('is filtered by class, status and queue together', async () => {
    const { intake, sourceId } = await fresh();
    const contactId = await createContact(intake, sourceId);
    await report(intake, contactId);
    const count = async (query: string) => (await listed(intake, query)).items.length;
    expect(await count('?class=incident')).toBe(1);
    expect(await count('?class=incident&status=completed&queue=hotline')).toBe(1);
    expect(await count('?status=completed&queue=hotline')).toBe(1);
    expect(await count('?class=incident&status=ringing')).toBe(0);
    expect(await count('?class=incident&queue=other')).toBe(0);
    expect(await count('?class=query')).toBe(0);
  });

  test.each([
    [422, '?class=odd'],
    [422, '?status=odd'],
    [422, '?limit=0'],
    [400, '?cursor=odd'],
    [400, '?cursor='],
  ])('refuses with %i %s', async (status, query) => {
    const { intake } = await fresh();
    expect((await intake.api('GET', `/v1/contacts${query}`)).status).toBe(status);
  });
});
