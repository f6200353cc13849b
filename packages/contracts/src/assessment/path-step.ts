import * as z from 'zod';
import { Slug, Instant, Actor } from '@muster/core';
import { ProcedureRef } from '../vocabulary.ts';

const given = {
  by: Actor,
  at: Instant,
  /** Set when the agent stepped back past this step: it stays on record and decides nothing. */
  leftAt: Instant.optional(),
  leftBy: Actor.optional(),
  /** Its note or reason is cut short here; the step of this number that triage keeps beside has it whole. */
  shortened: z.int().min(1).optional(),
};

const reason = z.string().min(1).max(1000);

const answered = z.object({
  kind: z.literal('answered'),
  question: Slug,
  answer: Slug,
  note: z.string().max(1000).optional(),
  ...given,
});
const skipped = z.object({ kind: z.literal('skipped'), question: Slug, reason, ...given });
const overridden = z.object({
  kind: z.literal('overridden'),
  question: Slug,
  outcome: Slug,
  reason,
  ...given,
});
const stated = z.object({ kind: z.literal('stated'), outcome: Slug, ...given });

/** One step of an assessment as taken, in order. */
export const PathStep = z.discriminatedUnion('kind', [answered, skipped, overridden, stated]);
export type PathStep = z.infer<typeof PathStep>;

/** The pinned version that asked; absent: the one that the assessment was opened under. */
const frame = { procedure: ProcedureRef.optional() };

/** A step with the procedure that it was taken in, as paths keep it. A step that names none reads as one of the root. */
export const FramedStep = z.discriminatedUnion('kind', [
  answered.extend(frame),
  skipped.extend(frame),
  overridden.extend(frame),
  stated,
]);
export type FramedStep = z.infer<typeof FramedStep>;

/** A step as the APIs show it: while all are of one frame, the frame says nothing. */
export const withoutFrame = (step: FramedStep): PathStep => {
  if (step.kind === 'stated') return step;
  const { procedure: _, ...rest } = step;
  return rest;
};
