import { ScanCommand } from '@aws-sdk/client-dynamodb';
import { describe, expect, test } from 'vitest';
import { ContactId, Instant, type SourceId } from '@muster/core';
import { derivedId } from '@muster/core/new-id';
import { useEngine } from '@muster/test/support/engine';
import { awsError, inject } from '@muster/test/support/fault';
import {
  AT,
  API_URL,
  agent,
  callSid,
  fromTwilio,
  intakeOn,
  lead,
  read,
  twilioSigns,
  twilioSource,
  type Intake,
} from '../support/intake.ts';

const engine = useEngine();
const personal = ['7700900456', 'Jo Example', 'There is gas', 'it is getting worse'];

/** One call with a number, a name and words. */
const called = async () => {
  const client = engine.client();
  const intake = await intakeOn(engine, client);
  const sourceId = await twilioSource(intake);
  const sid = callSid();
  const contactId = derivedId('con', sourceId, sid);
  await step(intake, sourceId, sid, 'voice', { From: '+447700900456', CallerName: 'Jo Example' });
  await step(intake, sourceId, sid, 'gather?step=menu', { SpeechResult: 'There is gas' });
  const path = `/v1/contacts/${contactId}/caller`;
  const scanned = async (name: string) =>
    JSON.stringify((await client.send(new ScanCommand({ TableName: name }))).Items);
  return { client, intake, sourceId, sid, contactId, path, scanned };
};

const step = async (
  intake: Intake,
  sourceId: SourceId,
  sid: string,
  name: string,
  fields: Record<string, string>,
) => {
  const path = `/webhooks/twilio/${sourceId}/${name}`;
  const form = new URLSearchParams({ CallSid: sid, CallStatus: 'in-progress', ...fields }).toString();
  const { status, body } = await fromTwilio(intake, {
    path,
    form,
    signature: twilioSigns(API_URL + path, form),
  });
  if (status !== 200) throw new Error(body);
};

test("a caller's details are in the callers' table alone, and each row of them expires", async () => {
  const { client, intake, scanned } = await called();
  const [own, apart] = [await scanned(intake.table.name), await scanned(intake.callers.table.name)];
  for (const canary of personal.slice(0, 3)) {
    expect(own).not.toContain(canary);
    expect(apart).toContain(canary);
  }
  const { Items = [] } = await client.send(new ScanCommand({ TableName: intake.callers.table.name }));
  const seconds = Date.parse(AT) / 1000 + 30 * 86_400;
  expect(Items.map((row) => row['expiresAt']?.N)).toEqual([String(seconds), String(seconds)]);
});

test('details that have expired are answered as gone, although their rows are still there', async () => {
  const { intake, path } = await called();
  intake.goTo(Instant.parse('2026-02-04T09:15:00.000Z'));
  const { status, body } = await intake.api('GET', path);
  expect([status, read(body).rule]).toEqual([410, 'caller-details-expired']);
});

describe('access to the details', () => {
  const looks = async (intake: Intake, path: string, query = '') =>
    intake.api('GET', `${path}/looks${query}`, { as: lead });

  test('is logged with who, when and by which request, and a lead reads the log, newest first', async () => {
    const { intake, path } = await called();
    await intake.api('GET', path);
    intake.goTo(Instant.parse('2026-01-05T09:16:00.000Z'));
    await intake.api('GET', path, { as: { username: 'dispatcher', groups: ['dispatcher'] } });
    const { items } = read((await looks(intake, path)).body);
    expect(items.map(({ by, at }) => [by, at])).toEqual([
      ['dispatcher', '2026-01-05T09:16:00.000Z'],
      ['agent', AT],
    ]);
    expect(items.every(({ requestId }) => /^request-\d+$/.test(String(requestId)))).toBe(true);
    expect((await intake.api('GET', `${path}/looks`, { as: agent })).status).toBe(403);
  });

  test('is listed page by page, without gap or repetition', async () => {
    const { intake, path } = await called();
    for (let n = 0; n < 5; n += 1) await intake.api('GET', path);
    const seen: unknown[] = [];
    let cursor = '';
    do {
      const page = read((await looks(intake, path, `?limit=2${cursor && `&cursor=${cursor}`}`)).body);
      seen.push(...page.items.map(({ requestId }) => requestId));
      cursor = page.nextCursor;
    } while (cursor);
    expect(new Set(seen).size).toBe(5);
    expect(seen).toHaveLength(5);
  });

  test.each(['InternalServerError', 'ThrottlingException', 'AccessDeniedException'])(
    'that cannot be logged (%s) is refused',
    async (name) => {
      const { client, intake, path } = await called();
      const write = ['TransactWriteItemsCommand', 'PutItemCommand'];
      inject(
        client,
        write.map((command) => ({ command, error: awsError(name), when: 'before' })),
      );
      const { status, body } = await intake.api('GET', path);
      expect(status).toBeGreaterThanOrEqual(500);
      for (const canary of personal) expect(body).not.toContain(canary);
      inject(client, []);
      expect(read((await looks(intake, path)).body).items).toEqual([]);
    },
  );

  test('to those of a contact that is not there is 404, and leaves no entry', async () => {
    const { intake, scanned } = await called();
    const path = `/v1/contacts/${derivedId('con', 'nobody')}/caller`;
    expect((await intake.api('GET', path)).status).toBe(404);
    expect((await looks(intake, path)).status).toBe(404);
    expect(await scanned(intake.callers.table.name)).not.toContain('LOOK#');
  });
});

describe('erasure on request', () => {
  const erase = (intake: Intake, path: string, key = 'k1') =>
    intake.api('POST', `${path}/erasure`, { as: lead, headers: { 'idempotency-key': key } });

  test('leaves no detail in any row, says when and by whom, and refuses access from then on', async () => {
    const { intake, path, scanned } = await called();
    await intake.api('GET', path);
    const { status, body } = await erase(intake, path);
    expect([status, read(body).callerErased]).toEqual([200, { at: AT, by: 'lead' }]);
    const left = (await scanned(intake.callers.table.name)) + (await scanned(intake.table.name));
    for (const canary of personal) expect(left).not.toContain(canary);
    const look = await intake.api('GET', path);
    expect([look.status, read(look.body).rule]).toEqual([410, 'caller-details-erased']);
    const { items } = read((await intake.api('GET', `${path}/looks`, { as: lead })).body);
    expect(items).toHaveLength(1);
  });

  test('also applies to what the same call sends afterwards, while the call continues', async () => {
    const { intake, sourceId, sid, contactId, path, scanned } = await called();
    await erase(intake, path);
    await step(intake, sourceId, sid, 'gather?step=more', { SpeechResult: 'it is getting worse' });
    await step(intake, sourceId, sid, 'status', { CallStatus: 'completed' });
    expect(await scanned(intake.callers.table.name)).not.toContain('it is getting worse');
    expect((await intake.contacts.load(contactId)).state?.progress).toBe('completed');
  });

  test('at the same moment as new words loses neither, and keeps no words', async () => {
    const { intake, sourceId, sid, path, scanned } = await called();
    await Promise.all([
      erase(intake, path),
      step(intake, sourceId, sid, 'gather?step=more', { SpeechResult: 'it is getting worse' }),
    ]);
    const left = await scanned(intake.callers.table.name);
    for (const canary of personal) expect(left).not.toContain(canary);
  });

  test('of a contact that is no incident offers nothing to correct', async () => {
    const { intake, path } = await called();
    expect(read((await erase(intake, path)).body)).not.toHaveProperty('toCorrect');
  });

  test('is published once on the incident that the contact was reported as', async () => {
    const { intake, path, contactId } = await called();
    const body = {
      incidentType: 'gas',
      place: { text: 'Pier 4', zone: 'harbour' },
      summary: 'Jo smells gas.',
    };
    const reported = await intake.api('POST', `/v1/contacts/${contactId}/incident`, { body });
    const { incidentId } = read(reported.body);
    for (const key of ['k1', 'k1', 'k2']) expect((await erase(intake, path, key)).status).toBe(200);
    expect(await intake.incidents.history(incidentId)).toMatchObject([
      { name: 'IncidentReported' },
      { name: 'CallerErased', data: { incidentId, contactId, erasedAt: AT } },
    ]);
  });

  test('that is asked for twice stays as it was first', async () => {
    const { intake, path, contactId } = await called();
    const first = await erase(intake, path);
    intake.goTo(Instant.parse('2026-01-05T10:00:00.000Z'));
    for (const key of ['k1', 'k2']) expect((await erase(intake, path, key)).body).toBe(first.body);
    expect((await intake.contacts.load(ContactId.parse(contactId))).version).toBe(3);
  });

  test('is for a lead to give', async () => {
    const { intake, path } = await called();
    expect((await intake.api('POST', `${path}/erasure`)).status).toBe(403);
    expect((await intake.api('GET', path)).status).toBe(200);
  });
});
