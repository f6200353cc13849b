import { describe, expect, test } from 'vitest';
import { IncidentClosed, OrganisationNamesSet } from '@muster/contracts';
import { ContactId, IncidentId } from '@muster/core';
import { causeAt } from '@muster/test/support/cause';
import { useEngine } from '@muster/test/support/engine';
import { AT, agent, consumersOf, intakeOn, lead, read, twilioSource } from '../support/intake.ts';

const engine = useEngine();

const begun = async () => {
  const intake = await intakeOn(engine);
  const start = (body: object = {}, more: object = {}) =>
    intake.api('POST', '/v1/exercises', {
      body: { incidentType: 'gas-leak', team: 'north', ...body },
      ...more,
    });
  const eventsOf = async (incidentId: string) => intake.incidents.history(IncidentId.parse(incidentId));
  return { intake, start, eventsOf };
};

const close = async (intake: Awaited<ReturnType<typeof intakeOn>>, id: string) => {
  const incidentId = IncidentId.parse(id);
  const data = { ...IncidentClosed.data.parse(IncidentClosed.examples[0]), incidentId };
  await consumersOf(intake).IncidentClosed({ data }, causeAt(incidentId, data.closedAt));
};

const haveZone = async (intake: Awaited<ReturnType<typeof intakeOn>>, zone: string) => {
  const data = OrganisationNamesSet.data.parse({
    setAt: AT,
    revision: 2,
    teams: ['north'],
    zones: [zone],
    skills: [],
  });
  await consumersOf(intake).OrganisationNamesSet({ data }, causeAt('names', AT));
};

describe('an exercise', () => {
  test('is a contact and an incident in one save, all of whose events say what it is and who began it', async () => {
    const { intake, start, eventsOf } = await begun();
    const place = { text: 'Pier 4', zone: 'harbour' };
    const answer = await start({ place, summary: 'Smell of gas', hazards: ['gas'] });
    expect(answer.status).toBe(201);
    const { incidentId, reference } = read(answer.body);
    expect(answer.headers['location']).toBe(`/v1/incidents/${incidentId}`);
    const [reported] = await eventsOf(incidentId);
    expect(reported).toMatchObject({
      name: 'IncidentReported',
      metadata: { exercise: true, actor: { kind: 'user', id: 'agent' } },
      data: { incident: { reference, place, summary: 'Smell of gas', hazards: ['gas'], team: 'north' } },
    });
    const { contactId } = read(JSON.stringify(reported?.data));
    const contact = await intake.contacts.history(ContactId.parse(contactId));
    expect(contact.map(({ metadata }) => metadata.exercise)).toEqual([true, true]);
    const shown = await intake.api('GET', `/v1/contacts/${contactId}`);
    expect(shown.json()).toMatchObject({ exercise: true, class: 'incident', progress: 'completed' });
  });

  test('sent twice under one key is one, and another body under the key is refused', async () => {
    const { start } = await begun();
    const headers = { 'idempotency-key': 'k' };
    const [first, again] = [await start({}, { headers }), await start({}, { headers })];
    expect(again.json()).toEqual(first.json());
    expect(read((await start({ summary: 'Another' }, { headers })).body).rule).toBe('idempotency-key-reused');
    expect(read((await start()).body).incidentId).not.toBe(read(first.body).incidentId);
    const other = await start({}, { headers, as: lead });
    expect(read(other.body).incidentId).not.toBe(read(first.body).incidentId);
  });

  test('stays one for good: what is corrected about it later says so, too', async () => {
    const { intake, start, eventsOf } = await begun();
    const { incidentId } = read((await start()).body);
    const corrected = await intake.api('POST', `/v1/incidents/${incidentId}/correction`, {
      body: { summary: 'In other words', because: 'Clearer' },
      as: lead,
      headers: { 'if-match': '*' },
    });
    expect(corrected.body).toContain('In other words');
    const said = await eventsOf(incidentId);
    expect(said.map(({ name, metadata }) => [name, metadata.exercise])).toEqual([
      ['IncidentReported', true],
      ['IncidentCorrected', true],
    ]);
  });

  test('takes no real contact: nobody would come for it', async () => {
    const { intake, start, eventsOf } = await begun();
    const { incidentId } = read((await start()).body);
    const body = { sourceId: await twilioSource(intake), channel: 'voice' };
    const { contactId } = read((await intake.api('POST', '/v1/contacts', { body, as: agent })).body);
    const linked = await intake.api('POST', `/v1/contacts/${contactId}/incident`, { body: { incidentId } });
    expect([linked.status, read(linked.body).rule]).toEqual([409, 'is-exercise']);
    expect(await eventsOf(incidentId)).toHaveLength(1);
  });

  test('replays a past incident with its facts and nothing of its caller, names it, and keeps an unknown zone as it was', async () => {
    const { intake, start, eventsOf } = await begun();
    const facts = { incidentType: 'gas-leak', summary: 'Smell of gas', hazards: ['gas'] };
    const place = { text: 'Pier 4', zone: 'harbour' };
    const sourceId = await twilioSource(intake);
    const caller = { name: 'Ann Caller', words: 'I am Ann Caller' };
    const contact = await intake.api('POST', '/v1/contacts', {
      body: { sourceId, channel: 'voice', caller },
    });
    const path = `/v1/contacts/${read(contact.body).contactId}/incident`;
    const { incidentId, reference } = read(
      (await intake.api('POST', path, { body: { ...facts, place } })).body,
    );
    const replay = (id: string, key = 'k') =>
      intake.api('POST', `/v1/incidents/${id}/replay`, { body: {}, headers: { 'idempotency-key': key } });
    const early = await replay(incidentId);
    expect([early.status, read(early.body).rule]).toEqual([409, 'not-over']);

    await close(intake, incidentId);
    await haveZone(intake, 'old-town');
    const [first, again] = [await replay(incidentId), await replay(incidentId)];
    expect(first.status).toBe(201);
    expect(again.json()).toEqual(first.json());
    const replayed = read(first.body);
    const [reported] = await eventsOf(replayed.incidentId);
    expect(reported).toMatchObject({
      metadata: { exercise: true },
      data: {
        incident: { ...facts, place, team: 'north', replays: { incidentId, reference }, zoneUnknown: true },
      },
    });
    expect(JSON.stringify(await eventsOf(replayed.incidentId))).not.toContain('Ann Caller');
    expect(replayed.reference).not.toBe(reference);

    await close(intake, replayed.incidentId);
    const third = read((await replay(replayed.incidentId, 'other')).body);
    const [of] = await eventsOf(third.incidentId);
    expect(of?.data).toMatchObject({ incident: { replays: { incidentId } } });
    const other = await start({}, { headers: { 'idempotency-key': 'k' } });
    expect(read(other.body).rule).toBe('idempotency-key-reused');
    expect((await replay('inc_01ARZ3NDEKTSV4RRFFQ69G5FAV', 'none')).status).toBe(404);
  });
});
