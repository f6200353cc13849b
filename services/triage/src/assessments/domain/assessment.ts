import {
  AssessmentMethod,
  IncidentFacts,
  PathStep,
  Priority,
  ProcedureRef,
  Validity,
} from '@muster/contracts';
import { Actor, IncidentId, Instant, Slug, SourceId } from '@muster/core';
import * as z from 'zod';

const reported = {
  incidentId: IncidentId,
  incident: IncidentFacts,
  sourceId: SourceId,
  statedOutcome: Slug.optional(),
  /** Kept so that events of later decisions carry the correlation of the report. */
  correlationId: z.string(),
  exercise: z.boolean(),
  /** The sequence of the correction that the facts come from, among the events of the report. */
  correctedAs: z.int().min(1).optional(),
};

/** An outcome that the source stated and the procedure does not let it state: an agent decides instead. */
export const DeclinedStatement = z.object({ outcome: Slug, because: z.string() });
export type DeclinedStatement = z.infer<typeof DeclinedStatement>;

const started = {
  procedure: ProcedureRef,
  startedAt: Instant,
  verdictDueAt: Instant,
  /** The steps in the order taken, those stepped back past marked with `leftAt`, as far as a row has room for them. */
  path: z.array(PathStep),
  /** How many steps are kept in child rows: left ones, and whole ones of those shortened in the path. */
  moreSteps: z.int().min(0).default(0),
  changed: z.object({ by: Actor, at: Instant }).optional(),
  declinedStatement: DeclinedStatement.optional(),
};

/** The stored verdict; the plan stays with the procedure version and travels in the event. */
export const StoredVerdict = z.object({
  outcome: Slug,
  validity: Validity,
  priority: Priority.optional(),
  reasons: z.array(z.string()),
  method: AssessmentMethod,
  by: Actor,
  at: Instant,
});
export type StoredVerdict = z.infer<typeof StoredVerdict>;

export const Waiting = z.object({
  status: z.literal('waiting-for-procedure'),
  ...reported,
  waitingSince: Instant,
});
export type Waiting = z.infer<typeof Waiting>;

export const Open = z.object({ status: z.literal('open'), ...reported, ...started });
export type Open = z.infer<typeof Open>;

export const Decided = z.object({
  status: z.literal('decided'),
  ...reported,
  ...started,
  verdict: StoredVerdict,
  mobilisedAt: Instant.optional(),
});
export type Decided = z.infer<typeof Decided>;

/** One incident's assessment, under the incident's id. */
export const Assessment = z.discriminatedUnion('status', [Waiting, Open, Decided]);
export type Assessment = z.infer<typeof Assessment>;
