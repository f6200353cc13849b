import * as z from 'zod';
import { HowKnown } from '@muster/contracts';
import { Actor, AssignmentId, inLocalTime, Instant } from '@muster/core';
import { actorInWords } from './domain/actor-words.ts';

const shared = {
  at: Instant,
  who: Actor,
  what: z.string(),
  kind: z.string(),
  howKnown: HowKnown.optional(),
  assignmentId: AssignmentId.optional(),
  /** When it happened, where it was recorded at another time than `at`. */
  happenedAt: Instant.optional(),
};

/** One line of the timeline as it is kept. Lines are only ever added. */
export const KeptLine = z.object({
  ...shared,
  /** The name of a responder, whose id says nothing to people. */
  whoName: z.string().optional(),
});
export type KeptLine = z.infer<typeof KeptLine>;

/** One line of the timeline as people read it. */
export const TimelineLine = z.object({
  ...shared,
  /** Who wrote or did it: a user's or a responder's name, a source, or Muster itself. */
  by: z.string(),
});
export type TimelineLine = z.infer<typeof TimelineLine>;

/** A line as people read it: who, and the times in its words in local time. A note stays as it was written. */
export const lineView = ({ whoName, ...line }: KeptLine, zone: string): TimelineLine => ({
  ...line,
  what: line.kind === 'Note' ? line.what : inLocalTime(line.what, zone),
  by: actorInWords(line.who, whoName),
});
