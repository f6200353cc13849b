import { NotificationFailed, NotificationSent, type NotificationChannel } from '@muster/contracts';
import { decided, unchanged, type Decision, type Instant, type NewEvent } from '@muster/core';
import {
  recordAttempt,
  requestAttempt,
  type Attempt,
  type AttemptResult,
} from '@muster/notifications/attempt';
import { aboutOf, notificationPolicy, subject, type About, type Notification } from './notification.ts';

const eventsOf = (notification: Notification): NewEvent[] => {
  const about = subject(notification);
  switch (notification.state) {
    case 'sent': {
      const { sentAt, repeats } = notification;
      return [NotificationSent.with({ ...about, sentAt, ...(repeats && { repeats }) })];
    }
    case 'failed': {
      const { failedAt, reason } = notification;
      return [NotificationFailed.with({ ...about, failedAt, reason })];
    }
    case 'requested':
    case 'unsent':
    case 'unknown':
    case 'returned':
      return [];
  }
};

/** What a carrier does not take for now has failed: the next channel is quicker than waiting. A mail is sent again, as it costs nobody's time. */
const finalOn = (channel: NotificationChannel, result: AttemptResult['result']): AttemptResult['result'] =>
  channel !== 'email' && result.kind === 'failed' ? { ...result, again: false } : result;

/** Notes what became of an attempt. A known result is final, but for a message that comes back. */
export const recordResult = (
  state: Notification,
  { attempt: of, result }: Omit<AttemptResult, 'unconfirmed'>,
  now: Instant,
): Decision<Notification> => {
  const made = { attempt: of, result: finalOn(state.channel, result) };
  const attempt = recordAttempt(state, made, notificationPolicy, now);
  if (attempt === undefined) return unchanged(state);
  const recorded = { ...attempt, ...aboutOf(state) };
  return decided<Notification>(recorded, eventsOf(recorded));
};

/** Ends a message before it was sent, so that no attempt can follow; one that may be on its way is left as it is. */
export const cancelAttempt = (
  state: Notification | undefined,
  { channel, ...about }: About & { readonly channel: NotificationChannel },
  { reason, now }: { readonly reason: string; readonly now: Instant },
): Decision<Notification> => {
  if (state !== undefined && state.state !== 'unsent') return unchanged(state);
  const first = { attempt: state?.attempt ?? 1, unconfirmed: 0 };
  const cancelled: Attempt = {
    ...requestAttempt(channel, first, { leaseSeconds: 0 }, now),
    ...{ state: 'failed', failedAt: now, reason },
  };
  return decided<Notification>({ ...cancelled, ...about }, []);
};
