import * as z from 'zod';
import { CompetenceRecordId, EvidenceId, OneLine, PlainText, Slug, TeamId } from '@muster/core';
import { pageOf, paging, type Routes } from '@muster/runtime/http/routes';
import { HistoryMark } from '../exercise-history/domain/mark.ts';
import { allowedPeriod, askedBounds, isAllowedPeriod } from '../figures/domain/asked-period.ts';
import { Evidence, NewEvidence } from './domain/evidence.ts';
import { Criterion, CriterionId, Framework } from './domain/framework.ts';
import { OwnCase } from './domain/product.ts';
import { Assessed, CompetenceRecord, VerdictValue } from './domain/record.ts';

const everybody = { roles: ['agent'] } as const;
const lead = { roles: ['lead'] } as const;
const recordParams = z.object({ recordId: CompetenceRecordId });
const criterionParams = recordParams.extend({ criterionId: CriterionId });

const NewRecord = z.strictObject({
  person: z
    .string()
    .regex(/^[\w.@+-]+$/, 'the name that somebody signs in with')
    .max(128)
    .optional()
    .describe('Without it the record is your own.'),
  name: OneLine(200),
  team: TeamId,
  frameworkId: Slug,
  version: Framework.shape.version,
});

const NewVerdict = z.strictObject({
  as: z
    .enum(['first', 'second'])
    .default('first')
    .describe('`second`: of another assessor, on the newest verdict of a criterion in the sample.'),
  verdict: VerdictValue,
  because: PlainText(2000),
  evidence: z.array(EvidenceId).min(1).max(50).describe('What it rests on; each piece is of this criterion.'),
});

/** How a criterion stands: by its newest verdict, or open. */
const StandingNow = z.enum([...VerdictValue.options, 'open']);

export const CriterionView = Criterion.omit({ product: true }).extend({
  stands: StandingNow,
  /** What the evidence that is there lacks for `met`, in words. */
  missing: z.array(z.string()),
  evidence: z.array(EvidenceId),
  /** Whether a second assessor looks at it. */
  inSample: z.boolean(),
  /** Whether both assessors of the newest verdict say the same; absent until the second one has. */
  assessorsAgree: z.boolean().optional(),
  verdicts: z.array(Assessed.shape.verdicts.element),
});
export type CriterionView = z.infer<typeof CriterionView>;

const Facts = CompetenceRecord.omit({ assessed: true });

export const RecordLine = Facts.extend({ counts: z.record(VerdictValue, z.int().min(0)) });
export type RecordLine = z.infer<typeof RecordLine>;

export const RecordView = RecordLine.extend({
  /** What whoever asks is to it: the person keeps and reflects, an assessor observes, asks and says verdicts. */
  you: z.enum(['person', 'assessor']),
  framework: z.object({ title: z.string(), source: z.string(), groups: Framework.shape.groups }),
  sampleRule: z.string(),
  criteria: z.array(CriterionView),
  /** All of it, oldest first. */
  evidence: z.array(Evidence),
});
export type RecordView = z.infer<typeof RecordView>;

const FoundCases = z.object({
  criterion: CriterionId,
  count: z.int().min(0),
  cases: z.array(OwnCase).describe('The last closed of them, at most 20.'),
});

export const competenceRoutes = {
  listCompetenceFrameworks: {
    method: 'GET',
    path: '/v1/competence-frameworks',
    auth: everybody,
    summary: 'What colleagues are assessed by: every version of every framework.',
    replies: { 200: z.object({ items: z.array(Framework) }) },
  },
  addCompetenceFramework: {
    method: 'POST',
    path: '/v1/competence-frameworks',
    auth: lead,
    summary: 'Add a framework, or its next version. A version that stands is never changed.',
    body: Framework,
    replies: { 201: Framework },
  },
  createCompetenceRecord: {
    method: 'POST',
    path: '/v1/competence-records',
    auth: everybody,
    summary: 'Open your own record for a framework, or as a lead that of somebody in your team.',
    body: NewRecord,
    replies: { 201: RecordLine },
  },
  listCompetenceRecords: {
    method: 'GET',
    path: '/v1/competence-records',
    auth: everybody,
    summary: 'Your own records; with a team, as its lead, those of its people.',
    query: z.object({ team: TeamId.optional(), history: HistoryMark, ...paging(50) }),
    replies: { 200: pageOf(RecordLine) },
  },
  readCompetenceRecord: {
    method: 'GET',
    path: '/v1/competence-records/{recordId}',
    auth: everybody,
    summary:
      'A record criterion by criterion with all its evidence: for the person and the leads of their team.',
    params: recordParams,
    replies: { 200: RecordView },
  },
  listOwnCases: {
    method: 'GET',
    path: '/v1/competence-records/{recordId}/own-cases',
    auth: everybody,
    summary: "The person's own closed cases that show a criterion, found by its rule; none is kept by this.",
    params: recordParams,
    query: z.object(askedBounds).refine(isAllowedPeriod, allowedPeriod),
    replies: { 200: z.object({ items: z.array(FoundCases) }) },
  },
  addCompetenceEvidence: {
    method: 'POST',
    path: '/v1/competence-records/{recordId}/evidence',
    auth: everybody,
    summary:
      'Keep evidence of a kind that you may write. What somebody else may write, nobody writes of themself.',
    params: recordParams,
    body: NewEvidence,
    replies: { 201: Evidence },
  },
  readCriterionVerdicts: {
    method: 'GET',
    path: '/v1/competence-records/{recordId}/criteria/{criterionId}/verdict',
    auth: everybody,
    summary: 'How a criterion stands, and every verdict on it; the ETag is what a verdict needs.',
    params: criterionParams,
    replies: { 200: CriterionView },
  },
  giveCriterionVerdict: {
    method: 'PUT',
    path: '/v1/competence-records/{recordId}/criteria/{criterionId}/verdict',
    auth: lead,
    ifMatch: true,
    summary: 'Say a verdict on a criterion, on evidence that you name. Earlier verdicts stay beside it.',
    params: criterionParams,
    body: NewVerdict,
    replies: { 200: CriterionView },
  },
  exportCompetenceRecord: {
    method: 'GET',
    path: '/v1/competence-records/{recordId}/export',
    auth: everybody,
    summary: 'The whole record as one HTML document that can be printed; it loads nothing from outside.',
    params: recordParams,
    replies: {
      200: { description: 'The record, every piece of evidence in it.', contentType: 'text/html' },
    },
  },
} as const satisfies Routes;
