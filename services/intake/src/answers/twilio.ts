import { createHash } from 'node:crypto';
import type { SourceId } from '@muster/core';
import { fit } from '@muster/runtime/http/validate';
import { isJson, readJson } from '@muster/runtime/http/json';
import type { Handlers, RawReply, RawRequest } from '@muster/runtime/http/serve';
import { standOf } from '../domain/progress.ts';
import { hold, menu, type Script } from '../domain/script.ts';
import type { Source } from '../domain/source.ts';
import type { Deps } from '../deps.ts';
import { doubtTwilio, withBodyHash, type Fields } from '../proof/twilio.ts';
import type { webhook } from '../routes.ts';
import { takeCallStep } from '../use-cases/take-call-step.ts';
import { takeOutboundStep } from '../use-cases/take-outbound-step.ts';
import { TwilioForm } from '../views.ts';
import { sourceOf } from './prove.ts';
import { twiml } from './twiml.ts';

type Step = 'voice' | 'gather' | 'status';
type Request = Omit<RawRequest, 'params'> & { readonly params: { readonly sourceId: SourceId } };

/** What differs between the steps of a call. */
interface Plan {
  readonly step: string;
  readonly key: string;
  readonly script?: Script;
}

const fieldsOf = (body: Buffer): Fields => [...new URLSearchParams(body.toString('utf8'))];

/** What a form or a JSON object says; numbers of JSON as a form writes them. The first of a repeated name counts. */
const saidIn = ({ headers, body }: Request, fields: Fields): unknown => {
  if (!isJson(headers['content-type'] ?? '')) return Object.fromEntries(fields.toReversed());
  const value = readJson(body);
  if (typeof value !== 'object' || value === null) return value;
  const texts = Object.entries(value).map(([name, one]: [string, unknown]) => [
    name,
    typeof one === 'number' ? String(one) : one,
  ]);
  return Object.fromEntries(texts) as unknown;
};

const lastPart = (address: string): string => new URL(address).pathname.split('/').at(-1) ?? '';

/** What the provider may have signed: our own address as called, and the source's where it is for this very step. */
const addressesOf = ({ publicUrl }: Deps, { path, rawQuery }: Request, { address }: Source, step: Step) => [
  `${publicUrl}${path}${rawQuery && `?${rawQuery}`}`,
  ...(address !== undefined && lastPart(address) === step ? [withBodyHash(address, rawQuery)] : []),
];

const planOf = (step: Step, form: TwilioForm, source: Source, rawQuery: string): Plan => {
  switch (step) {
    case 'voice':
      return { step, key: 'twilio:voice', script: menu(source.greeting) };
    case 'gather': {
      const asked = /(?:^|&)step=([a-z-]{1,20})(?:&|$)/.exec(rawQuery)?.[1] ?? 'menu';
      return { step: `gather-${asked}`, key: `twilio:gather:${asked}`, script: hold(source.queue) };
    }
    case 'status':
      return { step, key: `twilio:status:${form.CallStatus ?? ''}:${form.SequenceNumber ?? ''}` };
  }
};

const numberOf = (text: string | undefined): number | undefined =>
  text === undefined ? undefined : Number(text);

const hashOf = (form: TwilioForm): string => {
  const { data } = TwilioForm.strip().safeParse(form);
  return createHash('sha256').update(JSON.stringify(data)).digest('base64url');
};

/** `outbound-api` and `outbound-dial`: calls that went out, of which nobody got in touch. */
const goesOut = ({ Direction }: TwilioForm): boolean => /^outbound/i.test(Direction ?? '');

const answer =
  (deps: Deps, step: Step) =>
  async (request: Request): Promise<RawReply> => {
    const fields = fieldsOf(request.body);
    const source = await sourceOf(deps, 'twilio', request, (tokens, claimed) =>
      doubtTwilio(tokens, {
        signature: request.headers['x-twilio-signature'],
        addresses: addressesOf(deps, request, claimed, step),
        fields,
        body: request.body,
      }),
    );
    const form = fit(TwilioForm, saidIn(request, fields), 'body');
    const plan = planOf(step, form, source, request.rawQuery);
    const call = {
      ...plan,
      source,
      callId: form.CallSid,
      at: request.at,
      requestId: request.id,
      bodyHash: hashOf(form),
      stand: standOf(form.CallStatus),
      durationSeconds: numberOf(form.CallDuration),
      pressed: form.Digits,
      caller: { sender: form.From, name: form.CallerName, said: form.SpeechResult },
    };
    const contact = goesOut(form)
      ? await takeOutboundStep(deps, { ...call, parentCallId: form.ParentCallSid })
      : await takeCallStep(deps, call);
    const gather = `${deps.publicUrl}/webhooks/twilio/${source.sourceId}/gather`;
    const body = twiml(contact?.answered[plan.step], gather);
    return { status: 200, headers: { 'content-type': 'text/xml; charset=utf-8' }, body };
  };

type Names = 'twilioVoice' | 'twilioGather' | 'twilioStatus';

/** Answers Twilio's voice webhooks (twilio.com/docs/voice/twiml). */
export const twilioAnswers = (deps: Deps): Pick<Handlers<typeof webhook.routes>, Names> => ({
  twilioVoice: answer(deps, 'voice'),
  twilioGather: answer(deps, 'gather'),
  twilioStatus: answer(deps, 'status'),
});
