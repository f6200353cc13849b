import * as z from 'zod';
import { describe, expect, test } from 'vitest';
import { type MusterEvent } from '@muster/contracts';
import { IncidentId, plusSeconds, SourceId } from '@muster/core';
import { Problem } from '@muster/runtime/http/problem';
import { EventReply } from '../../src/providers/standard-webhooks/routes.ts';
import { useEngine } from '@muster/test/support/engine';
import { AT, consumersOf, fromSystem, genericSource, intakeOn, type Intake } from '../support/intake.ts';

const engine = useEngine();
const atOnce = { reportAtOnce: { incidentType: 'gas-detector-alarm', statedOutcome: 'alarm-confirmed' } };
const place = { text: 'Pump house 2', zone: 'harbour' };

interface Told {
  readonly id: string;
  readonly type?: string;
  readonly timestamp?: unknown;
  readonly data?: object;
  /** Seconds after the first moment. */
  readonly after?: number;
}

const fresh = async (settings: object = atOnce) => {
  const intake = await intakeOn(engine);
  const sourceId = await genericSource(intake, settings);
  const send = (told: Told) => sendFrom(intake, sourceId, told);
  const tell = async (told: Told) => EventReply.parse((await send(told)).json());
  const linked = async (incidentId: string) =>
    (await intake.incidents.history(incidentId)).flatMap((event) =>
      event.name === 'ContactLinked' ? [event.data] : [],
    );
  const report = async (contactId: string, body: object) => {
    const facts = { incidentType: 'gas-detector-alarm', place, summary: 'Detector 7 in alarm.' };
    const given = 'incidentId' in body ? body : { ...facts, ...body };
    return intake.api('POST', `/v1/contacts/${contactId}/incident`, { body: given });
  };
  return { intake, sourceId, send, tell, linked, report };
};

const sendFrom = (intake: Intake, sourceId: SourceId, told: Told) => {
  const { id, type = 'gas.alarm', timestamp, data, after = 0 } = told;
  const at = plusSeconds(AT, after);
  intake.goTo(at);
  const said = { summary: 'Detector 7 in alarm.', place, ...data };
  return fromSystem(intake, sourceId, JSON.stringify({ type, timestamp, data: said }), { id, at });
};

const heard = async (
  intake: Intake,
  name: 'IncidentResolved' | 'IncidentClosed',
  incident: string | undefined,
): Promise<void> => {
  const incidentId = IncidentId.parse(incident);
  const at = plusSeconds(AT, 600);
  const cause = {
    key: `${name}-${incidentId}`,
    actor: { kind: 'system' as const, id: 'monitoring' },
    at,
    correlationId: incidentId,
    causationId: incidentId,
    exercise: false,
  };
  const consumers = consumersOf(intake);
  if (name === 'IncidentResolved')
    await consumers.IncidentResolved({ data: { incidentId, resolvedAt: at } }, cause);
  else await consumers.IncidentClosed({ data: closed(incidentId, at) }, cause);
};

const closed = (incidentId: IncidentId, closedAt: MusterEvent['metadata']['occurredAt']) =>
  ({ incidentId, closedAt, disposition: 'founded' }) as MusterEvent<'IncidentClosed'>['data'];

describe('an alarm that its source sends again', () => {
  test('is one incident however many come in the same second; the others join it with their time', async () => {
    const { intake, send, linked } = await fresh();
    const sent = await Promise.all(['a', 'b', 'c'].map((id) => send({ id, timestamp: plusSeconds(AT, -5) })));
    const answers = sent.map(({ json }) => EventReply.parse(json()));
    expect(new Set(answers.map(({ incidentId, reference }) => `${incidentId} ${reference}`)).size).toBe(1);
    expect(answers.flatMap(({ joined }) => joined ?? []).sort()).toEqual(['repeat', 'repeat']);
    const [{ incidentId = '' } = {}] = answers;
    const facts = { as: 'repeat', channel: 'webhook', receivedAt: AT, occurredAt: plusSeconds(AT, -5) };
    expect(await linked(incidentId)).toMatchObject([
      { ...facts, times: 2, summary: 'Detector 7 in alarm.' },
      { ...facts, times: 3 },
    ]);
    for (const { contactId } of answers) {
      const { json } = await intake.api('GET', `/v1/contacts/${contactId}`);
      expect(json()).toMatchObject({
        class: 'incident',
        incident: { incidentId },
        occurredAt: facts.occurredAt,
      });
    }
  });

  test('gets the first answer again when its webhook is repeated, and is not counted twice', async () => {
    const { tell, linked } = await fresh();
    const { incidentId = '' } = await tell({ id: 'a' });
    const first = await tell({ id: 'b' });
    expect(await tell({ id: 'b' })).toEqual(first);
    expect(await linked(incidentId)).toHaveLength(1);
  });

  test.each([
    ['another place', { data: { place: { text: 'Pump house 3', zone: 'harbour' } } }, false],
    ['another type', { type: 'water.alarm' }, false],
    [
      'the same place in other spacing and case',
      { data: { place: { ...place, text: ' pump  HOUSE 2' } } },
      true,
    ],
    ['an hour later', { after: 3600 }, true],
    ['a day and a minute later', { after: 86_460 }, false],
  ] as const)('from %s joins: %s %s', async (_what, told, joins) => {
    const { tell } = await fresh();
    const { incidentId } = await tell({ id: 'a' });
    const other = await tell({ id: 'b', ...told });
    expect([other.incidentId === incidentId, other.joined]).toEqual([joins, joins ? 'repeat' : undefined]);
  });

  test('is recognised by the key in its data where its source names one, and by place where that is missing', async () => {
    const { tell } = await fresh({ ...atOnce, repeats: { dedupeKey: ['detector', 'serial'] } });
    const of = (serial?: unknown) => ({ data: { detector: serial === undefined ? {} : { serial } } });
    const one = await tell({ id: 'a', ...of('A-7') });
    const other = await tell({ id: 'b', ...of('A-8') });
    const again = await tell({ id: 'c', type: 'another.type', ...of(' a-7 ') });
    const without = await tell({ id: 'd', ...of() });
    const object = await tell({ id: 'e', ...of({ deep: 1 }) });
    expect([other.joined, again.joined, without.joined, object.joined]).toEqual([
      undefined,
      'repeat',
      undefined,
      'repeat',
    ]);
    expect(again.incidentId).toBe(one.incidentId);
    expect(object.incidentId).toBe(without.incidentId);
  });

  test.each(['IncidentResolved', 'IncidentClosed'] as const)(
    'is an incident of its own after %s, since nobody is under way any more',
    async (name) => {
      const { intake, tell } = await fresh();
      const { incidentId } = await tell({ id: 'a' });
      await heard(intake, name, incidentId);
      const next = await tell({ id: 'b', after: 700 });
      expect(next.joined).toBeUndefined();
      expect(next.incidentId).not.toBe(incidentId);
      expect(await tell({ id: 'c', after: 701 })).toMatchObject({
        joined: 'repeat',
        incidentId: next.incidentId,
      });
    },
  );

  test('a hundred times is kept each time, and published less often as it goes on', async () => {
    const { intake, tell, linked } = await fresh();
    const { incidentId = '' } = await tell({ id: 'first' });
    for (let n = 2; n <= 100; n += 1) await tell({ id: `again-${n}`, after: n });
    const times = (await linked(incidentId)).map((data) => data.times);
    expect(times).toEqual([...Array.from({ length: 19 }, (_, n) => n + 2), 30, 40, 50, 60, 70, 80, 90, 100]);
    expect((await intake.incidents.load(incidentId)).state?.alarm?.times).toBe(100);
  });
});

describe('an event that says the alarm is over', () => {
  test('opens no incident, and is linked to the open one', async () => {
    const { tell, linked } = await fresh();
    const { incidentId = '' } = await tell({ id: 'a' });
    expect(await tell({ id: 'b', type: 'gas.alarm.cleared' })).toMatchObject({
      joined: 'cleared',
      incidentId,
    });
    await tell({ id: 'c', type: 'gas.alarm.cleared' });
    const again = await tell({ id: 'd' });
    expect([again.joined, again.incidentId]).toEqual(['repeat', incidentId]);
    expect(await linked(incidentId)).toMatchObject([
      { as: 'cleared' },
      { as: 'repeat', times: 2, wasCleared: true },
    ]);
  });

  test('is known by the types that its source names, also without place and summary', async () => {
    const { tell } = await fresh({
      ...atOnce,
      repeats: { dedupeKey: ['serial'], clearedBy: ['Panel.Reset'] },
    });
    const { incidentId } = await tell({ id: 'a', data: { serial: 7 } });
    const bare = { place: undefined, summary: undefined };
    expect(await tell({ id: 'b', type: 'panel.reset', data: { serial: 7, ...bare } })).toMatchObject({
      joined: 'cleared',
      incidentId,
    });
    expect((await tell({ id: 'c', type: 'gas.alarm.cleared', data: { serial: 7 } })).joined).toBe('repeat');
  });

  test('with nothing open is a contact that is not relevant', async () => {
    const { intake, send } = await fresh();
    const { status, json } = await send({ id: 'a', type: 'gas.alarm.cleared' });
    const { contactId, ...rest } = EventReply.parse(json());
    expect([status, rest]).toEqual([200, {}]);
    const { state } = await intake.contacts.load(contactId);
    expect(state).toMatchObject({ class: 'not-relevant' });
  });

  test('that is older than the last alarm is about an alarm before it', async () => {
    const { tell, linked } = await fresh();
    const { incidentId = '' } = await tell({ id: 'a', timestamp: plusSeconds(AT, -10) });
    const late = await tell({ id: 'b', type: 'gas.alarm.cleared', timestamp: plusSeconds(AT, -60) });
    expect([late.joined, await linked(incidentId)]).toEqual([undefined, []]);
  });
});

describe('an agent who reports what its source has open already', () => {
  const waiting = { repeats: {} };

  test('is refused with the incident that it is, and links the contact or says why it is another one', async () => {
    const { intake, tell, report, linked } = await fresh(waiting);
    const contacts = [];
    for (const id of ['a', 'b', 'c']) contacts.push((await tell({ id, data: { lamp: id } })).contactId);
    const [first = '', second = '', third = ''] = contacts;
    const made = await report(first, {});
    const { incidentId, reference } = EventReply.partial().parse(made.json());
    const refused = await report(second, {});
    expect(Problem.parse(refused.json())).toMatchObject({
      status: 409,
      rule: 'already-open',
      about: { incidentId, reference },
    });
    const body = { incidentId, summary: 'The lamp beside it flashes too.' };
    const linking = await report(second, body);
    expect([linking.status, linking.json()]).toEqual([200, { incidentId, reference }]);
    expect(await linked(incidentId ?? '')).toMatchObject([
      { contactId: second, as: 'linked', summary: body.summary },
    ]);
    expect((await report(second, {})).status).toBe(409);
    const separate = await report(third, { separateBecause: 'Another room.' });
    expect(separate.status).toBe(201);
    const other = EventReply.partial().parse(separate.json());
    const [event] = await intake.incidents.history(other.incidentId ?? '');
    expect(event?.data).toMatchObject({ separateFrom: { incidentId, reference, because: 'Another room.' } });
  });

  test('for a contact that was written down by hand may report it all the same', async () => {
    const { intake, sourceId, tell, report } = await fresh();
    const { incidentId } = await tell({ id: 'a' });
    const written = async () => {
      const { json } = await intake.api('POST', '/v1/contacts', { body: { sourceId, channel: 'voice' } });
      return EventReply.parse(json()).contactId;
    };
    expect((await report(await written(), {})).status).toBe(201);
    expect((await report(await written(), { incidentId })).status).toBe(200);
  });

  test('cannot link to an incident that is unknown or over', async () => {
    const { intake, tell, report } = await fresh(waiting);
    const [one, two] = [await tell({ id: 'a' }), await tell({ id: 'b', data: { place: undefined } })];
    const made = await report(one.contactId, {});
    const { incidentId } = EventReply.partial().parse(made.json());
    const unknown = await report(two.contactId, { incidentId: `${incidentId?.slice(0, -4)}0000` });
    expect(Problem.parse(unknown.json())).toMatchObject({ status: 422, rule: 'unknown-incident' });
    await heard(intake, 'IncidentClosed', incidentId);
    const over = await report(two.contactId, { incidentId });
    expect(Problem.parse(over.json())).toMatchObject({ status: 409, rule: 'incident-over' });
  });
});

describe('an event that arrives late', () => {
  const Reported = z.object({ incident: z.looseObject({ personFirst: z.string().optional() }) });
  const factsOf = async (intake: Intake, incidentId: string | undefined) =>
    Reported.parse((await intake.incidents.history(incidentId ?? ''))[0]?.data).incident;
  const hours = (count: number) => plusSeconds(AT, -3600 * count);

  test('is reported with its time and why a person must look before anybody is sent', async () => {
    const { intake, tell } = await fresh();
    const { incidentId } = await tell({ id: 'a', timestamp: hours(6) });
    const facts = await factsOf(intake, incidentId);
    expect(facts).toMatchObject({ occurredAt: hours(6), reportedAt: AT });
    expect(facts.personFirst).toMatch(/^It happened 6 h before .* 15 min after which a person looks/);
  });

  test.each([
    [{}, 15 * 60, undefined],
    [{}, 15 * 60 + 1, 'string'],
    [{ oldAfterMinutes: 60 }, 3600, undefined],
    [{ oldAfterMinutes: 60 }, 3601, 'string'],
    [{}, -60, undefined],
    [{}, -86_400, undefined],
  ])('by the limit of its source %j, %i s: %s', async (settings, seconds, kind) => {
    const { intake, tell } = await fresh({ ...atOnce, ...settings });
    const { incidentId } = await tell({ id: 'a', timestamp: plusSeconds(AT, -seconds) });
    const { personFirst, ...facts } = await factsOf(intake, incidentId);
    expect(typeof personFirst).toBe(kind ?? 'undefined');
    expect(facts).toMatchObject({ occurredAt: plusSeconds(AT, -seconds) });
  });

  test('keeps no fresh alarm from being an incident that people are sent to', async () => {
    const { intake, tell } = await fresh();
    const old = await tell({ id: 'a', timestamp: hours(6) });
    expect((await tell({ id: 'b', timestamp: hours(5) })).joined).toBe('repeat');
    const now = await tell({ id: 'c', timestamp: AT });
    expect([now.joined, now.incidentId === old.incidentId]).toEqual([undefined, false]);
    expect((await factsOf(intake, now.incidentId)).personFirst).toBeUndefined();
  });

  test.each(['yesterday', '2026-01-05T09:15:00', 1_767_604_500, null])(
    'in a form that is no time is refused by name: %j',
    async (timestamp) => {
      const { send } = await fresh();
      const { json } = await send({ id: 'a', timestamp });
      expect(Problem.parse(json())).toMatchObject({
        status: 422,
        faults: [{ in: 'body', pointer: '/timestamp' }],
      });
    },
  );
});
