import { ScanCommand } from '@aws-sdk/client-dynamodb';
import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import { Instant } from '@muster/core';
import { derivedId } from '@muster/core/new-id';
import { useEngine } from '@muster/test/support/engine';
import { admin, agent, AT, intakeOn, lead, type Intake } from '../support/intake.ts';

const engine = useEngine();
const place = `/v1/unsent/note-${derivedId('inc', 'noted')}`;
const Unsent = z.object({ fields: z.record(z.string(), z.string()), savedAt: z.string().optional() });

const fresh = async () => {
  const client = engine.client();
  const intake = await intakeOn(engine, client);
  const rows = async (name: string) =>
    JSON.stringify((await client.send(new ScanCommand({ TableName: name }))).Items);
  return { intake, rows };
};
const save = (intake: Intake, fields: object, version: number, as = agent) =>
  intake.api('PUT', place, { body: fields, as, headers: { 'if-match': `"${version}"` } });
const unsentOf = async (intake: Intake, as = agent) => {
  const { headers, json } = await intake.api('GET', place, { as });
  return { etag: headers['etag'], ...Unsent.parse(json()) };
};

describe('what somebody has typed and not sent', () => {
  test('is there for themselves when they come back, with its spaces, and for nobody else', async () => {
    const { intake } = await fresh();
    expect(await unsentOf(intake)).toEqual({ etag: '"0"', fields: {} });
    expect((await save(intake, { text: 'Rang again ' }, 0)).status).toBe(200);
    expect(await unsentOf(intake)).toEqual({ etag: '"1"', fields: { text: 'Rang again ' }, savedAt: AT });
    expect(await unsentOf(intake, lead)).toEqual({ etag: '"0"', fields: {} });
  });

  test('in two tabs is overwritten by neither unseen', async () => {
    const { intake } = await fresh();
    await save(intake, { text: 'one' }, 0);
    expect((await save(intake, { text: 'two' }, 0)).status).toBe(412);
    expect((await save(intake, { text: 'both' }, 1)).status).toBe(200);
    expect((await unsentOf(intake)).fields).toEqual({ text: 'both' });
  });

  test("stands in the callers' table alone, is gone a day later, and at once when it was sent", async () => {
    const { intake, rows } = await fresh();
    await save(intake, { words: 'Jo Example smells gas' }, 0);
    expect(await rows(intake.table.name)).not.toContain('Jo Example');
    expect(await rows(intake.callers.table.name)).toContain('Jo Example');
    intake.goTo(Instant.parse('2026-01-06T09:15:01.000Z'));
    expect((await unsentOf(intake)).fields).toEqual({});
    await save(intake, { words: 'Jo Example again' }, 1);
    await save(intake, {}, 2);
    expect(await rows(intake.callers.table.name)).not.toContain('Jo Example');
  });

  test('is kept apart for a complaint of each contact, so that no words about one stand at another', async () => {
    const { intake } = await fresh();
    const at = (place: string) => `/v1/unsent/${place}`;
    const ofContact = at(`complaint-${derivedId('con', 'rang')}`);
    const body = { words: 'Nobody came.', outcomeWanted: 'An apology ' };
    const headers = { 'if-match': '"0"' };
    expect((await intake.api('PUT', ofContact, { body, as: lead, headers })).status).toBe(200);
    const of = async (path: string) =>
      Unsent.parse((await intake.api('GET', path, { as: lead })).json()).fields;
    expect(await of(ofContact)).toEqual(body);
    expect(await of(at('complaint'))).toEqual({});
    expect((await intake.api('GET', at('complaint-con'), { as: lead })).status).toBe(404);
  });

  test('needs a place that there is, and somebody who takes contacts or handles incidents', async () => {
    const { intake } = await fresh();
    expect((await intake.api('GET', '/v1/unsent/diary')).status).toBe(404);
    expect((await intake.api('GET', place, { as: admin })).status).toBe(403);
    expect((await intake.api('PUT', place, { body: {} })).status).toBe(412);
  });
});
