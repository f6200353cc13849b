import type { NotificationChannel } from '@muster/contracts';
import type { AssignmentId } from '@muster/core';

/** What names the brief that goes out with the offer. */
export const firstBriefParts = (assignmentId: AssignmentId) => ['brief', assignmentId] as const;

/** What names the message that somebody is not needed any more. */
export const standDownParts = (assignmentId: AssignmentId) => ['stand-down', assignmentId] as const;

/** What names a message for good: however often it is asked for, it is the same message. */
export type MessageParts = readonly [string, ...string[]];

/** What names a message on one channel. A mail has the message's own name, as all had while there was no other channel. */
export const partsOn = (parts: MessageParts, channel: NotificationChannel): MessageParts =>
  channel === 'email' ? parts : [...parts, channel];
