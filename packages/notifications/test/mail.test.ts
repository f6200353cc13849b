import '@muster/test/support/quiet';
import * as fc from 'fast-check';
import { simpleParser } from 'mailparser';
import { describe, expect, test } from 'vitest';
import { EmailSender } from '../src/email/email-sender.ts';
import { composeMail, mailAddress } from '../src/email/mail.ts';
import { SendEmailCommand, SESv2Client } from '@aws-sdk/client-sesv2';
import { replaceClient } from '@muster/test/support/replaced-client';

const mail = (name: string, subject = 'You are needed') =>
  composeMail({
    messageId: 'ntf_1-1',
    from: { name: 'Muster', address: 'muster@example.com' },
    to: { name, address: 'person@example.com' },
    subject,
    text: 'Plain words.',
    html: '<p>Plain words.</p>',
  });

const header = (mime: string, name: string): string =>
  new RegExp(`^${name}: (.*(?:\r\n[ \t].*)*)`, 'im').exec(mime)?.[1] ?? '';

describe('a name in the To header', () => {
  test.each([
    'Siân Ó Briain-Llewellyn, Gas Safe (nights) [DUTY]',
    `Max "Sparks" O'Neil`,
    '佐藤 健',
    'é'.repeat(120),
    'Plain Name',
    'Back\\slash <angle@example.org>; semi: colon',
  ])('%s stays one address and the same name', async (name) => {
    const mime = await mail(name);
    const { to } = await simpleParser(mime);
    const boxes = [to ?? []].flat().flatMap(({ value }) => value);
    expect(boxes).toEqual([{ address: 'person@example.com', name }]);
    const words = header(mime.toString(), 'To').match(/=\?\S+\?=/g) ?? [];
    for (const word of words) expect(word.length).toBeLessThanOrEqual(75);
    for (const line of mime.toString().split('\r\n')) expect(line.length).toBeLessThanOrEqual(998);
  });

  test('cannot add a header or a second address', async () => {
    const mime = await mail('Maya\r\nBcc: other@example.org', 'Now\r\nBcc: other@example.org');
    const { to, bcc, subject } = await simpleParser(mime);
    expect([to ?? []].flat().flatMap(({ value }) => value)).toHaveLength(1);
    expect(bcc).toBeUndefined();
    expect(subject).toBe('Now Bcc: other@example.org');
  });
});

test('our mail says that no person wrote it', async () => {
  const mime = (await mail('Maya')).toString();
  expect(header(mime, 'Auto-Submitted')).toBe('auto-generated');
  expect(header(mime, 'X-Auto-Response-Suppress')).toBe('All');
  expect(header(mime, 'Message-ID')).toBe('<ntf_1-1@example.com>');
});

describe('a link', () => {
  const encodingOf = (mime: string): string[] =>
    [...mime.matchAll(/Content-Transfer-Encoding: (\S+)/g)].map(([, encoding]) => encoding ?? '');
  const withLink = async (link: string, words: string) =>
    (
      await composeMail({
        messageId: 'ntf_1-1',
        from: { name: 'Muster', address: 'muster@example.com' },
        to: { name: 'Maya', address: 'person@example.com' },
        subject: 'You are needed',
        text: `${words}\n${link}\n${words}`,
        html: `<p>${words}</p><a href="${link}">Open</a>`,
        link,
      })
    ).toString();
  const address = fc
    .tuple(fc.webUrl({ withQueryParameters: true }), fc.nat(90))
    .map(([url, more]) => url + 'a'.repeat(more));

  test('is never cut: whole on its line as it stands, or all of the part in base64', async () => {
    const words = fc.constantFrom('Come at once.', 'Siân, come “now”.', `Long ${'line '.repeat(40)}`);
    await fc.assert(
      fc.asyncProperty(address, words, async (link, said) => {
        const mime = await withLink(link, said);
        const [text] = encodingOf(mime);
        expect(mime.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
        if (text !== 'base64') expect(mime.split('\r\n')).toContain(link);
        if (link.length <= 74 && !/[^ -<>-~]/.test(link)) expect(text).not.toBe('base64');
        const read = await simpleParser(mime);
        expect(read.text).toContain(link);
        expect(read.html).toContain(link);
      }),
      { seed: 320, numRuns: 200 },
    );
  });
});

test.each(['siân@example.com', 'a@exämple.com', 'a b@example.com', 'a@b@example.com', ''])(
  'the address %s is refused when it is entered and when it is used',
  async (address) => {
    expect(mailAddress.safeParse(address).success).toBe(false);
    const to = { name: 'x', address };
    await expect(
      composeMail({ messageId: '1', from: to, to, subject: '', text: '', html: '' }),
    ).rejects.toThrow();
  },
);

describe('sending', () => {
  const ses = replaceClient(SESv2Client);
  const email = new EmailSender(new SESv2Client({}));
  const failure = (name: string, facts: object) => Object.assign(new Error(name), { name, ...facts });

  test.each([
    [
      'a bad message',
      failure('BadRequestException', { $metadata: { httpStatusCode: 400 } }),
      'failed',
      false,
    ],
    ['a refusal', failure('MessageRejected', { $metadata: { httpStatusCode: 400 } }), 'failed', false],
    [
      'throttling',
      failure('TooManyRequestsException', { $metadata: { httpStatusCode: 429 } }),
      'failed',
      true,
    ],
    ['no connection', failure('Error', { code: 'ECONNREFUSED' }), 'failed', true],
    ['a time-out', failure('TimeoutError', { $metadata: {} }), 'unknown', undefined],
    ['a cut connection', failure('Error', { code: 'ECONNRESET' }), 'unknown', undefined],
    [
      'a fault of the provider',
      failure('InternalError', { $metadata: { httpStatusCode: 500 } }),
      'unknown',
      undefined,
    ],
  ])('that ends in %s is known as that', async (_what, error, kind, again) => {
    ses.reset();
    ses.on(SendEmailCommand).rejects(error);
    expect(await email.send(Buffer.from(''), 'ntf_1')).toMatchObject({
      kind,
      ...(again !== undefined && { again }),
    });
    expect(ses.commandCalls(SendEmailCommand)).toHaveLength(1);
  });

  test.each([
    [403, 'AccessDeniedException', ''],
    [403, 'ExpiredTokenException', ''],
    [400, 'SendingPausedException', ''],
    [400, 'AccountSuspendedException', ''],
    [400, 'MailFromDomainNotVerifiedException', ''],
    [400, 'MessageRejected', 'Email address is not verified.'],
    [400, 'MessageRejected', 'Sending is paused for this account.'],
  ])(
    'refused with %i %s %s, which is not the message’s fault, may be tried again',
    async (status, name, message) => {
      ses.reset();
      ses.on(SendEmailCommand).rejects(failure(name, { message, $metadata: { httpStatusCode: status } }));
      expect(await email.send(Buffer.from(''), 'ntf_1')).toEqual({
        kind: 'failed',
        reason: name,
        again: true,
      });
    },
  );

  test("that succeeds gives the provider's id", async () => {
    ses.reset();
    ses.on(SendEmailCommand).resolves({ MessageId: 'm-1' });
    expect(await email.send(Buffer.from('x'), 'ntf_1')).toEqual({ kind: 'sent', providerId: 'm-1' });
  });
});
