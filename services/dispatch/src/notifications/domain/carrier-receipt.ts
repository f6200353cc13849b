import { NotificationFailed, NotificationSent } from '@muster/contracts';
import { decided, unchanged, type Decision, type Instant, type NewEvent } from '@muster/core';
import { deliverAttempt, undeliverAttempt } from '@muster/notifications/attempt';
import { aboutOf, subject, type Notification } from './notification.ts';
import { recordResult } from './record-result.ts';

/** What a receipt says of a message, whichever channel it went by. */
export type ReceiptOutcome =
  | { readonly kind: 'sent' | 'delivered' }
  /** `reason`: a code, as the carrier's or ours. */
  | { readonly kind: 'undelivered'; readonly reason: string };

/** What the carrier says of a text, and the reason in a code where it was not delivered. */
interface TextSaid {
  readonly kind: 'moving' | 'delivered' | 'undelivered';
  readonly why: string;
}

/** What the carrier says of a call, and who answered. */
interface CallSaid {
  readonly kind: 'moving' | 'answered' | 'ended' | 'unanswered';
  readonly by: 'person' | 'machine' | 'unknown';
  readonly why: string;
}

export const outcomeOfText = ({ kind, why }: TextSaid): ReceiptOutcome => {
  if (kind === 'undelivered') return { kind, reason: why };
  return kind === 'delivered' ? { kind } : { kind: 'sent' };
};

/** A call that a person answered was delivered; one that only a machine or nobody answered was not. */
export const outcomeOfCall = ({ kind, by, why }: CallSaid): ReceiptOutcome => {
  if (kind === 'unanswered') return { kind: 'undelivered', reason: `call-${why}` };
  if (by === 'machine') return { kind: 'undelivered', reason: 'call-machine' };
  return kind === 'ended' || by === 'person' ? { kind: 'delivered' } : { kind: 'sent' };
};

const sentBefore = (state: Notification, now: Instant): NewEvent[] =>
  state.state === 'sent'
    ? []
    : [
        NotificationSent.with({
          ...{ ...subject(state), sentAt: now },
          ...(state.repeats && { repeats: state.repeats }),
        }),
      ];

/**
 * Takes what the carrier says of a message. It only moves forward: what was delivered is not undelivered later, and what a
 * receipt proves to be sent is so before the answer to the sending is known.
 */
export const recordReceipt = (
  state: Notification,
  outcome: ReceiptOutcome,
  providerId: string,
  now: Instant,
): Decision<Notification> => {
  switch (outcome.kind) {
    case 'sent': {
      const { attempt } = state;
      return recordResult(state, { attempt, result: { kind: 'sent', providerId } }, now);
    }
    case 'delivered': {
      const attempt = deliverAttempt(state, providerId, now);
      if (attempt === undefined) return unchanged(state);
      return decided<Notification>({ ...attempt, ...aboutOf(state) }, sentBefore(state, now));
    }
    case 'undelivered': {
      const attempt = undeliverAttempt(state, outcome.reason, now);
      if (attempt === undefined) return unchanged(state);
      const failed = NotificationFailed.with({ ...subject(state), failedAt: now, reason: attempt.reason });
      return decided<Notification>({ ...attempt, ...aboutOf(state) }, [...sentBefore(state, now), failed]);
    }
  }
};
