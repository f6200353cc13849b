import * as z from 'zod';
import { Slug, Instant, Actor } from '@muster/core';

const given = {
  by: Actor,
  at: Instant,
  /** Set when the agent stepped back past this step: it stays on record and decides nothing. */
  leftAt: Instant.optional(),
  leftBy: Actor.optional(),
  /** Its note or reason is cut short here; triage keeps the step of this number whole in a child row. */
  shortened: z.int().min(1).optional(),
};

const reason = z.string().min(1).max(1000);

/** One step of an assessment as taken, in order. */
export const PathStep = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('answered'),
    question: Slug,
    answer: Slug,
    note: z.string().max(1000).optional(),
    ...given,
  }),
  z.object({ kind: z.literal('skipped'), question: Slug, reason, ...given }),
  z.object({ kind: z.literal('overridden'), question: Slug, outcome: Slug, reason, ...given }),
  z.object({ kind: z.literal('stated'), outcome: Slug, ...given }),
]);
export type PathStep = z.infer<typeof PathStep>;
