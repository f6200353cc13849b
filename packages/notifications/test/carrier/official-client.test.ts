import twilio from 'twilio';
import RequestClient from 'twilio/lib/base/RequestClient.js';
import { expect, test } from 'vitest';
import { TwilioTextSender } from '../../src/sms/twilio-text-sender.ts';
import { TwilioCallSender } from '../../src/voice/twilio-call-sender.ts';
import { ACCOUNT, useCarrier } from '@muster/test/support/carrier-server';

const carrier = useCarrier();
const { accountSid, authToken, from } = ACCOUNT;
const to = '+447700900123';
const settings = () => ({
  account: () => Promise.resolve(ACCOUNT),
  apiUrl: carrier.url(),
  callbackUrl: 'https://muster.example.com',
});

/** Its own way to encode and send, only to loopback: its settings for other hosts take no address. */
class ToLoopback extends RequestClient {
  override request<T>(request: RequestClient.RequestOptions<T>) {
    return super.request<T>({
      ...request,
      uri: request.uri.replace('https://api.twilio.com', carrier.url()),
    });
  }
}
const official = twilio(accountSid, authToken, { httpClient: new ToLoopback() });

const forms = () => carrier.taken.map(({ resource, form }) => [resource, ...[...form].toSorted()]);

test('a text is, field by field, what the official client sends', async () => {
  const body = 'Gas & smoke, £5 [1½] 😀';
  const sender = new TwilioTextSender(settings());
  await sender.send(await sender.render({ to, text: body }), 'ntf_1');
  const statusCallback = carrier.taken[0]?.form.get('StatusCallback') ?? '';
  const { sid } = await official.messages.create({ from, to, body, statusCallback, validityPeriod: 600 });
  expect(sid).toMatch(/^SM\d{32}$/);
  const [ours, theirs] = forms();
  expect(ours).toEqual(theirs);
});

test('a call is, field by field, what the official client sends', async () => {
  const sender = new TwilioCallSender(settings());
  const call = { to, spoken: ['Gas & smoke.'], keys: { '1': 'Press 1.' } };
  await sender.send(await sender.render(call), 'ntf_1');
  const [made] = carrier.taken;
  const statusCallback = made?.form.get('StatusCallback') ?? '';
  await official.calls.create({
    ...{ from, to, twiml: made?.form.get('Twiml') ?? '', timeout: 25, statusCallback },
    statusCallbackEvent: ['ringing', 'answered', 'completed'],
    ...{ machineDetection: 'Enable', asyncAmd: 'true', asyncAmdStatusCallback: statusCallback },
  });
  const [ours, theirs] = forms();
  expect(ours).toEqual(theirs);
});
