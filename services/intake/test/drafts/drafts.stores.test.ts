import { ScanCommand } from '@aws-sdk/client-dynamodb';
import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import { ContactId, Instant } from '@muster/core';
import { useEngine } from '@muster/test/support/engine';
import { agent, AT, genericSource, intakeOn, lead, read, type Intake } from '../support/intake.ts';

const engine = useEngine();
const other = { username: 'bo', groups: ['agent'] };

const Draft = z.object({
  fields: z.record(z.string(), z.string()),
  changed: z.object({ by: z.string(), at: z.string() }).optional(),
});

const writtenDown = async () => {
  const client = engine.client();
  const intake = await intakeOn(engine, client);
  const sourceId = await genericSource(intake);
  const { body } = await intake.api('POST', '/v1/contacts', { body: { sourceId, channel: 'web' } });
  const contactId = ContactId.parse(read(body).contactId);
  const path = `/v1/contacts/${contactId}`;
  const rows = async (name: string) =>
    JSON.stringify((await client.send(new ScanCommand({ TableName: name }))).Items);
  return { intake, contactId, path, rows };
};

const save = (intake: Intake, path: string, fields: object, version: number, as = agent) =>
  intake.api('PUT', `${path}/draft`, { body: fields, as, headers: { 'if-match': `"${version}"` } });

const draftOf = async (intake: Intake, path: string) => {
  const { status, headers, json } = await intake.api('GET', `${path}/draft`);
  return { status, etag: headers['etag'], ...Draft.parse(json()) };
};

const incident = { incidentType: 'gas', place: { text: 'Pier 4', zone: 'harbour' }, summary: 'A leak' };

describe('what is typed about a contact', () => {
  test('is there for whoever opens it next, with its spaces, and says who typed it', async () => {
    const { intake, path } = await writtenDown();
    expect(await draftOf(intake, path)).toEqual({ status: 200, etag: '"0"', fields: {} });
    expect((await save(intake, path, { summary: 'Jo smells ', because: '' }, 0)).status).toBe(200);
    expect(await draftOf(intake, path)).toEqual({
      status: 200,
      etag: '"1"',
      fields: { summary: 'Jo smells ', because: '' },
      changed: { by: 'agent', at: AT },
    });
  });

  test('is not overwritten by who had read an older version: 412 names who typed last', async () => {
    const { intake, path } = await writtenDown();
    await save(intake, path, { summary: 'one' }, 0);
    const refused = await save(intake, path, { summary: 'two' }, 0, other);
    expect([refused.status, refused.body]).toEqual([412, expect.stringContaining('last by agent')]);
    expect((await save(intake, path, { summary: 'both' }, 1, other)).status).toBe(200);
    expect((await draftOf(intake, path)).fields).toEqual({ summary: 'both' });
  });

  test('by two at one moment is kept of one, and the other is told', async () => {
    const { intake, path } = await writtenDown();
    const both = await Promise.all([
      save(intake, path, { summary: 'one' }, 0),
      save(intake, path, { summary: 'two' }, 0, other),
    ]);
    expect(both.map(({ status }) => status).sort()).toEqual([200, 412]);
  });

  test('needs a version, a contact and an agent', async () => {
    const { intake, path } = await writtenDown();
    expect((await intake.api('PUT', `${path}/draft`, { body: {} })).status).toBe(412);
    const nowhere = '/v1/contacts/con_01kbd1m0qz8z1v5f4w8h2c9x3y';
    expect((await intake.api('GET', `${nowhere}/draft`)).status).toBe(404);
    expect((await save(intake, nowhere, {}, 0)).status).toBe(404);
    const admin = { username: 'admin', groups: ['admin'] };
    expect((await intake.api('GET', `${path}/draft`, { as: admin })).status).toBe(403);
  });
});

describe('a draft is personal data', () => {
  test("and stands in the callers' table alone, for as long as a caller's details", async () => {
    const { intake, path, rows } = await writtenDown();
    await save(intake, path, { summary: 'Jo Example smells gas' }, 0);
    expect(await rows(intake.table.name)).not.toContain('Jo Example');
    expect(await rows(intake.callers.table.name)).toContain('Jo Example');
    intake.goTo(Instant.parse('2026-02-04T09:15:00.000Z'));
    expect(await draftOf(intake, path)).toEqual({ status: 200, etag: '"1"', fields: {} });
    expect((await save(intake, path, { summary: 'anew' }, 1)).status).toBe(200);
  });

  test.each([
    ['reported', incident],
    ['linked to an incident', 'link'],
  ])('and is gone once the contact is %s', async (_how, given) => {
    const { intake, path, rows } = await writtenDown();
    const another = await writtenDownIn(intake);
    const reported = await intake.api('POST', `${another}/incident`, { body: incident });
    const body = given === 'link' ? { incidentId: read(reported.body).incidentId } : given;
    await save(intake, path, { summary: 'Jo Example smells gas' }, 0);
    expect((await intake.api('POST', `${path}/incident`, { body })).status).toBeLessThan(300);
    expect(await rows(intake.callers.table.name)).not.toContain('Jo Example');
    const refused = await save(intake, path, { summary: 'Jo Example' }, 2);
    expect([refused.status, read(refused.body).rule]).toEqual([409, 'already-reported']);
  });

  test('and is erased with the details of the caller; none is kept from then on', async () => {
    const { intake, path, rows } = await writtenDown();
    await save(intake, path, { summary: 'Jo Example smells gas' }, 0);
    expect((await intake.api('POST', `${path}/caller/erasure`, { as: lead })).status).toBe(200);
    expect(await rows(intake.callers.table.name)).not.toContain('Jo Example');
    const refused = await save(intake, path, { summary: 'Jo Example' }, 2);
    expect([refused.status, read(refused.body).rule]).toEqual([410, 'caller-details-erased']);
  });

  test('that is first saved at the moment of the erasure meets its marker, and is not kept', async () => {
    const { intake, contactId, path } = await writtenDown();
    await intake.api('POST', `${path}/caller/erasure`, { as: lead });
    expect(await intake.drafts.load(contactId)).toMatchObject({ version: 1, state: { ended: 'erased' } });
    for (let n = 0; n < 4; n += 1) {
      const { intake, path, rows } = await writtenDown();
      await Promise.all([
        save(intake, path, { summary: 'Jo Example smells gas' }, 0),
        intake.api('POST', `${path}/caller/erasure`, { as: lead }),
      ]);
      expect(await rows(intake.callers.table.name)).not.toContain('Jo Example');
    }
  });
});

const writtenDownIn = async (intake: Intake): Promise<string> => {
  const sourceId = await genericSource(intake);
  const { body } = await intake.api('POST', '/v1/contacts', { body: { sourceId, channel: 'web' } });
  return `/v1/contacts/${read(body).contactId}`;
};
