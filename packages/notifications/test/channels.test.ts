import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { SESv2Client } from '@aws-sdk/client-sesv2';
import { AVAILABLE_CHANNELS, NotificationChannel } from '@muster/contracts';
import { toInstant } from '@muster/core';
import { expect, test } from 'vitest';
import type { Sender } from '../src/channel.ts';
import { EmailChannel } from '../src/email/email-channel.ts';
import { TwilioTextSender } from '../src/sms/twilio-text-sender.ts';
import { TwilioCallSender } from '../src/voice/twilio-call-sender.ts';
import { WebhookSender } from '../src/webhook/webhook-sender.ts';

const email = new EmailChannel(new SESv2Client({}));
const carrier = { account: () => Promise.reject(new Error('none')), apiUrl: '', callbackUrl: '' };
const senders: readonly Pick<Sender<never>, 'name'>[] = [
  email,
  new TwilioTextSender(carrier),
  new TwilioCallSender(carrier),
  new WebhookSender({ endpoint: async () => undefined, now: () => toInstant('2026-01-05T09:18:00Z') }),
];

test('each channel that plans may name is built in a folder of its name; only what channels share stands beside', () => {
  const source = join(import.meta.dirname, '../src');
  const folders = readdirSync(source, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  const built = senders.map(({ name }) => name);
  expect(folders.map(({ name }) => name).sort()).toEqual([...built, 'carrier'].sort());
  for (const channel of built) expect(NotificationChannel.options).toContain(channel);
  for (const channel of AVAILABLE_CHANNELS) expect(built).toContain(channel);
});

const mail = { messageId: 'ses-1', destination: ['a@example.com'], tags: { 'muster-message': ['ntf_1'] } };
const bounce = { bounceType: 'Permanent', bounceSubType: 'NoEmail', feedbackId: 'f-1' };
const event = (detail: object, name = 'Email Bounced') => ({
  'detail-type': name,
  detail: { mail, ...detail },
});
const known = { messageId: 'ntf_1', address: 'a@example.com', key: 'f-1' };

test.each([
  ['a hard bounce', event({ bounce }), { ...known, kind: 'hard-bounce', why: 'NoEmail' }],
  [
    'a soft bounce',
    event({ bounce: { ...bounce, bounceType: 'Transient' } }),
    { ...known, kind: 'soft-bounce', why: 'NoEmail' },
  ],
  [
    'a complaint, whose type is a code only',
    event(
      { complaint: { complaintFeedbackType: 'abuse <b>!', feedbackId: 'f-1' } },
      'Email Complaint Received',
    ),
    { ...known, kind: 'complaint', why: 'abuse b' },
  ],
  ['something else of SES', event({}, 'Email Delivered'), undefined],
  [
    'a mail that Muster has not tagged',
    { 'detail-type': 'Email Bounced', detail: { mail: { ...mail, tags: {} }, bounce } },
    undefined,
  ],
  ['no event at all', 'bounce', undefined],
])('the receipt of %s is read', (_, said, receipt) => {
  expect(email.receipt(said)).toEqual(receipt);
});
