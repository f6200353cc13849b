import { createHash } from 'node:crypto';
import { fieldsOf } from '@muster/notifications/carrier/signature';
import { isJson, readJson } from '@muster/runtime/http/json';
import { validate } from '@muster/runtime/http/validate';
import { Ending, type CallStatus } from '../domain/call-status.ts';
import type { CallStep, ReceivedText } from '../domain/message.ts';
import { hold, menu } from '../domain/script.ts';
import type { SourceSettings, WebhookRequest } from '../provider.ts';
import { parseText } from './parse-text.ts';
import { stepOf, TwilioForm, type Step } from './routes.ts';

/** What a form or a JSON object holds; numbers of JSON as a form writes them. The first of a repeated name counts. */
export const valuesOf = ({ headers, body }: WebhookRequest): unknown => {
  if (!isJson(headers['content-type'] ?? '')) return Object.fromEntries(fieldsOf(body).toReversed());
  const value = readJson(body);
  if (typeof value !== 'object' || value === null) return value;
  const texts = Object.entries(value).map(([name, one]: [string, unknown]) => [
    name,
    typeof one === 'number' ? String(one) : one,
  ]);
  return Object.fromEntries(texts) as unknown;
};

/** What differs between the steps of a call. */
const stepIn = (
  step: Step,
  { rawQuery }: WebhookRequest,
  form: TwilioForm,
  { greeting, queue }: SourceSettings,
): Pick<CallStep, 'step' | 'key' | 'script'> => {
  switch (step) {
    case 'voice':
      return { step, key: 'twilio:voice', script: menu(greeting) };
    case 'gather': {
      const asked = /(?:^|&)step=([a-z-]{1,20})(?:&|$)/.exec(rawQuery)?.[1] ?? 'menu';
      return { step: `gather-${asked}`, key: `twilio:gather:${asked}`, script: hold(queue) };
    }
    case 'status':
      return { step, key: `twilio:status:${form.CallStatus ?? ''}:${form.SequenceNumber ?? ''}` };
  }
};

/** By Twilio's word for it (`CallStatus`); an unknown word moves nothing. */
export const callStatusOf = (word: string | undefined): CallStatus => {
  if (word === 'completed') return { progress: 'completed' };
  if (word === 'in-progress') return { progress: 'in-progress' };
  const ending = Ending.safeParse(word);
  return ending.success ? { progress: 'completed', ending: ending.data } : { progress: 'ringing' };
};

const numberOf = (text: string | undefined): number | undefined =>
  text === undefined ? undefined : Number(text);

const hashOf = (form: TwilioForm): string => {
  const { data } = TwilioForm.strip().safeParse(form);
  return createHash('sha256').update(JSON.stringify(data)).digest('base64url');
};

/** `outbound-api` and `outbound-dial`: calls that went out, of which nobody got in touch. */
const outboundOf = ({ Direction, ParentCallSid: parentCallId }: TwilioForm): CallStep['outbound'] =>
  /^outbound/i.test(Direction ?? '') ? { parentCallId } : undefined;

/** The step of a call that a request is, or the text that it brings. */
export const parse = (request: WebhookRequest, source: SourceSettings): CallStep | ReceivedText => {
  const step = stepOf(request.operation);
  if (step === 'message') return parseText(valuesOf(request));
  const form = validate(TwilioForm, valuesOf(request), 'body');
  return {
    what: 'call-step',
    ...stepIn(step, request, form, source),
    callId: form.CallSid,
    bodyHash: hashOf(form),
    status: callStatusOf(form.CallStatus),
    durationSeconds: numberOf(form.CallDuration),
    pressed: form.Digits,
    caller: { sender: form.From, name: form.CallerName, said: form.SpeechResult },
    outbound: outboundOf(form),
  };
};
