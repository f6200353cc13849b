import { randomUUID } from 'node:crypto';
import { Webhook } from 'standardwebhooks';
import webhooks from 'twilio/lib/webhooks/webhooks.js';

/** A webhook as a provider sends it. */
export interface SignedRequest {
  readonly url: string;
  readonly init: { readonly method: 'POST'; readonly headers: Record<string, string>; readonly body: string };
}

/** The fields of a form; several values are one field repeated. */
export type Fields = Readonly<Record<string, string | string[]>>;

/** A form as browsers and providers send it. */
export const encodeForm = (fields: Fields): string => {
  const form = new URLSearchParams();
  for (const [name, given] of Object.entries(fields)) {
    for (const value of [given].flat()) form.append(name, value);
  }
  return form.toString();
};

/** Twilio's form webhook: signed over the address and the sorted fields, with the account's token. */
export const twilioRequest = (url: string, authToken: string, fields: Fields): SignedRequest => ({
  url,
  init: {
    method: 'POST',
    headers: {
      'content-type': 'application/x-www-form-urlencoded; charset=UTF-8',
      'user-agent': 'TwilioProxy/1.1',
      'i-twilio-idempotency-token': randomUUID(),
      'x-twilio-signature': webhooks.getExpectedTwilioSignature(authToken, url, { ...fields }),
    },
    body: encodeForm(fields),
  },
});

/** A webhook by Standard Webhooks 1.0.0: signed over id, time and the exact body. */
export const standardRequest = (
  url: string,
  secret: string,
  { id, at, body }: { readonly id: string; readonly at: Date; readonly body: string },
): SignedRequest => ({
  url,
  init: {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      'webhook-id': id,
      'webhook-timestamp': String(Math.floor(at.getTime() / 1000)),
      'webhook-signature': new Webhook(secret).sign(id, at, body),
    },
    body,
  },
});

export const send = ({ url, init }: SignedRequest, signal?: AbortSignal): Promise<Response> =>
  fetch(url, { ...init, ...(signal && { signal }) });

const hotline = '+441632960001';

const placeOf = (who: 'Called' | 'Caller' | 'From' | 'To'): Record<string, string> => ({
  [`${who}City`]: '',
  [`${who}State`]: '',
  [`${who}Zip`]: '',
  [`${who}Country`]: 'GB',
});

/** The fields of a call as Twilio reports it; empty geography is normal outside America and counts in the signature. */
export const callFields = (callSid: string, from: string): Record<string, string> => ({
  AccountSid: 'AC00000000000000000000000000000001',
  ApiVersion: '2010-04-01',
  CallSid: callSid,
  CallStatus: 'ringing',
  Called: hotline,
  ...placeOf('Called'),
  Caller: from,
  ...placeOf('Caller'),
  Direction: 'inbound',
  From: from,
  ...placeOf('From'),
  To: hotline,
  ...placeOf('To'),
});

/** The fields by which Twilio reports, once, that a call is over. */
export const endFields = (
  callSid: string,
  from: string,
  began: Date,
  ended: Date,
): Record<string, string> => {
  const seconds = Math.max(Math.round((ended.getTime() - began.getTime()) / 1000), 1);
  return {
    ...callFields(callSid, from),
    CallbackSource: 'call-progress-events',
    CallStatus: 'completed',
    CallDuration: String(seconds),
    Duration: String(Math.ceil(seconds / 60)),
    SequenceNumber: '0',
    Timestamp: ended.toUTCString().replace('GMT', '+0000'),
  };
};
