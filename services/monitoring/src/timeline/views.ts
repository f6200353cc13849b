import * as z from 'zod';
import { HowKnown } from '@muster/contracts';
import { Actor, AssignmentId, inLocalTime, Instant } from '@muster/core';

/** One line of the timeline. Lines are only ever added. */
export const TimelineLine = z.object({
  at: Instant,
  who: Actor,
  what: z.string(),
  kind: z.string(),
  howKnown: HowKnown.optional(),
  assignmentId: AssignmentId.optional(),
  /** When it happened, where it was recorded at another time than `at`. */
  happenedAt: Instant.optional(),
});
export type TimelineLine = z.infer<typeof TimelineLine>;

/** A line as people read it: times in its words in local time. A note stays as it was written. */
export const lineInZone = (line: TimelineLine, zone: string): TimelineLine =>
  line.kind === 'Note' ? line : { ...line, what: inLocalTime(line.what, zone) };
