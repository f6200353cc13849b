import { setTimeout as pause } from 'node:timers/promises';
import type { Clock } from '@muster/runtime/aws/clock';
import { retrySave } from '@muster/runtime/aws/retry-save';
import type { AttemptLog } from './attempt-log.ts';
import { nextStep, requestAttempt, type Attempt, type AttemptPolicy, type NextAttempt } from './attempt.ts';
import type { Sender, SendResult } from './channel.ts';
import { proofKey, type ProofStore } from './proof-store.ts';

/** What an attempt says, or why there is nobody to send it to: a code, which is the attempt's failure. */
export type Content<Of> =
  | { readonly ok: true; readonly content: Of }
  | { readonly ok: false; readonly reason: string };

export interface Message<Of> {
  readonly channel: Sender<Of>;
  readonly policy: AttemptPolicy;
  readonly log: AttemptLog;
  /** What an attempt says. Rejects when it cannot be made now: no attempt is spent. */
  readonly content: (next: NextAttempt) => Promise<Content<Of>>;
  /** The id that the channel's receipts name. */
  readonly id: (next: NextAttempt) => string;
  /** Where an attempt is kept as proof, without the file's ending. No two attempts share one unless the first was not sent. */
  readonly proof: (next: NextAttempt) => string;
}

export type SendOutcome =
  | { readonly kind: 'sent'; readonly latest: Attempt }
  | { readonly kind: 'unknown'; readonly latest: Attempt; readonly reason: string }
  | { readonly kind: 'unsent'; readonly latest: Attempt; readonly reason: string; readonly cause?: unknown }
  | { readonly kind: 'failed'; readonly latest: Attempt; readonly reason: string }
  | { readonly kind: 'already'; readonly latest: Attempt }
  /** Nobody may try before so many seconds; none are given where somebody else has just begun. */
  | { readonly kind: 'waiting'; readonly seconds?: number; readonly latest?: Attempt }
  | { readonly kind: 'given-up'; readonly latest: Attempt };

export interface SendDeps {
  readonly proofs: ProofStore;
  readonly now: Clock;
}

const sendPatiently = async <Of>(
  { channel, policy, id }: Message<Of>,
  next: NextAttempt,
  rendered: Buffer,
): Promise<SendResult> => {
  for (const milliseconds of policy.quickPausesMs) {
    const result = await channel.send(rendered, id(next));
    if (result.kind !== 'failed' || !result.again) return result;
    if ((result.retryAfterSeconds ?? 0) * 1000 > milliseconds) return result;
    await pause(milliseconds);
  }
  return channel.send(rendered, id(next));
};

/** Kept by whoever won the attempt alone: no other may overwrite the proof of what is sent. */
const keepAndSend = async <Of>(
  { proofs }: SendDeps,
  message: Message<Of>,
  next: NextAttempt,
  rendered: Buffer,
): Promise<SendResult> => {
  const { channel, proof } = message;
  try {
    await proofs.keep(proofKey(proof(next), channel), rendered, channel.format.contentType);
  } catch (cause) {
    return { kind: 'failed', reason: 'not-kept', again: true, cause };
  }
  return sendPatiently(message, next, rendered);
};

const outcomeOf = (result: SendResult, latest: Attempt): SendOutcome => {
  if (result.kind === 'sent') return { kind: 'sent', latest };
  const { reason } = result;
  if (result.kind === 'unknown') return { kind: 'unknown', latest, reason };
  return latest.state === 'failed'
    ? { kind: 'failed', latest, reason }
    : { kind: 'unsent', latest, reason, cause: result.cause };
};

/** The message as it goes out, or the failure of an attempt for which there is nobody to send it to. */
const prepare = async <Of>(
  { channel, content }: Message<Of>,
  next: NextAttempt,
): Promise<Buffer | SendResult> => {
  const made = await content(next);
  return made.ok ? channel.render(made.content) : { kind: 'failed', reason: made.reason, again: false };
};

const makeAttempt = async <Of>(
  deps: SendDeps,
  message: Message<Of>,
  next: NextAttempt,
): Promise<SendOutcome> => {
  const { channel, policy, log } = message;
  const prepared = await prepare(message, next);
  const requested = requestAttempt(channel.name, next, policy, deps.now());
  if (!(await log.request(requested))) return { kind: 'waiting' };
  const result = Buffer.isBuffer(prepared) ? await keepAndSend(deps, message, next, prepared) : prepared;
  const { attempt, unconfirmed } = next;
  const at = deps.now();
  const recorded = await retrySave(() => log.record({ attempt, unconfirmed, result }, at));
  return outcomeOf(result, recorded ?? requested);
};

/** Takes a message one attempt further, if one is due. Rejects when it could not be rendered, or an attempt not stored. */
export const sendMessage = async <Of>(deps: SendDeps, message: Message<Of>): Promise<SendOutcome> => {
  const step = nextStep(message.log.latest, message.policy, deps.now());
  switch (step.do) {
    case 'nothing':
      return { kind: 'already', latest: step.latest };
    case 'give-up':
      return { kind: 'given-up', latest: step.latest };
    case 'wait':
      return { kind: 'waiting', seconds: step.seconds, latest: step.latest };
    case 'send':
    case 'repeat':
      return makeAttempt(deps, message, step);
  }
};
