import { NotificationChannel } from '@muster/contracts';
import { Instant, plusSeconds, secondsBetween } from '@muster/core';
import * as z from 'zod';
import type { SendResult } from './channel.ts';

const common = {
  channel: NotificationChannel,
  attempt: z.int().min(1).default(1),
  /** How many attempts ended without word whether they went out; each of them may have arrived. */
  unconfirmed: z.int().min(0).default(0),
  requestedAt: Instant,
  /** Until then nobody else tries: whoever requested it may still be sending. */
  leaseUntil: Instant,
  /** The latest bounce that proves nothing: an absence note, a full mailbox. */
  softBounce: z.object({ at: Instant, why: z.string() }).optional(),
};

const MOST_REASON = 120;
const reason = z.string().min(1).max(MOST_REASON);

/** The schema of a row that holds the latest attempt at one message to one person, and these fields besides. States: README. */
export const attemptWith = <Shape extends z.ZodRawShape>(about: Shape) => {
  const row = z.object({ ...common, ...about });
  const state = <Name extends string>(name: Name) => ({ state: z.literal(name) });
  return z.discriminatedUnion('state', [
    row.extend(state('requested')),
    row.extend({
      ...{ ...state('sent'), sentAt: Instant, providerId: z.string().optional() },
      /** The provider says that the person's device or mailbox has it. */
      deliveredAt: Instant.optional(),
    }),
    row.extend({
      ...{ ...state('unsent'), unsentAt: Instant, reason },
      /** The provider takes nothing before then. */
      notBefore: Instant.optional(),
    }),
    row.extend({ ...state('unknown'), unknownAt: Instant, reason }),
    row.extend({ ...state('failed'), failedAt: Instant, reason }),
    row.extend({ ...state('returned'), returnedAt: Instant, reason }),
  ]);
};

export type Attempt = z.infer<ReturnType<typeof attemptWith<Record<never, never>>>>;
export type AttemptIn<State extends Attempt['state']> = Extract<Attempt, { readonly state: State }>;

/** How patient a service is with a message; seconds unless it says otherwise. */
export interface AttemptPolicy {
  readonly leaseSeconds: number;
  readonly mostAttempts: number;
  readonly mostUnconfirmed: number;
  /** After this attempt, which was certainly not sent. */
  readonly pauseSeconds: (attempt: number) => number;
  /** Within an attempt, before what was not taken is handed over again. */
  readonly quickPausesMs: readonly number[];
}

/** So often is a letter tried: whoever removes a text from it looks for the proof of each attempt. */
export const MOST_LETTER_ATTEMPTS = 4;

export interface NextAttempt {
  readonly attempt: number;
  readonly unconfirmed: number;
}

export type NextStep =
  | ({ readonly do: 'send' | 'repeat' } & NextAttempt)
  | { readonly do: 'wait'; readonly seconds: number; readonly latest: Attempt }
  | { readonly do: 'nothing' | 'give-up'; readonly latest: Attempt };

const following = (latest: Attempt, unconfirmed: number): NextStep => ({
  do: unconfirmed > 0 ? 'repeat' : 'send',
  attempt: latest.attempt + 1,
  unconfirmed,
});

/** What to do about a message: nothing after a success, give it up after a final failure or as many attempts as may be. */
export const nextStep = (latest: Attempt | undefined, policy: AttemptPolicy, now: Instant): NextStep => {
  if (latest === undefined) return { do: 'send', attempt: 1, unconfirmed: 0 };
  const until = (at: Instant): NextStep | undefined =>
    at > now ? { do: 'wait', seconds: Math.ceil(secondsBetween(now, at)), latest } : undefined;
  const isLast = latest.attempt >= policy.mostAttempts;
  switch (latest.state) {
    case 'sent':
    case 'returned':
      return { do: 'nothing', latest };
    case 'failed':
      return { do: 'give-up', latest };
    case 'unsent': {
      if (isLast) return { do: 'give-up', latest };
      const due = plusSeconds(latest.unsentAt, policy.pauseSeconds(latest.attempt));
      const { notBefore = due } = latest;
      return until(notBefore > due ? notBefore : due) ?? following(latest, latest.unconfirmed);
    }
    case 'requested':
    case 'unknown': {
      const wait = until(latest.leaseUntil);
      if (wait) return wait;
      const unconfirmed = latest.unconfirmed + 1;
      const enough = unconfirmed >= policy.mostUnconfirmed || isLast;
      return enough ? { do: 'give-up', latest } : following(latest, unconfirmed);
    }
  }
};

/** The next attempt as it is stored before anything is sent. */
export const requestAttempt = (
  channel: NotificationChannel,
  { attempt, unconfirmed }: NextAttempt,
  { leaseSeconds }: Pick<AttemptPolicy, 'leaseSeconds'>,
  now: Instant,
): AttemptIn<'requested'> => ({
  state: 'requested',
  ...{ channel, attempt, unconfirmed, requestedAt: now, leaseUntil: plusSeconds(now, leaseSeconds) },
});

const commonOf = ({ channel, attempt, unconfirmed, requestedAt, leaseUntil, softBounce }: Attempt) => ({
  ...{ channel, attempt, unconfirmed, requestedAt, leaseUntil },
  ...(softBounce && { softBounce }),
});

export interface AttemptResult extends NextAttempt {
  readonly result: SendResult;
}

const resultOf = (
  latest: Attempt,
  result: SendResult,
  { mostAttempts }: Pick<AttemptPolicy, 'mostAttempts'>,
  now: Instant,
): Attempt => {
  const known = commonOf(latest);
  if (result.kind === 'sent') {
    return { state: 'sent', ...known, sentAt: now, providerId: result.providerId };
  }
  const reason = result.reason.slice(0, MOST_REASON);
  if (result.kind === 'unknown') return { state: 'unknown', ...known, unknownAt: now, reason };
  if (!result.again || latest.attempt >= mostAttempts) {
    return { state: 'failed', ...known, failedAt: now, reason };
  }
  const { retryAfterSeconds } = result;
  const notBefore = retryAfterSeconds === undefined ? undefined : plusSeconds(now, retryAfterSeconds);
  return { state: 'unsent', ...known, unsentAt: now, reason, ...(notBefore && { notBefore }) };
};

/** The attempt with its result; undefined where a known one stands, or this is no success of an attempt that another has followed. */
export const recordAttempt = (
  latest: Attempt,
  { attempt, result }: Omit<AttemptResult, 'unconfirmed'>,
  policy: Pick<AttemptPolicy, 'mostAttempts'>,
  now: Instant,
): Attempt | undefined => {
  if (latest.state === 'sent' || latest.state === 'failed' || latest.state === 'returned') return undefined;
  if (attempt < latest.attempt && result.kind !== 'sent') return undefined;
  return resultOf(latest, result, policy, now);
};

/** A message of which nobody knows whether it went out, given up as failed once that is due; undefined where it is not. */
export const giveUpAttempt = (latest: Attempt, policy: AttemptPolicy, now: Instant): Attempt | undefined => {
  if (latest.state === 'failed' || nextStep(latest, policy, now).do !== 'give-up') return undefined;
  const reason = 'never-confirmed';
  const unconfirmed = latest.unconfirmed + 1;
  return { ...commonOf(latest), state: 'failed', unconfirmed, failedAt: now, reason };
};

/**
 * The attempt as delivered, whose receipt may come before the provider's answer and proves that it was sent; undefined where that
 * is known, or a later word on the message stands.
 */
export const deliverAttempt = (
  latest: Attempt,
  providerId: string,
  now: Instant,
): AttemptIn<'sent'> | undefined => {
  switch (latest.state) {
    case 'failed':
    case 'returned':
      return undefined;
    case 'sent':
      return latest.deliveredAt === undefined ? { ...latest, deliveredAt: now } : undefined;
    case 'requested':
    case 'unsent':
    case 'unknown':
      return { state: 'sent', ...commonOf(latest), sentAt: now, providerId, deliveredAt: now };
  }
};

/** The attempt as told undeliverable by its provider; undefined where that, or that it was delivered, is known. */
export const undeliverAttempt = (
  latest: Attempt,
  reason: string,
  now: Instant,
): AttemptIn<'returned'> | undefined =>
  latest.state === 'failed' || (latest.state === 'sent' && latest.deliveredAt !== undefined)
    ? undefined
    : returnAttempt(latest, reason, now);

/** The attempt as sent back or complained about, for this reason; undefined where that is known. */
export const returnAttempt = (
  latest: Attempt,
  reason: string,
  now: Instant,
): AttemptIn<'returned'> | undefined =>
  latest.state === 'returned'
    ? undefined
    : {
        ...commonOf(latest),
        state: 'returned',
        returnedAt: now,
        reason: reason.slice(0, MOST_REASON),
      };

/** The attempt with a bounce noted that proves nothing. */
export const noteSoftBounce = (latest: Attempt, why: string, now: Instant): Attempt => ({
  ...latest,
  softBounce: { at: now, why },
});
