import { describe, expect, test } from 'vitest';
import { Problem } from '@muster/runtime/http/problem';
import { useEngine } from '@muster/test/support/engine';
import { intakeOn, read, twilioSource } from '../support/intake.ts';

const engine = useEngine();

const contact = async () => {
  const intake = await intakeOn(engine);
  const body = { sourceId: await twilioSource(intake), channel: 'voice' };
  const { contactId } = read((await intake.api('POST', '/v1/contacts', { body })).body);
  const classify = (given: object, key?: string) =>
    intake.api('POST', `/v1/contacts/${contactId}/classification`, {
      body: given,
      ...(key !== undefined && { headers: { 'idempotency-key': key } }),
    });
  const report = () => {
    const place = { text: 'Pier 4', zone: 'harbour' };
    const facts = { incidentType: 'gas-leak', place, summary: 'A leak' };
    return intake.api('POST', `/v1/contacts/${contactId}/incident`, { body: facts });
  };
  const listed = async (name: string) => {
    const { body: page } = await intake.api('GET', `/v1/contacts?class=${name}`);
    return read(page).items.map((one) => one.contactId);
  };
  return { intake, contactId, classify, report, listed };
};

describe('a classification by an agent', () => {
  test('moves the contact to the list of its class, and is published as its whole state', async () => {
    const { intake, contactId, classify, listed } = await contact();
    const { status, json } = await classify({ class: 'query', because: 'Asked when we open.' });
    expect([status, json()]).toMatchObject([
      200,
      { class: 'query', classified: { by: 'agent', because: 'Asked when we open.' } },
    ]);
    expect([await listed('query'), await listed('unclassified')]).toEqual([[contactId], []]);
    const last = (await intake.contacts.history(contactId)).slice(-2);
    expect(last).toMatchObject([
      { name: 'ContactUpdated', data: { class: 'query' } },
      { name: 'ContactClassified', data: { class: 'query' } },
    ]);
    expect(JSON.stringify(last)).not.toContain('open');
  });

  test('can be corrected, and sent twice under one key happens once', async () => {
    const { intake, contactId, classify } = await contact();
    for (const name of ['complaint', 'not-relevant', 'unclassified', 'query']) {
      expect((await classify({ class: name })).status).toBe(200);
    }
    const before = (await intake.contacts.history(contactId)).length;
    expect((await classify({ class: 'complaint' }, 'k')).status).toBe(200);
    expect((await classify({ class: 'complaint' }, 'k')).status).toBe(200);
    expect((await classify({ class: 'query' }, 'k')).status).toBe(422);
    expect(await intake.contacts.history(contactId)).toHaveLength(before + 2);
  });

  test('cannot make an incident: reporting does, and then the class stays', async () => {
    const { classify, report } = await contact();
    expect(Problem.parse((await classify({ class: 'incident' })).json())).toMatchObject({
      status: 409,
      rule: 'report-instead',
    });
    expect((await classify({ class: 'query' })).status).toBe(200);
    const { incidentId, reference } = read((await report()).body);
    expect(Problem.parse((await classify({ class: 'query' })).json())).toMatchObject({
      status: 409,
      rule: 'already-reported',
      about: { incidentId, reference },
    });
    expect((await classify({ class: 'incident' })).status).toBe(200);
  });

  test('needs a contact and a class that there is', async () => {
    const { intake, classify } = await contact();
    expect((await classify({ class: 'nuisance' })).status).toBe(422);
    const nowhere = '/v1/contacts/con_01kdxqz5m8e6ws3y1z0v7g4h2b/classification';
    expect((await intake.api('POST', nowhere, { body: { class: 'query' } })).status).toBe(404);
  });
});
