import { carrierTime } from '../phones/call-fields.ts';
import type { Text } from '../phones/phone.ts';
import type { Phones } from '../phones/phones.ts';
import { callbackIn, numberIn, refuseAsTold } from './checks.ts';
import { Refusal } from './refusal.ts';

/** Symbols of one text, its parts together. */
const LONGEST = 1600;

/** A text as the API shows it (twilio.com/docs/messaging/api/message-resource). */
export const messageView = ({ accountSid }: { readonly accountSid: string }, text: Text) => {
  const uri = `/2010-04-01/Accounts/${accountSid}/Messages/${text.sid}`;
  const at = carrierTime(text.at);
  return {
    account_sid: accountSid,
    api_version: '2010-04-01',
    body: text.body,
    date_created: at,
    date_sent: text.status === 'queued' ? null : at,
    date_updated: at,
    direction: text.direction === 'to-phone' ? 'outbound-api' : 'inbound',
    error_code: text.errorCode ?? null,
    error_message: null,
    from: text.from,
    messaging_service_sid: null,
    num_media: '0',
    num_segments: String(Math.max(Math.ceil(text.body.length / 153), 1)),
    price: null,
    price_unit: null,
    sid: text.sid,
    status: text.status,
    subresource_uris: { media: `${uri}/Media.json` },
    to: text.to,
    uri: `${uri}.json`,
  };
};

/** Takes a text. Throws Refusal as the carrier refuses it. */
export function createMessage(phones: Phones, form: URLSearchParams): Text {
  const { from } = phones.account;
  const to = numberIn(form, 21604);
  const body = form.get('Body') ?? '';
  if (body === '') throw new Refusal(400, 21602, 'Message body is required.');
  if (body.length > LONGEST) {
    const message = `The concatenated message body exceeds the ${LONGEST} character limit.`;
    throw new Refusal(400, 21617, message);
  }
  const given = form.get('From') ?? '';
  if (given === '') throw new Refusal(400, 21603, "A 'From' phone number is required.");
  if (given !== from) {
    const message = `The 'From' phone number ${given} is not a valid, message-capable phone number for your account.`;
    throw new Refusal(400, 21606, message);
  }
  const statusCallback = callbackIn(form, 'StatusCallback', 21609);
  refuseAsTold(phones.behaviourOf(to));
  if (phones.phone(to).hasStopped) throw new Refusal(400, 21610, 'Attempt to send to unsubscribed recipient');
  return phones.sendText({ to, from, body, ...(statusCallback !== undefined && { statusCallback }) });
}
