import { NotificationPurpose } from '@muster/contracts';
import { AssignmentId, IncidentId, NotificationId, ResourceId } from '@muster/core';
import { attemptWith, type AttemptPolicy } from '@muster/notifications/attempt';
import * as z from 'zod';

const about = {
  notificationId: NotificationId,
  incidentId: IncidentId,
  purpose: NotificationPurpose,
  assignmentId: AssignmentId.optional(),
  resourceId: ResourceId.optional(),
  /** Where the message is kept as it was sent. */
  mailKey: z.string().min(1),
  /** The attempt without a known result that this one repeats knowingly. */
  repeats: NotificationId.optional(),
};
export type About = z.infer<z.ZodObject<typeof about>>;

/** One attempt to tell one person one thing. What was certainly not sent is tried again in the same row. */
export const Notification = attemptWith(about);
export type Notification = z.infer<typeof Notification>;

/** Repeated once, after a minute without a known result; what was certainly not sent goes out as often as its event comes. */
export const notificationPolicy: AttemptPolicy = {
  leaseSeconds: 60,
  mostAttempts: Infinity,
  mostUnconfirmed: 2,
  pauseSeconds: () => 0,
  quickPausesMs: [200, 600],
};

/** Whether it is known to have gone out: nothing follows it. */
export const isOver = ({ state }: Notification): boolean => state === 'sent' || state === 'returned';

/** Which of a message's attempts says what follows: one known to be sent, else to have failed, else the newer. Older repetitions do not count themselves. */
export const latestOf = (
  first: Notification | undefined,
  repeat: Notification | undefined,
): Notification | undefined => {
  const attempts = [first, repeat && { ...repeat, unconfirmed: 1 }].filter((one) => one !== undefined);
  return attempts.find(isOver) ?? attempts.find(({ state }) => state === 'failed') ?? attempts.at(-1);
};

export const aboutOf = ({
  notificationId,
  incidentId,
  purpose,
  assignmentId,
  resourceId,
  mailKey,
  repeats,
}: Notification): About => ({
  ...{ notificationId, incidentId, purpose, mailKey },
  ...(assignmentId && { assignmentId }),
  ...(resourceId && { resourceId }),
  ...(repeats && { repeats }),
});

/** What the events about a notification say of it. */
export const subject = (notification: Notification) => {
  const { mailKey, repeats, ...said } = aboutOf(notification);
  return { ...said, channel: notification.channel };
};
