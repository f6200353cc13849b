import { TwilioTextSender } from '@muster/notifications/sms/twilio-text-sender';
import { readTextReceipt } from '@muster/notifications/sms/text-receipt';
import { readCallReceipt } from '@muster/notifications/voice/call-receipt';
import { TwilioCallSender } from '@muster/notifications/voice/twilio-call-sender';
import { describe, expect, test } from 'vitest';
import { account, maya, useCarrier } from './carrier-at-work.ts';

const texts = '/webhooks/carrier/texts/ntf_1';
const calls = '/webhooks/carrier/calls/ntf_1';
/** Long enough for a key to be pressed in time on a busy machine. */
const SECOND_MS = 60;
const PATIENTLY = { timeout: 15_000 };

const { post, phone, behave, reports, received, carrierUrl, musterUrl } = useCarrier(
  {
    [`${calls}/keys?step=offer`]: '<Response><Say>Thank you.</Say><Hangup/></Response>',
  },
  SECOND_MS,
);

const settings = (timeoutMs: number) => ({
  account: async () => account,
  apiUrl: carrierUrl(),
  callbackUrl: musterUrl(),
  timeoutMs,
});
const sendText = async (timeoutMs = 15_000) => {
  const sender = new TwilioTextSender(settings(timeoutMs));
  return sender.send(await sender.render({ to: maya, text: 'Come & bring [keys]: ACK K7Q2' }), 'ntf_1');
};
const sendCall = async () => {
  const sender = new TwilioCallSender(settings(15_000));
  const keys = { '1': 'Press 1 to accept.' };
  return sender.send(await sender.render({ to: maya, spoken: ['You are needed.'], keys }), 'ntf_1');
};
const textKinds = () => reports(texts).map((form) => readTextReceipt(form)?.kind);
const callKinds = () => reports(calls).map((form) => readCallReceipt(form)?.kind);
const current = async () => (await phone()).calls[0];

describe('a text that Muster sends to the carrier of the local stage', () => {
  test('arrives as written, and its receipts are read', async () => {
    const sent = await sendText();
    expect(sent).toMatchObject({ kind: 'sent' });
    await expect.poll(textKinds, PATIENTLY).toEqual(['moving', 'delivered']);
    const ids = new Set(reports(texts).map((form) => readTextReceipt(form)?.providerId));
    expect([...ids]).toEqual([sent.kind === 'sent' && sent.providerId]);
    expect((await phone()).texts).toMatchObject([{ body: 'Come & bring [keys]: ACK K7Q2' }]);
    expect(received().every(({ signed }) => signed)).toBe(true);
  });

  test('that does not arrive is read as undelivered, with the reason', async () => {
    await behave('no-texts');
    await sendText();
    await expect
      .poll(() => readTextReceipt(reports(texts).at(-1)), PATIENTLY)
      .toMatchObject({ kind: 'undelivered', why: 'unreachable (30003)' });
  });

  test.each([
    ['carrier-full', { kind: 'failed', reason: 'throttled', again: true, retryAfterSeconds: 2 }],
    ['carrier-fails', { kind: 'unknown', reason: 'provider-fault' }],
    ['reply-lost', { kind: 'unknown', reason: 'no-answer' }],
  ])('while it is told to be %s is known as that', async (behaviour, result) => {
    await behave(behaviour);
    expect(await sendText(behaviour === 'reply-lost' ? 2000 : undefined)).toEqual(result);
  });

  test('to somebody who asked for no more is refused for good', async () => {
    await post('/phones/447700900501/texts', { body: 'STOP' });
    expect(await sendText()).toEqual({
      ...{ kind: 'failed', reason: 'stopped (21610)', again: false, address: 'stopped' },
    });
  });
});

describe('a call that Muster makes at the carrier of the local stage', () => {
  test('is heard, and its key comes to the address of the message', async () => {
    expect(await sendCall()).toMatchObject({ kind: 'sent' });
    await expect.poll(async () => (await current())?.status, PATIENTLY).toBe('ringing');
    const { sid = '' } = (await current()) ?? {};
    await post(`/phones/calls/${sid}/answer`, {});
    await expect.poll(async () => (await current())?.waitsForKey, PATIENTLY).toBe(true);
    await post(`/phones/calls/${sid}/keys`, { key: '1' });
    await expect.poll(async () => (await current())?.status, PATIENTLY).toBe('completed');
    expect(reports(`${calls}/keys?step=offer`)).toMatchObject([{ Digits: '1', CallSid: sid }]);
    await expect.poll(callKinds, PATIENTLY).toEqual(expect.arrayContaining(['moving', 'answered', 'ended']));
    const heard = (await current())?.lines.map(({ words }) => words) ?? [];
    expect(heard.slice(0, 2)).toEqual(['You are needed.', 'Press 1 to accept.']);
    expect(heard.slice(-2)).toEqual(['1', 'Thank you.']);
    expect(received().every(({ signed }) => signed)).toBe(true);
  });

  test('that a machine takes is read as answered by one', async () => {
    await behave('machine');
    await sendCall();
    await expect
      .poll(() => reports(calls).map((form) => readCallReceipt(form)?.by), PATIENTLY)
      .toContain('machine');
    expect(reports(`${calls}/keys?step=offer`)).toEqual([]);
  });

  test.each(['busy', 'no-answer', 'off'])(
    'to a phone that is %s is read as unanswered',
    async (behaviour) => {
      await behave(behaviour);
      await sendCall();
      await expect.poll(() => callKinds().at(-1), PATIENTLY).toBe('unanswered');
    },
  );
});
