import { NotificationFailed, NotificationSent } from '@muster/contracts';
import {
  plusSeconds,
  secondsBetween,
  type Instant,
  type NotificationId,
  decided,
  unchanged,
  type Decision,
} from '@muster/core';
import { LEASE_SECONDS, type Notification } from './notification.ts';

export type Attempt = Omit<
  Extract<Notification, { state: 'requested' }>,
  'state' | 'requestedAt' | 'leaseUntil'
>;

/** What a provider answered, or that it did not. */
export type SendResult =
  | { readonly kind: 'sent'; readonly providerId?: string | undefined }
  | { readonly kind: 'failed' | 'unsent' | 'unknown'; readonly reason: string };

/** Notes an attempt before anything is sent. One that is noted already is left as it is, unless it is known unsent. */
export const requestAttempt = (
  state: Notification | undefined,
  attempt: Attempt,
  now: Instant,
): Decision<Notification> =>
  state && state.state !== 'unsent'
    ? unchanged(state)
    : decided<Notification>(
        { state: 'requested', ...attempt, requestedAt: now, leaseUntil: plusSeconds(now, LEASE_SECONDS) },
        [],
      );

/** Ends a message before it was sent, so that no attempt can follow; one that may be on its way is left as it is. */
export const cancelAttempt = (
  state: Notification | undefined,
  attempt: Attempt,
  { reason, now }: { reason: string; now: Instant },
): Decision<Notification> =>
  state === undefined || state.state === 'unsent'
    ? decided<Notification>(
        { ...attempt, state: 'failed', requestedAt: now, leaseUntil: now, failedAt: now, reason },
        [],
      )
    : unchanged(state);

/** What the events about a notification say of it. */
export const subject = ({
  incidentId,
  notificationId,
  purpose,
  assignmentId,
  resourceId,
  channel,
}: Notification) => ({
  incidentId,
  notificationId,
  purpose,
  channel,
  ...(assignmentId && { assignmentId }),
  ...(resourceId && { resourceId }),
});

const isFinal = ({ state }: Notification): boolean => ['sent', 'failed', 'returned'].includes(state);

/** Notes what became of an attempt. A known result is final, but for a mail that comes back. */
export const recordResult = (
  state: Notification,
  result: SendResult,
  now: Instant,
): Decision<Notification> => {
  if (isFinal(state)) return unchanged(state);
  const { state: _, ...attempt } = state;
  switch (result.kind) {
    case 'sent':
      return decided<Notification>(
        {
          ...attempt,
          state: 'sent',
          sentAt: now,
          ...(result.providerId !== undefined && { providerId: result.providerId }),
        },
        [
          NotificationSent.with({
            ...subject(state),
            sentAt: now,
            ...(state.repeats && { repeats: state.repeats }),
          }),
        ],
      );
    case 'failed': {
      const failure = { failedAt: now, reason: result.reason.slice(0, 120) };
      return decided<Notification>({ ...attempt, state: 'failed', ...failure }, [
        NotificationFailed.with({ ...subject(state), ...failure }),
      ]);
    }
    case 'unsent':
      return decided<Notification>(
        { ...attempt, state: 'unsent', unsentAt: now, reason: result.reason.slice(0, 120) },
        [],
      );
    case 'unknown':
      return decided<Notification>(
        { ...attempt, state: 'unknown', unknownAt: now, reason: result.reason.slice(0, 120) },
        [],
      );
  }
};

/** What to do about a message, from its first attempt and its one repetition, as far as they exist. */
export type NextStep =
  | { readonly do: 'send' }
  | { readonly do: 'repeat'; readonly of: NotificationId }
  | { readonly do: 'wait'; readonly seconds: number }
  | { readonly do: 'nothing' }
  | { readonly do: 'give-up' };

/**
 * A message is sent once; only an attempt whose result stayed unknown through its lease is repeated, once and
 * knowingly. One that certainly was not sent is made again as often as it comes. Nothing follows a success. After a final
 * failure, or when the repetition stays unknown too, somebody has to be called.
 */
export const nextStep = (
  first: Notification | undefined,
  second: Notification | undefined,
  now: Instant,
): NextStep => {
  if (first === undefined) return { do: 'send' };
  const last = second ?? first;
  const states = [first.state, last.state];
  if (states.includes('sent') || states.includes('returned')) return { do: 'nothing' };
  if (states.includes('failed')) return { do: 'give-up' };
  const repeat = { do: 'repeat', of: first.notificationId } as const;
  if (last.state === 'unsent') return second ? repeat : { do: 'send' };
  const left = secondsBetween(now, last.leaseUntil);
  if (left > 0) return { do: 'wait', seconds: Math.ceil(left) };
  return second ? { do: 'give-up' } : repeat;
};
