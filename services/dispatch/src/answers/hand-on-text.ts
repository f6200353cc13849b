import { textsAddress } from '@muster/notifications/carrier/callback-addresses';
import { fieldsOf, twilioSignature } from '@muster/notifications/carrier/signature';
import { messageReply } from '@muster/notifications/carrier/twiml';
import type { HttpPost, Posted } from '@muster/notifications/http-post';
import type { AnswerDeps } from './answer-deps.ts';
import { nobodyReadsReply } from './domain/replies.ts';

/** What handing on a text needs. */
export interface HandOnDeps extends Pick<AnswerDeps, 'account' | 'callbackUrl' | 'phone' | 'zone'> {
  readonly post: (post: HttpPost) => Promise<Posted>;
}

/** Its Lambda has 10 s, and the carrier waits 15. */
const LONGEST_MS = 6_000;

export type HandedOn =
  | { readonly ok: true; readonly answer: string }
  /** `why`: what answered instead, or that nothing did; nothing of the text. */
  | { readonly ok: false; readonly why: string };

/**
 * Brings a text, as the carrier sent it, to the source of intake whose texts agents read, signed as the carrier signs, and gives
 * that one's answer: no word or number passes through an event. Where the account names no source, says whom to ring. Where it
 * fails the carrier is to try again: its id of the text makes it one contact however often it comes.
 */
export const handOnText = async (deps: HandOnDeps, body: Buffer): Promise<HandedOn> => {
  const { textsTo, authToken } = await deps.account();
  if (textsTo === undefined) return { ok: true, answer: messageReply(nobodyReadsReply(deps)) };
  const address = textsAddress(deps.callbackUrl, textsTo);
  const posted = await deps.post({
    url: new URL(address),
    headers: {
      'content-type': 'application/x-www-form-urlencoded; charset=utf-8',
      'x-twilio-signature': twilioSignature(authToken, address, fieldsOf(body)),
    },
    body: body.toString('utf8'),
    timeoutMs: LONGEST_MS,
  });
  if (posted.kind !== 'answered') return { ok: false, why: posted.why };
  return posted.status === 200
    ? { ok: true, answer: posted.body }
    : { ok: false, why: `status ${posted.status}` };
};
