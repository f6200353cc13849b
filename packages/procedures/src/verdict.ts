import type { AssessmentMethod, PathStep, Priority, ResponsePlan, Validity } from '@muster/contracts';
import { finalPath, positionOf, retrace, type Retraced } from './position.ts';
import { answerOf, planOf, type Procedure } from './schema.ts';

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
  const question = before.at === 'question' ? before.question : undefined;
  const asked = question?.text ?? step.question;
  if (step.kind === 'skipped') return `${quoted(asked)} was skipped: ${step.reason}`;
  return `${asked} ${question ? (answerOf(question, step.answer)?.label ?? step.answer) : step.answer}`;
};

/** How a path reached its end: by its last deciding step. */
export const methodOf = (path: readonly PathStep[]): AssessmentMethod => {
  const last = finalPath(path).at(-1);
  if (last?.kind === 'overridden') return 'agent-judgement';
  return last?.kind === 'stated' ? 'source-stated' : 'guided-procedure';
};

/** The verdict that the path's final steps reach, if any. Throws for a genuine outcome without priority or plan. */
export const verdictOf = (procedure: Procedure, path: readonly PathStep[]): Verdict | undefined => {
  const position = positionOf(procedure, path);
  if (position.at !== 'outcome') return undefined;
  const { validity, priority, plan: named, reason } = position.outcome;
  const found: Found = {
    outcome: position.name,
    reasons: [reason, ...retrace(procedure, path).map(inWords)],
    method: methodOf(path),
  };
  if (validity !== 'genuine') return { ...found, respond: false, validity };
  const plan = named === undefined ? undefined : planOf(procedure, named);
  if (priority === undefined || plan === undefined) {
    throw new Error(`outcome ${position.name} is genuine but has no priority or no plan`);
  }
  return { ...found, respond: true, validity, priority, plan };
};
