import * as z from 'zod';
import {
  CompetenceRecordId,
  EvidenceId,
  IncidentId,
  Instant,
  PlainText,
  decided,
  invalid,
  refuse,
  type Decision,
  type Refused,
} from '@muster/core';
import type { Standing } from './circle.ts';
import { criterionOf, CriterionId, type EvidenceKind, type Framework } from './framework.ts';
import { OwnCase } from './product.ts';

const criteria = z.array(CriterionId).min(1).max(16);
/** Whoever writes of somebody else says that they stand for it. */
const signed = z.literal(true);
const words = PlainText(4000);

/** Evidence as somebody gives it. */
export const NewEvidence = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('product'),
    criterion: CriterionId,
    incidentIds: z.array(IncidentId).min(1).max(20),
  }),
  z.strictObject({ kind: z.literal('observation'), criteria, text: words, signed }),
  z.strictObject({ kind: z.literal('witness-testimony'), criteria, text: words, signed }),
  z.strictObject({ kind: z.literal('reflective-account'), criteria, text: words }),
  z.strictObject({ kind: z.literal('questioning'), criteria, question: words, answer: words, signed }),
  z.strictObject({
    kind: z.literal('professional-discussion'),
    criteria,
    question: words,
    answer: words,
    signed,
  }),
]);
export type NewEvidence = z.infer<typeof NewEvidence>;

const kept = {
  evidenceId: EvidenceId,
  recordId: CompetenceRecordId,
  criteria: z.array(z.string()).min(1),
  /** Who wrote it and stands for it: the name they sign in with. */
  by: z.string().min(1),
  at: Instant,
};
const text = z.string().min(1);

/** A piece of evidence as it is kept: written once, never changed. */
export const Evidence = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('product'), ...kept, cases: z.array(OwnCase).min(1) }),
  z.object({ kind: z.literal('observation'), ...kept, text }),
  z.object({ kind: z.literal('witness-testimony'), ...kept, text }),
  z.object({ kind: z.literal('reflective-account'), ...kept, text }),
  z.object({ kind: z.literal('questioning'), ...kept, question: text, answer: text }),
  z.object({ kind: z.literal('professional-discussion'), ...kept, question: text, answer: text }),
]);
export type Evidence = z.infer<typeof Evidence>;

const WRITERS: Readonly<Record<EvidenceKind, readonly Standing[]>> = {
  product: ['person', 'assessor'],
  observation: ['assessor'],
  'witness-testimony': ['assessor', 'colleague'],
  'reflective-account': ['person'],
  questioning: ['assessor'],
  'professional-discussion': ['assessor'],
};

const WRITTEN_BY: Readonly<Record<EvidenceKind, string>> = {
  product: 'is kept by the person or by a lead of their team',
  observation: 'is written and signed by a lead of the person’s team, never by the person',
  'witness-testimony': 'is written and signed by somebody else of the team, never by the person',
  'reflective-account': 'is the person’s own: nobody else writes it',
  questioning: 'is written and signed by the lead who asked, never by the person',
  'professional-discussion': 'is written and signed by the lead who took part, never by the person',
};

const refuseCriteria = (
  framework: Framework,
  kind: EvidenceKind,
  ids: readonly string[],
): Refused | undefined => {
  const unknown = ids.filter((id) => criterionOf(framework, id) === undefined);
  if (unknown.length > 0) {
    return invalid('no-such-criterion', `${framework.title} has no criterion ${unknown.join(', ')}.`);
  }
  const closed = ids.filter((id) => criterionOf(framework, id)?.accepts.includes(kind) === false);
  return closed.length === 0
    ? undefined
    : invalid('kind-not-accepted', `Criterion ${closed.join(', ')} accepts no evidence of kind ${kind}.`);
};

/** May this standing write it? The reason when not. */
export const refuseWriter = (kind: EvidenceKind, standing: Standing): Refused | undefined =>
  WRITERS[kind].includes(standing)
    ? undefined
    : refuse('not-yours-to-write', `Evidence of kind ${kind} ${WRITTEN_BY[kind]}.`);

export interface Giving {
  readonly given: Exclude<NewEvidence, { kind: 'product' }>;
  readonly standing: Standing;
  readonly framework: Framework;
  readonly kept: Pick<Evidence, 'evidenceId' | 'recordId' | 'by' | 'at'>;
}

/** Takes what somebody wrote: of a kind that each criterion accepts, by somebody who may write that kind. */
export const takeEvidence = ({ given, standing, framework, kept: facts }: Giving): Decision<Evidence> => {
  const { kind } = given;
  const refused = refuseWriter(kind, standing) ?? refuseCriteria(framework, kind, given.criteria);
  if (refused) return refused;
  const of = { ...facts, criteria: [...new Set(given.criteria)] };
  switch (kind) {
    case 'questioning':
    case 'professional-discussion':
      return decided({ ...of, kind, question: given.question, answer: given.answer }, []);
    default:
      return decided({ ...of, kind, text: given.text }, []);
  }
};

/** Whether a criterion takes products, found by its rule. */
export const refuseProduct = (framework: Framework, criterion: string): Refused | undefined => {
  const refused = refuseCriteria(framework, 'product', [criterion]);
  if (refused) return refused;
  return criterionOf(framework, criterion)?.product === undefined
    ? invalid(
        'no-rule',
        `No rule finds cases for criterion ${criterion}: show it by another kind of evidence.`,
      )
    : undefined;
};
