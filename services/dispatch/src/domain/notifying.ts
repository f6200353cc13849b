import {
  NotificationFailed,
  NotificationSent,
  plusSeconds,
  secondsBetween,
  type Instant,
  type NotificationId,
} from '@muster/contracts';
import { decided, unchanged, type Decision } from '@muster/store/decision';
import { LEASE_SECONDS, type Notification } from './notification.ts';

export type Attempt = Omit<
  Extract<Notification, { state: 'requested' }>,
  'state' | 'requestedAt' | 'leaseUntil'
>;

/** What a provider answered, or that it did not. */
export type SendResult =
  | { readonly kind: 'sent'; readonly providerId?: string | undefined }
  | { readonly kind: 'failed' | 'unknown'; readonly reason: string };

/** Notes an attempt before anything is sent. One that is noted already is left as it is. */
export const request = (
  state: Notification | undefined,
  attempt: Attempt,
  now: Instant,
): Decision<Notification> =>
  state
    ? unchanged(state)
    : decided<Notification>(
        { state: 'requested', ...attempt, requestedAt: now, leaseUntil: plusSeconds(now, LEASE_SECONDS) },
        [],
      );

const subject = ({
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

/** Notes what became of an attempt. A known result is final. */
export const settle = (state: Notification, result: SendResult, now: Instant): Decision<Notification> => {
  if (state.state === 'sent' || state.state === 'failed') return unchanged(state);
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
 * knowingly. Nothing follows a known result. When the repetition stays unknown too, somebody has to be called.
 */
export const nextStep = (
  first: Notification | undefined,
  second: Notification | undefined,
  now: Instant,
): NextStep => {
  if (first === undefined) return { do: 'send' };
  const settled = (attempt: Notification | undefined) =>
    attempt?.state === 'sent' || attempt?.state === 'failed';
  if (settled(first) || settled(second)) return { do: 'nothing' };
  const left = secondsBetween(now, (second ?? first).leaseUntil);
  if (left > 0) return { do: 'wait', seconds: Math.ceil(left) };
  return second === undefined ? { do: 'repeat', of: first.notificationId } : { do: 'give-up' };
};
