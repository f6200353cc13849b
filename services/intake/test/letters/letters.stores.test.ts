import { GetObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { SESv2Client, SendEmailCommand } from '@aws-sdk/client-sesv2';
import { simpleParser } from 'mailparser';
import { expect, test } from 'vitest';
import { events, type MusterEvent } from '@muster/contracts';
import { ContactId, plusSeconds } from '@muster/core';
import { newId } from '@muster/core/new-id';
import { EmailSender } from '@muster/notifications/email/email-sender';
import { lettersIn, type LetterText } from '@muster/notifications/letter-store';
import { proofsIn } from '@muster/notifications/proof-store';
import { AggregateStore } from '@muster/store';
import { useEngine } from '@muster/test/support/engine';
import { timedOut } from '@muster/test/support/fault';
import { useMailProvider } from '@muster/test/support/mail-provider';
import { cause } from '@muster/test/support/sample-aggregate';
import { recordReturnedLetter } from '../../src/letters/record-returned-letter.ts';
import { sendLetter } from '../../src/letters/send-letter.ts';
import { letterKind } from '../../src/letters/store.ts';
import { AT, intakeOn, lead, read, twilioSource } from '../support/intake.ts';

const engine = useEngine();
const { ses, s3, mails } = useMailProvider();

const TEXT = {
  subject: 'Your complaint C-1',
  text: 'We have it.\n\nWe answer <soon> & well.',
  reference: 'C-1',
};

/** Intake with a contact of this caller who complained, and a letter to them that is ready. */
const withLetter = async (
  caller: { sender?: string; name?: string; words?: string },
  text: LetterText = TEXT,
) => {
  const intake = await intakeOn(engine);
  const sourceId = await twilioSource(intake);
  const entered = await intake.api('POST', '/v1/contacts', { body: { sourceId, channel: 'email', caller } });
  const contactId = ContactId.parse(read(entered.body).contactId);
  s3.on(GetObjectCommand).resolves({
    Body: { transformToString: () => Promise.resolve(JSON.stringify(text)) } as never,
  });
  let at = AT;
  const deps = {
    ...intake,
    letters: new AggregateStore(intake.table, letterKind),
    texts: lettersIn(new S3Client({}), 'mail'),
    proofs: proofsIn(new S3Client({}), 'mail'),
    email: new EmailSender(new SESv2Client({})),
    mailFrom: 'muster@example.com',
    now: () => at,
  };
  const example = events.LetterReady.data.parse(events.LetterReady.examples[0]);
  const data = { ...example, contactId };
  const system = { kind: 'system' as const, id: 'intake' };
  const event = (): MusterEvent<'LetterReady'> => ({
    name: 'LetterReady',
    metadata: {
      ...{
        id: newId('evt'),
        contractVersion: 1,
        occurredAt: AT,
        sequence: 3,
        actor: system,
        exercise: false,
      },
      ...{ aggregate: { kind: 'COMPLAINT', id: data.complaintId }, correlationId: 'cpl', causationId: 'req' },
    },
    data,
  });
  const causeNow = () => cause(newId('req'), { at, actor: system });
  return {
    intake,
    contactId,
    letterId: data.letterId,
    pass: (seconds: number) => (at = plusSeconds(at, seconds)),
    send: () => sendLetter(deps, event(), causeNow()),
    comesBack: (kind: 'hard-bounce' | 'soft-bounce' | 'complaint') =>
      recordReturnedLetter(
        deps,
        { messageId: data.letterId, address: 'ann@example.com', kind, why: 'NoEmail', key: newId('req') },
        causeNow(),
      ),
    history: async () =>
      (await deps.letters.history(data.letterId)).map(({ name, data: of }) => ({ name, of })),
  };
};

test('a letter is mailed once to the address that the contact left, in text and HTML, and the look at it is logged', async () => {
  const on = await withLetter({ sender: 'ann@example.com', name: 'Ann <Other>' });
  await Promise.allSettled([on.send(), on.send()]);
  await on.send();
  const sent = await mails();
  expect(sent.map(({ to, subject }) => [to, subject])).toEqual([[['ann@example.com'], TEXT.subject]]);
  expect(sent[0]?.text).toContain('Dear Ann <Other>,\n\nWe have it.\n\nWe answer <soon> & well.');
  const [call] = ses.commandCalls(SendEmailCommand);
  const { html } = await simpleParser(Buffer.from(call?.args[0].input.Content?.Raw?.Data ?? []));
  expect(html).toContain('We answer &lt;soon&gt; &amp; well.');
  expect(html).toContain('Dear Ann &lt;Other&gt;,');
  expect(await on.history()).toMatchObject([{ name: 'LetterSent', of: { possiblyRepeated: false } }]);
  const looks = await on.intake.api('GET', `/v1/contacts/${on.contactId}/caller/looks`, { as: lead });
  expect(looks.body).toContain('"by":"intake"');
  expect(JSON.stringify(await on.history())).not.toContain('ann@example.com');
});

test.each([
  ['a number', { sender: '+442079460001' }, 'no-address'],
  ['nobody known', { words: 'Nobody came' }, 'no-address'],
  ['an address that ends a header', { sender: 'ann@example.com\u240aBcc: bob@example.com' }, 'no-address'],
])('to %s no mail goes; that is published, so that somebody posts it', async (_what, caller, reason) => {
  const on = await withLetter(caller);
  await on.send();
  await on.send();
  expect(await mails()).toEqual([]);
  expect(await on.history()).toMatchObject([{ name: 'LetterFailed', of: { reason } }]);
});

test('a document that was left with a letter goes with it, as it is', async () => {
  const html = '<!doctype html><p>What was done – and when</p>';
  const attachment = { filename: 'evidence-C-12345678.html', html };
  const on = await withLetter({ sender: 'ann@example.com' }, { ...TEXT, attachment });
  await on.send();
  const [call] = ses.commandCalls(SendEmailCommand);
  const { attachments } = await simpleParser(Buffer.from(call?.args[0].input.Content?.Raw?.Data ?? []));
  expect(attachments.map(({ filename, contentType }) => [filename, contentType])).toEqual([
    [attachment.filename, 'text/html'],
  ]);
  expect(attachments[0]?.content.toString()).toBe(html);
});

test('a name cannot add a header', async () => {
  const on = await withLetter({ sender: 'ann@example.com', name: 'Ann", "Bob" <bob@example.com>, "' });
  await on.send();
  expect((await mails()).map(({ to }) => to)).toEqual([['ann@example.com']]);
});

test('to an erased caller no mail goes', async () => {
  const on = await withLetter({ sender: 'ann@example.com' });
  await on.intake.api('POST', `/v1/contacts/${on.contactId}/caller/erasure`, { as: lead, body: {} });
  await on.send();
  expect(await mails()).toEqual([]);
  expect(await on.history()).toMatchObject([
    { name: 'LetterFailed', of: { reason: 'caller-details-erased' } },
  ]);
});

test('a letter without word is repeated once after its lease, marked, and then given up for the post', async () => {
  const on = await withLetter({ sender: 'ann@example.com' });
  ses.on(SendEmailCommand).rejects(timedOut());
  await expect(on.send()).rejects.toThrow('unknown');
  await expect(on.send()).rejects.toThrow('waiting');
  on.pass(61);
  await expect(on.send()).rejects.toThrow('unknown');
  on.pass(61);
  await on.send();
  const sent = await mails();
  expect(sent).toHaveLength(2);
  expect(sent[1]?.text).toContain('You may have had this message before.');
  expect(await on.history()).toMatchObject([{ name: 'LetterFailed', of: { reason: 'never-confirmed' } }]);
});

test('a letter that comes back is published, a soft bounce is only noted', async () => {
  const on = await withLetter({ sender: 'ann@example.com' });
  await on.send();
  await on.comesBack('soft-bounce');
  await on.comesBack('hard-bounce');
  await on.comesBack('hard-bounce');
  expect((await on.history()).map(({ name, of }) => [name, 'reason' in of && of.reason])).toEqual([
    ['LetterSent', false],
    ['LetterFailed', 'bounce: NoEmail'],
  ]);
});

test('a letter whose text is not there stays in its queue', async () => {
  const on = await withLetter({ sender: 'ann@example.com' });
  s3.on(GetObjectCommand).rejects(new Error('NoSuchKey'));
  await expect(on.send()).rejects.toThrow('NoSuchKey');
  expect(await on.history()).toEqual([]);
});

test('an agent who classifies a contact as a complaint publishes it with the incident it speaks of, and no words', async () => {
  const on = await withLetter({ sender: 'ann@example.com', words: 'Nobody came' });
  const incidentId = 'inc_01kdxqz5m8e6ws3y1z0v7g4h2d';
  const classify = (body: object) =>
    on.intake.api('POST', `/v1/contacts/${on.contactId}/classification`, { body });
  expect((await classify({ class: 'not-relevant' })).status).toBe(200);
  expect((await classify({ class: 'complaint', because: 'Unhappy', incidentId })).status).toBe(200);
  expect((await classify({ class: 'complaint', because: 'Unhappy', incidentId })).status).toBe(200);
  const history = await on.intake.contacts.history(on.contactId);
  const classified = history.filter(({ name }) => name === 'ContactClassified');
  expect(classified).toMatchObject([{ data: { class: 'complaint', team: 'north', incidentId } }]);
  expect(JSON.stringify(classified)).not.toMatch(/Nobody|Unhappy|ann@/);
});
