import { sample } from '@muster/test/support/provider-requests';
import { describe, expect, test } from 'vitest';
import { fieldsOf, verifySignature } from '../../src/carrier/signature.ts';
import { readTextReceipt } from '../../src/sms/text-receipt.ts';
import { readCallReceipt } from '../../src/voice/call-receipt.ts';

/** The fields of a sample, whose signature is checked first as whoever takes callbacks does. */
const proven = (name: string): Record<string, string> => {
  const { secret, url, headers, body } = sample(name);
  const bytes = Buffer.from(body);
  const fields = fieldsOf(bytes);
  const signature = headers['x-twilio-signature'];
  expect(verifySignature([secret], { signature, addresses: [url], fields, body: bytes })).toBeUndefined();
  return Object.fromEntries(fields);
};

const sid = (at: number, kind = 'SM') => `${kind}${String(at).padStart(32, '0')}`;
const address = '+447700900789';

describe('a receipt of a text', () => {
  test('says that it was delivered', () => {
    const form = proven('twilio-sms-status-delivered');
    const { MessageSid = '' } = form;
    expect(readTextReceipt(form)).toEqual({
      ...{ providerId: MessageSid, address, kind: 'delivered', why: 'delivered' },
      key: `${MessageSid}/delivered`,
    });
  });

  test('says why it was not, with the carrier’s number for it', () => {
    expect(readTextReceipt(proven('twilio-sms-status-undelivered'))).toEqual({
      ...{ providerId: sid(2), address, kind: 'undelivered', why: 'unreachable (30003)' },
      key: `${sid(2)}/undelivered`,
    });
  });

  test.each([
    ['queued', undefined, 'moving', 'queued', undefined],
    ['sent', undefined, 'moving', 'sent', undefined],
    ['read', undefined, 'delivered', 'read', undefined],
    ['failed', '21610', 'undelivered', 'stopped (21610)', 'stopped'],
    ['undelivered', '30006', 'undelivered', 'unusable-number (30006)', 'unusable'],
    ['failed', undefined, 'undelivered', 'failed', undefined],
    ['canceled', undefined, 'undelivered', 'canceled', undefined],
  ])('of the state %s with error %s is %s', (MessageStatus, ErrorCode, kind, why, fault) => {
    const form = { MessageSid: sid(1), MessageStatus, ...(ErrorCode !== undefined && { ErrorCode }) };
    const receipt = readTextReceipt(form);
    expect(receipt).toMatchObject({ kind, why });
    expect(receipt?.fault).toBe(fault);
  });

  test.each([
    ['an incoming text', { MessageSid: sid(1), Body: 'YES', From: address }],
    ['a state that is not known', { MessageSid: sid(1), MessageStatus: 'lost' }],
    ['an id of another kind', { MessageSid: 'x', MessageStatus: 'sent' }],
    ['nothing', undefined],
  ])('is not read from %s', (_, form) => {
    expect(readTextReceipt(form)).toBeUndefined();
  });
});

describe('a receipt of a call', () => {
  test('says that it rings', () => {
    expect(readCallReceipt(proven('twilio-voice-status-outbound-ringing'))).toMatchObject({
      ...{ providerId: sid(2, 'CA'), address, kind: 'moving', by: 'unknown', why: 'ringing' },
    });
  });

  test('says that a machine answered', () => {
    expect(readCallReceipt(proven('twilio-voice-status-outbound-answered'))).toEqual({
      ...{ providerId: sid(2, 'CA'), address, kind: 'answered', by: 'machine', why: 'in-progress' },
      key: `${sid(2, 'CA')}/in-progress/2`,
    });
  });

  test.each([
    ['human', 'person'],
    ['machine_start', 'machine'],
    ['machine_end_beep', 'machine'],
    ['fax', 'machine'],
    ['unknown', 'unknown'],
  ])('says after a while that %s answered', (AnsweredBy, by) => {
    const form = {
      CallSid: sid(1, 'CA'),
      AccountSid: sid(1, 'AC'),
      AnsweredBy,
      MachineDetectionDuration: '2500',
    };
    expect(readCallReceipt(form)).toMatchObject({ kind: 'answered', by, key: `${sid(1, 'CA')}/answered-by` });
  });

  test.each([
    ['initiated', 'moving'],
    ['in-progress', 'answered'],
    ['completed', 'ended'],
    ['busy', 'unanswered'],
    ['no-answer', 'unanswered'],
    ['canceled', 'unanswered'],
    ['failed', 'unanswered'],
  ])('of the state %s is %s', (CallStatus, kind) => {
    expect(readCallReceipt({ CallSid: sid(1, 'CA'), CallStatus })).toMatchObject({ kind, why: CallStatus });
  });

  test.each([
    ['a pressed key without a state', { CallSid: sid(1, 'CA'), Digits: '1' }],
    ['a state that is not known', { CallSid: sid(1, 'CA'), CallStatus: 'lost' }],
    ['nothing', 'call'],
  ])('is not read from %s', (_, form) => {
    expect(readCallReceipt(form)).toBeUndefined();
  });
});
