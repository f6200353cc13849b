import { callEvents, carrierTime, type CallEvent } from '../phones/call-fields.ts';
import type { CallOrder, PhoneCall } from '../phones/phone-call.ts';
import type { Phones } from '../phones/phones.ts';
import { callbackIn, numberIn, refuseAsTold } from './checks.ts';
import { Refusal } from './refusal.ts';

const LONGEST_TWIML = 4000;
const USUAL_RING_SECONDS = 60;
const MOST_RING_SECONDS = 600;

/** A call as the API shows it (twilio.com/docs/voice/api/call-resource). */
export const callView = ({ accountSid }: { readonly accountSid: string }, call: PhoneCall) => ({
  account_sid: accountSid,
  answered_by: call.answeredBy ?? null,
  api_version: '2010-04-01',
  date_created: carrierTime(call.at),
  direction: 'outbound-api',
  duration: call.isOver ? String(call.seconds) : null,
  from: call.order.from,
  price: null,
  sid: call.sid,
  status: call.status === 'initiated' ? 'queued' : call.status,
  to: call.order.to,
  uri: `/2010-04-01/Accounts/${accountSid}/Calls/${call.sid}.json`,
});

const firstIn = (form: URLSearchParams): CallOrder['first'] => {
  const url = callbackIn(form, 'Url', 21205);
  if (url !== undefined) return { url };
  const twiml = form.get('Twiml') ?? '';
  if (twiml === '') throw new Refusal(400, 21205, 'Url parameter is required.');
  if (twiml.length <= LONGEST_TWIML) return { twiml };
  throw new Refusal(400, 20001, `Parameter 'Twiml' is longer than ${LONGEST_TWIML} characters.`);
};

const isEvent = (name: string): name is CallEvent => (callEvents as readonly string[]).includes(name);

const eventsIn = (form: URLSearchParams): readonly CallEvent[] => {
  const asked = form.getAll('StatusCallbackEvent').flatMap((names) => names.split(' '));
  return asked.length === 0 ? ['completed'] : asked.filter(isEvent);
};

const ringSecondsIn = (form: URLSearchParams): number => {
  const seconds = Number(form.get('Timeout') ?? USUAL_RING_SECONDS);
  if (seconds >= 1 && seconds <= MOST_RING_SECONDS) return seconds;
  throw new Refusal(400, 20001, "Parameter 'Timeout' is not valid.");
};

const DETECTIONS: Readonly<Record<string, CallOrder['detects']>> = {
  Enable: 'start',
  DetectMessageEnd: 'end',
};

/** Takes a call. Throws Refusal as the carrier refuses it. */
export function createCall(phones: Phones, form: URLSearchParams): PhoneCall {
  const { from } = phones.account;
  const to = numberIn(form, 21201);
  const given = form.get('From') ?? '';
  if (given === '') throw new Refusal(400, 21213, "A 'From' phone number is required.");
  if (given !== from) {
    const message = `The source phone number provided, ${given}, is not yet verified for your account.`;
    throw new Refusal(400, 21210, message);
  }
  const first = firstIn(form);
  const statusCallback = callbackIn(form, 'StatusCallback', 21609);
  const detects = DETECTIONS[form.get('MachineDetection') ?? ''];
  const background = form.get('AsyncAmd') === 'true' && detects !== undefined;
  const tellsAnsweredBy = background ? callbackIn(form, 'AsyncAmdStatusCallback', 21609) : undefined;
  const order: CallOrder = {
    to,
    from,
    first,
    events: eventsIn(form),
    ringSeconds: ringSecondsIn(form),
    ...(statusCallback !== undefined && { statusCallback }),
    ...(detects !== undefined && { detects }),
    ...(tellsAnsweredBy !== undefined && { tellsAnsweredBy }),
  };
  refuseAsTold(phones.behaviourOf(to));
  return phones.placeCall(order);
}
