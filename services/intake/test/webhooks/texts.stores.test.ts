import { randomInt } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import { derivedId } from '@muster/core/new-id';
import { plusSeconds, type SourceId } from '@muster/core';
import { useEngine } from '@muster/test/support/engine';
import { AT, agent, fromTwilio, intakeOn, twilioSource, type Intake } from '../support/intake.ts';

const engine = useEngine();
const fresh = async () => {
  const intake = await intakeOn(engine);
  return { intake, sourceId: await twilioSource(intake) };
};

const textSid = () => `SM${Array.from({ length: 32 }, () => randomInt(16).toString(16)).join('')}`;
const NUMBER = '+447700900123';

interface Sent {
  readonly sid?: string;
  readonly from?: string;
  readonly more?: Readonly<Record<string, string>>;
}

/** A text as the carrier brings it; gives the answer and the contact that it would open. */
const text = async (
  { intake, sourceId }: { readonly intake: Intake; readonly sourceId: SourceId },
  Body: string,
  { sid = textSid(), from = NUMBER, more = {} }: Sent = {},
) => {
  const form = new URLSearchParams({ MessageSid: sid, From: from, Body, NumMedia: '0', ...more }).toString();
  const { status, body } = await fromTwilio(intake, { path: `/webhooks/twilio/${sourceId}/message`, form });
  return { status, body, contactId: derivedId('con', sourceId, sid) };
};

const Contacts = z.object({ items: z.array(z.looseObject({ contactId: z.string() })) });
const Details = z.object({ words: z.array(z.object({ said: z.string() })) });

const contactsOf = async (intake: Intake) =>
  Contacts.parse((await intake.api('GET', '/v1/contacts?status=completed&class=unclassified')).json());
const wordsOf = async (intake: Intake, contactId: string) =>
  Details.parse((await intake.api('GET', `/v1/contacts/${contactId}/caller`)).json()).words.map(
    ({ said }) => said,
  );

describe('a text of somebody', () => {
  test('is a contact for an agent, with number and words among the caller’s details alone', async () => {
    const on = await fresh();
    const { status, body, contactId } = await text(on, 'I smell gas at 12 Quay Street');
    expect([status, body]).toEqual([200, expect.stringContaining('an agent reads it')]);
    const { items } = await contactsOf(on.intake);
    expect(items).toMatchObject([
      { contactId, channel: 'sms', progress: 'completed', class: 'unclassified', sender: 'given' },
    ]);
    expect(await wordsOf(on.intake, contactId)).toEqual(['I smell gas at 12 Quay Street']);
    const history = JSON.stringify(await on.intake.contacts.history(contactId));
    expect(history).toContain('ContactReceived');
    expect(history + JSON.stringify(items)).not.toMatch(/smell|7700900123/);
  });

  test('brought twice is one contact, with its words once', async () => {
    const on = await fresh();
    const sid = textSid();
    const first = await text(on, 'Gas', { sid });
    expect((await text(on, 'Gas', { sid })).status).toBe(200);
    expect((await contactsOf(on.intake)).items).toHaveLength(1);
    expect(await wordsOf(on.intake, first.contactId)).toEqual(['Gas']);
  });

  test('goes into the contact of the one before, for half an hour, and is answered once', async () => {
    const on = await fresh();
    const first = await text(on, 'I smell gas');
    on.intake.goTo(plusSeconds(AT, 1500));
    expect((await text(on, 'It gets worse')).body).not.toContain('<Message>');
    on.intake.goTo(plusSeconds(AT, 3200));
    await text(on, 'Hello?');
    expect((await contactsOf(on.intake)).items).toMatchObject([{ contactId: first.contactId }]);
    expect(await wordsOf(on.intake, first.contactId)).toEqual(['I smell gas', 'It gets worse', 'Hello?']);
    on.intake.goTo(plusSeconds(AT, 5100));
    expect((await text(on, 'Another thing')).body).toContain('an agent reads it');
    expect((await contactsOf(on.intake)).items).toHaveLength(2);
  });

  test('is a contact of its own once an agent is done with the one before', async () => {
    const on = await fresh();
    const { contactId } = await text(on, 'A question');
    const body = { class: 'not-relevant', because: 'Wrong number.' };
    const path = `/v1/contacts/${contactId}/classification`;
    expect((await on.intake.api('POST', path, { as: agent, body })).status).toBe(200);
    const next = await text(on, 'Now it burns');
    expect((await contactsOf(on.intake)).items).toMatchObject([{ contactId: next.contactId }]);
    expect(await wordsOf(on.intake, next.contactId)).toEqual(['Now it burns']);
  });

  test('from another number is another contact, and pictures are said', async () => {
    const on = await fresh();
    await text(on, 'One');
    const { contactId } = await text(on, '', { from: '+447700900124', more: { NumMedia: '2' } });
    expect((await contactsOf(on.intake)).items).toHaveLength(2);
    expect(await wordsOf(on.intake, contactId)).toEqual(['[2 pictures came with it, and are not kept.]']);
  });

  test.each(['60777', 'GasCompany', 'anonymous'])('from %s is kept and not answered', async (from) => {
    const on = await fresh();
    const { status, body } = await text(on, 'Your bill', { from });
    expect([status, body]).toEqual([200, expect.not.stringContaining('<Message>')]);
    expect((await contactsOf(on.intake)).items).toHaveLength(1);
  });

  test('without a number of its own is a contact of its own: two people may be “anonymous”', async () => {
    const on = await fresh();
    await text(on, 'Gas in the cellar', { from: 'anonymous' });
    await text(on, 'A fallen tree', { from: 'anonymous' });
    expect((await contactsOf(on.intake)).items).toHaveLength(2);
  });

  test('without an id is refused by its field, and one that is not signed is kept by nobody', async () => {
    const on = await fresh();
    const { status, body } = await text(on, 'Gas', { sid: 'SM1' });
    expect([status, body]).toEqual([422, expect.stringContaining('/MessageSid')]);
    const form = new URLSearchParams({ MessageSid: textSid(), From: NUMBER, Body: 'Gas' }).toString();
    const path = `/webhooks/twilio/${on.sourceId}/message`;
    expect((await fromTwilio(on.intake, { path, form, token: 'another-token' })).status).toBe(401);
    expect((await contactsOf(on.intake)).items).toEqual([]);
  });
});
