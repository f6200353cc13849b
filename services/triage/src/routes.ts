import { IncidentId, PlainText, ProcedureId, Slug } from '@muster/core';
import { WrittenProcedure } from '@muster/procedures/written';
import { defineRoutes, pageOf, paging } from '@muster/runtime/http/routes';
import * as z from 'zod';
import {
  AssessmentItem,
  AssessmentView,
  MoreStep,
  ProcedureItem,
  ProcedureView,
  PublicationView,
  VersionView,
} from './views.ts';

const agent = { roles: ['agent'] } as const;
const lead = { roles: ['lead'] } as const;
const incident = z.object({ incidentId: IncidentId });
const procedure = z.object({ procedureId: ProcedureId });
const page = paging(50);
const reason = PlainText(1000);

const AnswerGiven = z.strictObject({ question: Slug, answer: Slug, note: PlainText(1000).optional() });

/** Leave one question unanswered, or leave the questions for an outcome; both cost a reason. */
const Override = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('skip'), question: Slug, reason }),
  z.strictObject({ kind: z.literal('outcome'), outcome: Slug, reason }),
]);

/** Triage's API: the assessment of an incident, and the procedures that assessments follow. */
export const api = defineRoutes('triage', 'api', {
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
  createProcedure: {
    method: 'POST',
    path: '/v1/procedures',
    auth: lead,
    summary: 'Keep a document in the procedure language as the first draft of a new procedure.',
    body: WrittenProcedure,
    replies: { 201: ProcedureView },
  },
  listProcedures: {
    method: 'GET',
    path: '/v1/procedures',
    auth: agent,
    summary: 'All procedures, with the version in force of each.',
    query: z.object(page),
    replies: { 200: pageOf(ProcedureItem) },
  },
  readProcedure: {
    method: 'GET',
    path: '/v1/procedures/{procedureId}',
    auth: agent,
    summary: "A procedure's newest draft and what the checker finds in it.",
    params: procedure,
    replies: { 200: ProcedureView },
  },
  saveProcedure: {
    method: 'PUT',
    path: '/v1/procedures/{procedureId}',
    auth: lead,
    summary: 'Keep a document as the newest draft. If-Match names the draft it replaces.',
    params: procedure,
    ifMatch: true,
    body: WrittenProcedure,
    replies: { 200: ProcedureView },
  },
  publishProcedure: {
    method: 'POST',
    path: '/v1/procedures/{procedureId}/publication',
    auth: lead,
    summary: 'Check the newest draft, run its test cases and bring it into force as the next version.',
    params: procedure,
    body: z.strictObject({}),
    replies: { 201: PublicationView },
  },
  readVersion: {
    method: 'GET',
    path: '/v1/procedures/{procedureId}/versions/{version}',
    auth: agent,
    summary: 'A published version, exactly as it was published.',
    params: procedure.extend({ version: z.coerce.number().int().min(1) }),
    replies: { 200: VersionView },
  },
});
