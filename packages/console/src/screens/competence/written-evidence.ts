import type { BodyOf } from '@muster/client';
import { writeTexts, type EvidenceKind } from '../../texts/competence.ts';
import type { WrittenKind } from './standing.ts';

type Body = BodyOf<'addCompetenceEvidence'>;

/** What somebody types of a piece of evidence. */
export interface Typed {
  readonly kind: WrittenKind;
  readonly criteria: readonly string[];
  readonly text: string;
  readonly question: string;
  readonly answer: string;
  readonly isSigned: boolean;
}

export interface Lacks {
  readonly text?: string;
  readonly question?: string;
  readonly answer?: string;
  readonly criteria?: string;
  readonly sign?: string;
}

/** Whether a kind is a question with its answer. */
export const isAsked = (kind: EvidenceKind): kind is 'questioning' | 'professional-discussion' =>
  kind === 'questioning' || kind === 'professional-discussion';

/** Whoever writes of somebody else signs it. */
export const isSignedKind = (kind: EvidenceKind): boolean => kind !== 'reflective-account';

const empty = (text: string): string | undefined => (text.trim() === '' ? writeTexts.textMissing : undefined);

/** What is missing, by field; nothing once it can be sent. */
export const lacksOf = ({ kind, criteria, text, question, answer, isSigned }: Typed): Lacks => {
  const [noText, noQuestion, noAnswer] = [empty(text), empty(question), empty(answer)];
  return {
    ...(!isAsked(kind) && noText !== undefined && { text: noText }),
    ...(isAsked(kind) && noQuestion !== undefined && { question: noQuestion }),
    ...(isAsked(kind) && noAnswer !== undefined && { answer: noAnswer }),
    ...(criteria.length === 0 && { criteria: writeTexts.criteriaMissing }),
    ...(isSignedKind(kind) && !isSigned && { sign: writeTexts.signMissing }),
  };
};

/** What is sent of it. */
export const bodyOf = ({ kind, criteria: chosen, text, question, answer }: Typed): Body => {
  const criteria = [...chosen];
  if (isAsked(kind)) return { kind, criteria, question, answer, signed: true };
  return kind === 'reflective-account' ? { kind, criteria, text } : { kind, criteria, text, signed: true };
};
