import { IncidentFacts, PathStep, ProcedureRef } from '@muster/contracts';
import { Actor, IncidentId, Instant, ProcedureId, Slug } from '@muster/core';
import { Finding, Procedure } from '@muster/procedures';
import * as z from 'zod';
import { DeclinedStatement, StoredVerdict } from './domain/assessment.ts';
import { InForce } from './domain/procedure-record.ts';

const QuestionNow = z.object({
  question: Slug,
  text: z.string(),
  why: z.string(),
  answers: z.array(z.object({ answer: Slug, label: z.string() })),
});

/** A step as taken, with the words of the question and the answer beside their names. */
const StepView = z.object({ step: PathStep, asked: z.string().optional(), answered: z.string().optional() });

const reported = { incidentId: IncidentId, incident: IncidentFacts, statedOutcome: Slug.optional() };
const started = {
  procedure: ProcedureRef.extend({ title: z.string() }),
  startedAt: Instant,
  verdictDueAt: Instant,
  declinedStatement: DeclinedStatement.optional(),
  path: z.array(StepView),
  /** How many steps the path has no room for; `more-steps` lists them. */
  moreSteps: z.int().min(0),
};

/** A step kept beside the path: one gone back on, or the whole of one whose words are shortened in the path. */
export const MoreStep = StepView.extend({ number: z.int().min(1) });
export type MoreStep = z.infer<typeof MoreStep>;

/** An assessment as an agent sees it; `status` says which parts there are. */
export const AssessmentView = z.discriminatedUnion('status', [
  z.object({ status: z.literal('waiting-for-procedure'), ...reported, waitingSince: Instant }),
  z.object({
    status: z.literal('open'),
    ...reported,
    ...started,
    now: QuestionNow,
    /** What an override may choose. */
    outcomes: z.array(z.object({ outcome: Slug, reason: z.string() })),
  }),
  z.object({
    status: z.literal('decided'),
    ...reported,
    ...started,
    verdict: StoredVerdict,
    mobilisedAt: Instant.optional(),
  }),
]);
export type AssessmentView = z.infer<typeof AssessmentView>;

/** An assessment that needs a person, as the work list shows it. */
export const AssessmentItem = z.object({
  incidentId: IncidentId,
  incident: IncidentFacts,
  status: z.enum(['open', 'waiting-for-procedure']),
  /** The verdict's due time, or since when a procedure has been missing. */
  since: Instant,
});
export type AssessmentItem = z.infer<typeof AssessmentItem>;

export const ProcedureItem = z.object({
  procedureId: ProcedureId,
  title: z.string(),
  incidentTypes: z.array(Slug),
  revision: z.int(),
  savedAt: Instant,
  savedBy: Actor,
  inForce: InForce.optional(),
  /** True when the newest draft is not the version in force. */
  unpublished: z.boolean(),
});
export type ProcedureItem = z.infer<typeof ProcedureItem>;

/** A procedure's newest draft and what the checker says of it. */
export const ProcedureView = ProcedureItem.extend({ document: Procedure, findings: z.array(Finding) });
export type ProcedureView = z.infer<typeof ProcedureView>;

export const VersionView = z.object({
  procedureId: ProcedureId,
  version: z.int(),
  publishedAt: Instant,
  publishedBy: Actor,
  document: Procedure,
});
export type VersionView = z.infer<typeof VersionView>;

export const PublicationView = z.object({
  procedureId: ProcedureId,
  version: z.int(),
  incidentTypes: z.array(Slug),
  publishedAt: Instant,
});
export type PublicationView = z.infer<typeof PublicationView>;
