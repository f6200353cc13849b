import { IncidentFacts, PathStep, ProcedureRef } from '@muster/contracts';
import { IncidentId, Instant, PlainText, Slug } from '@muster/core';
import { pageOf, paging, type Routes } from '@muster/runtime/http/routes';
import * as z from 'zod';
import { DeclinedStatement, StoredVerdict } from './domain/assessment.ts';

const QuestionNow = z.object({
  question: Slug,
  text: z.string(),
  why: z.string(),
  answers: z.array(z.object({ answer: Slug, label: z.string() })),
});

/** A step as taken, with the text of its question and its answer. */
const StepView = z.object({ step: PathStep, asked: z.string().optional(), answered: z.string().optional() });

const reported = {
  incidentId: IncidentId,
  incident: IncidentFacts,
  exercise: z.boolean(),
  statedOutcome: Slug.optional(),
};
const started = {
  procedure: ProcedureRef.extend({ title: z.string() }),
  startedAt: Instant,
  verdictDueAt: Instant,
  declinedStatement: DeclinedStatement.optional(),
  path: z.array(StepView),
  /** How many steps the path has no room for; `more-steps` lists them. */
  moreSteps: z.int().min(0),
};

/** A step kept in a child row: one gone back on, or the whole of one whose text is shortened in the path. */
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
  exercise: z.boolean(),
  status: z.enum(['open', 'waiting-for-procedure']),
  /** The verdict's due time, or since when a procedure has been missing. */
  since: Instant,
});
export type AssessmentItem = z.infer<typeof AssessmentItem>;

const agent = { roles: ['agent'] } as const;
const incident = z.object({ incidentId: IncidentId });
const page = paging(50);
const reason = PlainText(1000);

const AnswerGiven = z.strictObject({ question: Slug, answer: Slug, note: PlainText(1000).optional() });

/** Leave one question unanswered, or leave the questions for an outcome; both cost a reason. */
const Override = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('skip'), question: Slug, reason }),
  z.strictObject({ kind: z.literal('outcome'), outcome: Slug, reason }),
]);

/** The assessment of an incident, and those that need a person. */
export const assessmentRoutes = {
  listAssessments: {
    method: 'GET',
    path: '/v1/assessments',
    auth: agent,
    summary: 'Assessments that need a person: open ones, the next due first, or those without a procedure.',
    query: z.object({ status: z.enum(['open', 'waiting-for-procedure']).default('open'), ...page }),
    replies: { 200: pageOf(AssessmentItem) },
  },
  readAssessment: {
    method: 'GET',
    path: '/v1/incidents/{incidentId}/assessment',
    auth: agent,
    summary: 'The question to ask now and why, the path so far, and the verdict once there is one.',
    params: incident,
    replies: { 200: AssessmentView },
  },
  listMoreSteps: {
    method: 'GET',
    path: '/v1/incidents/{incidentId}/assessment/more-steps',
    auth: agent,
    summary:
      'Steps that a long path has no room for: those gone back on, and whole ones of those shortened in it.',
    params: incident,
    query: z.object(page),
    replies: { 200: pageOf(MoreStep) },
  },
  answerQuestion: {
    method: 'POST',
    path: '/v1/incidents/{incidentId}/assessment/answers',
    auth: agent,
    summary:
      'Answer the current question. 409 question-moved-on names the current one and who moved on to it.',
    params: incident,
    body: AnswerGiven,
    replies: { 200: AssessmentView },
  },
  stepBack: {
    method: 'POST',
    path: '/v1/incidents/{incidentId}/assessment/back',
    auth: agent,
    summary: 'Go back one step. The step stays on record as left and decides nothing any more.',
    params: incident,
    body: z.strictObject({}),
    replies: { 200: AssessmentView },
  },
  overrideDecision: {
    method: 'POST',
    path: '/v1/incidents/{incidentId}/assessment/override',
    auth: agent,
    summary: 'Skip the current question or choose an outcome past the questions, with a reason.',
    params: incident,
    body: Override,
    replies: { 200: AssessmentView },
  },
} as const satisfies Routes;
