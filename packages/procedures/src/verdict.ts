import type { AssessmentMethod, FramedStep, Priority, ResponsePlan, Validity } from '@muster/contracts';
import type { ProcedureVersions } from './closure.ts';
import { finalPath, positionOf, retrace, standingOf, topOf, type Retraced } from './position.ts';
import { answerOf, planOf } from './schema.ts';

interface Found {
  readonly outcome: string;
  /** The outcome's own reason first, then one sentence per step of the final path. */
  readonly reasons: readonly string[];
  readonly method: AssessmentMethod;
}

/** What an assessment came to: a response with a priority and a plan, or that nobody is sent. */
export type Verdict =
  | (Found & {
      readonly respond: true;
      readonly validity: 'genuine';
      readonly priority: Priority;
      readonly plan: ResponsePlan;
    })
  | (Found & { readonly respond: false; readonly validity: Exclude<Validity, 'genuine'> });

const quoted = (text: string) => `“${text}”`;

const inWords = ({ before, step }: Retraced): string => {
  if (step.kind === 'stated') return 'The source stated this outcome.';
  if (step.kind === 'overridden') return `Chosen by judgement: ${step.reason}`;
  const standing = standingOf(before);
  const question = standing.at === 'question' ? standing.question : undefined;
  const asked = question?.text ?? step.question;
  if (step.kind === 'skipped') return `${quoted(asked)} was skipped: ${step.reason}`;
  return `${asked} ${question ? (answerOf(question, step.answer)?.label ?? step.answer) : step.answer}`;
};

/** How a path reached its end: by its last deciding step. */
export const methodOf = (path: readonly FramedStep[]): AssessmentMethod => {
  const last = finalPath(path).at(-1);
  if (last?.kind === 'overridden') return 'agent-judgement';
  return last?.kind === 'stated' ? 'source-stated' : 'guided-procedure';
};

/** The verdict that the path's final steps reach, if any. Throws for a genuine outcome without priority or plan. */
export const verdictOf = (versions: ProcedureVersions, path: readonly FramedStep[]): Verdict | undefined => {
  const { procedure, at: end } = topOf(positionOf(versions, path));
  if (end.at !== 'outcome') return undefined;
  const { validity, priority, plan: named, reason } = end.outcome;
  const found: Found = {
    outcome: end.name,
    reasons: [reason, ...retrace(versions, path).map(inWords)],
    method: methodOf(path),
  };
  if (validity !== 'genuine') return { ...found, respond: false, validity };
  const plan = named === undefined ? undefined : planOf(procedure.document, named);
  if (priority === undefined || plan === undefined) {
    throw new Error(`outcome ${end.name} is genuine but has no priority or no plan`);
  }
  return { ...found, respond: true, validity, priority, plan };
};
