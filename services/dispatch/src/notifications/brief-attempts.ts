import type { NotificationChannel } from '@muster/contracts';
import type { AssignmentId, Cause } from '@muster/core';
import type { EndedAssignment } from '../assignments/domain/assignment.ts';
import { contactPointsOf, type ContactPoint } from '../people/domain/contact-points.ts';
import type { Resource } from '../people/domain/resource.ts';
import type { Notification } from './domain/notification.ts';
import { attemptsOf, isTried, type ChannelNames } from './message-attempts.ts';
import { firstBriefParts, partsOn, type MessageParts } from './message-parts.ts';
import type { NotifierDeps } from './notifier-deps.ts';
import { cancelMessage, endMessage, finalFaults } from './send-once.ts';
import type { NotificationStores } from './store.ts';

/** The channels on which a person may have been told: those of their addresses, and e-mail, on which nobody's failure is noted. */
const channelsToLookAt = (person: Resource): readonly NotificationChannel[] => {
  const channels = contactPointsOf(person).map(({ channel }) => channel);
  return channels.length === 0 ? ['email'] : channels;
};

/** Whether a brief was ever tried on another channel than e-mail. */
export const isTriedElsewhere = async (
  deps: NotificationStores,
  parts: MessageParts,
  person: Resource,
): Promise<boolean> => {
  const others = channelsToLookAt(person).filter((channel) => channel !== 'email');
  const tried = await Promise.all(others.map((channel) => isTried(deps, { parts: partsOn(parts, channel) })));
  return tried.includes(true);
};

export interface TriedPoint {
  readonly point: ContactPoint;
  /** The attempt that says what became of the brief there; none was made without one. */
  readonly latest: Notification | undefined;
}

/** What became of the brief that goes with the offer, at each of these addresses. */
export const triedPoints = (
  deps: NotificationStores,
  assignmentId: AssignmentId,
  points: readonly ContactPoint[],
): Promise<TriedPoint[]> =>
  Promise.all(
    points.map(async (point) => {
      const parts = partsOn(firstBriefParts(assignmentId), point.channel);
      const { latest } = await attemptsOf(deps, { parts });
      return { point, latest };
    }),
  );

/** Whether the brief that goes with the offer is known to be sent on a channel, whether or not that one is used now. */
export const isSentAnywhere = async (
  deps: NotificationStores,
  assignmentId: AssignmentId,
  person: Resource,
): Promise<boolean> =>
  (await triedPoints(deps, assignmentId, contactPointsOf(person))).some(
    ({ latest }) => latest?.state === 'sent',
  );

/** Tells a brief whose time is over as failed on each channel on which it was not sent. Throws Undelivered unless it was sent on one. */
export const endBrief = async (
  deps: NotificationStores,
  parts: MessageParts,
  person: Resource,
  cause: Cause,
): Promise<void> => {
  const ended = await Promise.allSettled(
    channelsToLookAt(person).map((channel) =>
      endMessage(deps, { parts: partsOn(parts, channel) }, 'not known before the offer ended', cause),
    ),
  );
  const [fault] = finalFaults(ended);
  const isSent = ended.some((one) => one.status === 'fulfilled' && one.value);
  if (fault && !isSent) throw fault.reason;
};

const namesOf = (
  { email, sms, voice }: Pick<NotifierDeps, 'email' | 'sms' | 'voice'>,
  channel: NotificationChannel,
): ChannelNames => [sms, voice].find(({ name }) => name === channel) ?? email;

/** Cancels a brief on every channel on which nothing of it can have been sent; says whether that is so on all of them. */
export const cancelBrief = async (
  deps: NotifierDeps,
  { incidentId, assignmentId }: EndedAssignment,
  person: Resource,
  cause: Cause,
): Promise<boolean> => {
  const { resourceId } = person;
  const about = { incidentId, assignmentId, resourceId, purpose: 'brief' as const };
  const cancelled = await Promise.all(
    channelsToLookAt(person).map((channel) => {
      const parts = partsOn(firstBriefParts(assignmentId), channel);
      const why = { reason: 'not needed any more', cause };
      return cancelMessage(deps, { parts, about }, namesOf(deps, channel), why);
    }),
  );
  return !cancelled.includes(false);
};
