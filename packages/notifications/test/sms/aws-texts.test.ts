import { createServer, type IncomingHttpHeaders, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { inspect } from 'node:util';
import { smsVoice } from '@muster/runtime/aws/clients/sms-voice';
import { providerEvent } from '@muster/test/support/provider-requests';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import type { SendResult } from '../../src/channel.ts';
import { readAwsTextReceipt } from '../../src/sms/aws-text-receipt.ts';
import { AwsTextSender } from '../../src/sms/aws-text-sender.ts';

type Act = (response: ServerResponse) => void;
const received: { readonly headers: IncomingHttpHeaders; readonly body: unknown }[] = [];
let act: Act;
const server = createServer((request, response) => {
  void text(request).then((body) => {
    received.push({ headers: request.headers, body: JSON.parse(body) });
    act(response);
  });
});
const reply =
  (status: number, body: object): Act =>
  (response) =>
    response.writeHead(status, { 'content-type': 'application/x-amz-json-1.0' }).end(JSON.stringify(body));
const refuse = (name: string, Reason?: string, status = 400): Act =>
  reply(status, { __type: `com.amazonaws.pinpoint#${name}`, message: 'of +447700900123', Reason });

beforeAll(() => new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve)));
afterAll(() => {
  server.closeAllConnections();
  server.close();
});
beforeEach(() => {
  received.length = 0;
  act = reply(200, { MessageId: 'm-1' });
  const { port } = server.address() as AddressInfo;
  vi.stubEnv('AWS_ENDPOINT_URL_PINPOINT_SMS_VOICE_V2', `http://127.0.0.1:${port}`);
  vi.stubEnv('AWS_REGION', 'eu-west-2');
  vi.stubEnv('AWS_ACCESS_KEY_ID', 'AKIDEXAMPLE');
  vi.stubEnv('AWS_SECRET_ACCESS_KEY', 'a-secret-of-aws');
  vi.stubEnv('POWERTOOLS_SERVICE_NAME', 'dispatch');
});
afterEach(() => vi.unstubAllEnvs());

const to = '+447700900123';
const from = '+447700900001';
const send = async () => {
  const sender = new AwsTextSender({ client: smsVoice(), from, configurationSet: 'muster' });
  return sender.send(await sender.render({ to, text: 'Come, £5: ACK K7Q2' }), 'ntf_1');
};

test('a text is sent as AWS documents it, signed, and its id comes back', async () => {
  expect(await send()).toEqual({ kind: 'sent', providerId: 'm-1' });
  const [{ headers, body } = { headers: {}, body: undefined }] = received;
  expect(headers).toMatchObject({
    'content-type': 'application/x-amz-json-1.0',
    'x-amz-target': 'PinpointSMSVoiceV2.SendTextMessage',
  });
  expect(headers.authorization).toMatch(
    /^AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE\/\d{8}\/eu-west-2\/sms-voice\/aws4_request, /,
  );
  expect(body).toEqual({
    DestinationPhoneNumber: to,
    OriginationIdentity: from,
    MessageBody: 'Come, £5: ACK K7Q2',
    MessageType: 'TRANSACTIONAL',
    TimeToLive: 600,
    Context: { 'muster-service': 'dispatch', 'muster-message': 'ntf_1' },
    ConfigurationSetName: 'muster',
  });
});

const outcomes: readonly (readonly [what: string, act: Act, result: SendResult])[] = [
  [
    'to somebody who asked for no more',
    refuse('ConflictException', 'DESTINATION_PHONE_NUMBER_OPTED_OUT'),
    {
      ...{ kind: 'failed', reason: 'stopped (DESTINATION_PHONE_NUMBER_OPTED_OUT)', again: false },
      address: 'stopped',
    },
  ],
  [
    'from an account that is tried out',
    refuse('ConflictException', 'DESTINATION_PHONE_NUMBER_NOT_VERIFIED'),
    {
      kind: 'failed',
      reason: 'ConflictException (DESTINATION_PHONE_NUMBER_NOT_VERIFIED)',
      again: true,
    },
  ],
  [
    'that is none',
    refuse('ValidationException', 'INVALID_PARAMETER'),
    { kind: 'failed', reason: 'ValidationException (INVALID_PARAMETER)', again: false },
  ],
  [
    'beyond what the account may spend',
    refuse('ServiceQuotaExceededException', 'MONTHLY_SPEND_LIMIT_REACHED_FOR_TEXT', 402),
    {
      kind: 'failed',
      reason: 'ServiceQuotaExceededException (MONTHLY_SPEND_LIMIT_REACHED_FOR_TEXT)',
      again: true,
    },
  ],
  ['while AWS is busy', refuse('ThrottlingException'), { kind: 'failed', reason: 'throttled', again: true }],
  [
    'with rights that are missing',
    refuse('AccessDeniedException'),
    { kind: 'failed', reason: 'AccessDeniedException', again: true },
  ],
  [
    'while AWS fails',
    refuse('InternalServerException', undefined, 500),
    { kind: 'unknown', reason: 'provider-fault' },
  ],
  ['that is cut off', (response) => response.destroy(), { kind: 'unknown', reason: 'no-answer' }],
  ['that is answered without an id', reply(200, {}), { kind: 'unknown', reason: 'no-id' }],
];

test.each(outcomes)('a text %s is known as that, and handed over once', async (_, how, result) => {
  act = how;
  const known = await send();
  expect(known).toEqual(result);
  expect(received).toHaveLength(1);
  for (const secret of ['a-secret-of-aws', to]) {
    expect(inspect(known, { depth: 20, showHidden: true })).not.toContain(secret);
  }
});

test('a text for which nobody listens is certainly not sent', async () => {
  vi.stubEnv('AWS_ENDPOINT_URL_PINPOINT_SMS_VOICE_V2', 'http://127.0.0.1:1');
  expect(await send()).toEqual({ kind: 'failed', reason: 'unreachable', again: true });
});

describe('a receipt of a text by AWS', () => {
  const tagged = (name: string, eventType?: string) => {
    const event = providerEvent(name);
    const detail = { ...event.detail, ...(eventType !== undefined && { eventType }) };
    return { ...event, detail: { ...detail, context: { 'muster-message': 'ntf_1' } } };
  };
  const known = { messageId: 'ntf_1', address: '+447700900789' };

  test.each([
    ['eum-text-successful-eventbridge', undefined, 'moving', undefined],
    ['eum-text-successful-eventbridge', 'TEXT_DELIVERED', 'delivered', undefined],
    ['eum-text-successful-eventbridge', 'TEXT_UNKNOWN', 'moving', undefined],
    ['eum-text-blocked-eventbridge', undefined, 'undelivered', undefined],
    ['eum-text-blocked-eventbridge', 'TEXT_TTL_EXPIRED', 'undelivered', undefined],
    ['eum-text-blocked-eventbridge', 'TEXT_INVALID', 'undelivered', 'unusable'],
  ])('%s %s is %s', (name, eventType, kind, fault) => {
    const event = tagged(name, eventType);
    const receipt = readAwsTextReceipt(event);
    expect(receipt).toMatchObject({ ...known, kind, why: event.detail.eventType });
    expect(receipt?.fault).toBe(fault);
  });

  test('is not read from a text that Muster has not tagged, nor from another event', () => {
    expect(readAwsTextReceipt(providerEvent('eum-text-blocked-eventbridge'))).toBeUndefined();
    expect(
      readAwsTextReceipt({ ...tagged('eum-text-blocked-eventbridge'), source: 'aws.ses' }),
    ).toBeUndefined();
    expect(readAwsTextReceipt('text')).toBeUndefined();
  });
});
