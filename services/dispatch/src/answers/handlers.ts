import { keysAddress } from '@muster/notifications/carrier/callback-addresses';
import { fieldsOf } from '@muster/notifications/carrier/signature';
import { messageReply, say, twimlOf, verb } from '@muster/notifications/carrier/twiml';
import { readTextReceipt } from '@muster/notifications/sms/text-receipt';
import { callScript } from '@muster/notifications/voice/call-script';
import { readCallReceipt } from '@muster/notifications/voice/call-receipt';
import { ProblemError } from '@muster/runtime/http/problem';
import type { Handlers, RawReply, RawRequest } from '@muster/runtime/http/serve';
import { validate } from '@muster/runtime/http/validate';
import { recordCallReceipt, recordTextReceipt } from '../notifications/record-carrier-receipt.ts';
import type { AnswerDeps } from './answer-deps.ts';
import { pressKey } from './press-key.ts';
import { signatureFault } from './prove-carrier.ts';
import { handOnText, type HandOnDeps } from './hand-on-text.ts';
import { receiveText } from './receive-text.ts';
import { IncomingTextForm, KeyForm, type answerRoutes } from './routes.ts';

const inTwiml = (body: string): RawReply => ({
  status: 200,
  headers: { 'content-type': 'text/xml; charset=utf-8' },
  body,
});

/** The fields of a form; the first of a repeated name counts. */
const formOf = ({ body }: Pick<RawRequest, 'body'>): unknown =>
  Object.fromEntries(fieldsOf(body).toReversed());

const stepIn = (rawQuery: string): string => new URLSearchParams(rawQuery).get('step') ?? '';

/** A call may outlast what is kept of it. */
const NOT_KNOWN = twimlOf(
  say('This call is about nothing that we know of. Please ring the control room. Goodbye.'),
  verb('Hangup', {}),
);

const noReceipt = (): ProblemError =>
  new ProblemError({ status: 422, rule: 'no-receipt', detail: 'These fields are no status of ours.' });

/** The 503 upon which the carrier sends a request again. */
const tryAgain = (rule: 'cannot-check' | 'not-handed-on', detail: string, cause: unknown): ProblemError =>
  Object.assign(new ProblemError({ status: 503, rule, detail, headers: { 'retry-after': '1' } }), { cause });

const cannotCheck = (cause: unknown): ProblemError =>
  tryAgain('cannot-check', 'The signature could not be checked. Nothing was recorded; send it again.', cause);

const notHandedOn = (why: string): ProblemError =>
  tryAgain(
    'not-handed-on',
    'The text could not be handed on to whoever reads it. Nothing was kept; send it again.',
    new Error(why),
  );

/** Passes a request that the carrier signed. Throws the 401 for any other, and the 503 where it cannot be checked now. */
const proveCarrier = async (deps: AnswerDeps, request: RawRequest): Promise<void> => {
  const rule = await signatureFault(deps, request).catch((error: unknown) => {
    throw cannotCheck(error);
  });
  if (rule === undefined) return;
  throw new ProblemError({
    status: 401,
    rule,
    detail: 'This request is not signed by the carrier with the token of our account. Nothing was recorded.',
  });
};

/** Answers each route that the carrier calls: prove, read, record, reply. */
export const answerHandlers = (deps: AnswerDeps & HandOnDeps): Handlers<typeof answerRoutes> => ({
  receiveText: async (request) => {
    await proveCarrier(deps, request);
    const { MessageSid, From, Body } = validate(IncomingTextForm, formOf(request), 'body');
    const outcome = await receiveText(deps, { textSid: MessageSid, from: From, body: Body }, request);
    if (!('handOn' in outcome)) return inTwiml(messageReply(outcome.reply));
    const handedOn = await handOnText(deps, request.body);
    if (!handedOn.ok) throw notHandedOn(handedOn.why);
    return inTwiml(handedOn.answer);
  },

  receiveTextStatus: async (request) => {
    await proveCarrier(deps, request);
    const receipt = readTextReceipt(formOf(request));
    if (receipt === undefined) throw noReceipt();
    const recorded = await recordTextReceipt(deps, request.params.notificationId, receipt, request);
    return recorded.ok ? inTwiml(twimlOf()) : recorded;
  },

  receiveCallStatus: async (request) => {
    await proveCarrier(deps, request);
    const receipt = readCallReceipt(formOf(request));
    if (receipt === undefined) throw noReceipt();
    const recorded = await recordCallReceipt(deps, request.params.notificationId, receipt, request);
    return recorded.ok ? inTwiml(twimlOf()) : recorded;
  },

  receiveKey: async (request) => {
    await proveCarrier(deps, request);
    const { CallSid, Digits } = validate(KeyForm, formOf(request), 'body');
    const { notificationId } = request.params;
    const step = stepIn(request.rawQuery);
    const next = await pressKey(deps, { notificationId, callSid: CallSid, step, key: Digits }, request);
    if (next === undefined) return inTwiml(NOT_KNOWN);
    return inTwiml(callScript(next, keysAddress(deps.callbackUrl, notificationId, next.step)));
  },
});
