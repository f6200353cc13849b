import type { SourceId } from '@muster/contracts';
import { fit } from '@muster/runtime/fit';
import type { Handlers, RawReply, RawRequest } from '@muster/runtime/serve';
import { standOf } from '../domain/progress.ts';
import { hold, menu, type Script } from '../domain/script.ts';
import type { Source } from '../domain/source.ts';
import type { Deps } from '../deps.ts';
import { doubtTwilio, type Fields } from '../proof/twilio.ts';
import type { webhook } from '../routes.ts';
import { takeCallStep } from '../use-cases/take-call-step.ts';
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

const formOf = (fields: Fields): TwilioForm =>
  fit(TwilioForm, Object.fromEntries(fields.toReversed()), 'body');

const lastPart = (address: string): string => new URL(address).pathname.split('/').at(-1) ?? '';

/** What the provider may have signed: our own address as called, and the source's where it is for this very step. */
const addressesOf = ({ publicUrl }: Deps, { path, rawQuery }: Request, { address }: Source, step: Step) => [
  `${publicUrl}${path}${rawQuery && `?${rawQuery}`}`,
  ...(address !== undefined && lastPart(address) === step ? [address] : []),
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
    const form = formOf(fields);
    const plan = planOf(step, form, source, request.rawQuery);
    const outcome = await takeCallStep(deps)({
      ...plan,
      source,
      callId: form.CallSid,
      at: request.at,
      requestId: request.id,
      stand: standOf(form.CallStatus),
      durationSeconds: numberOf(form.CallDuration),
      pressed: form.Digits,
      caller: { sender: form.From, name: form.CallerName, said: form.SpeechResult },
    });
    if (!outcome.ok) throw new TypeError(`a step of a call was refused: ${outcome.refusal.rule}`);
    const gather = `${deps.publicUrl}/webhooks/twilio/${source.sourceId}/gather`;
    const body = twiml(outcome.state.answered[plan.step], gather);
    return { status: 200, headers: { 'content-type': 'text/xml; charset=utf-8' }, body };
  };

type Names = 'twilioVoice' | 'twilioGather' | 'twilioStatus';

/** Answers Twilio's voice webhooks (twilio.com/docs/voice/twiml). */
export const twilioAnswers = (deps: Deps): Pick<Handlers<typeof webhook.routes>, Names> => ({
  twilioVoice: answer(deps, 'voice'),
  twilioGather: answer(deps, 'gather'),
  twilioStatus: answer(deps, 'status'),
});
