import type { PathStep } from '@muster/contracts';
import {
  answerOf,
  outcomeOf,
  questionOf,
  type LeadsTo,
  type Outcome,
  type Procedure,
  type Question,
} from './schema.ts';

/** The steps of a procedure at which an assessment can stand; `strayed` is a path that this version cannot explain. */
export type Position =
  | { readonly at: 'question'; readonly name: string; readonly question: Question }
  | { readonly at: 'outcome'; readonly name: string; readonly outcome: Outcome }
  | { readonly at: 'strayed'; readonly step: PathStep | undefined; readonly because: Strayed };

export type Strayed =
  | 'step-after-outcome'
  | 'question-not-asked'
  | 'no-such-question'
  | 'no-such-answer'
  | 'no-such-outcome'
  | 'stated-after-a-step';

/** The steps that decide: those that nobody stepped back past. */
export const finalPath = (path: readonly PathStep[]): readonly PathStep[] =>
  path.filter((step) => step.leftAt === undefined);

const strayed = (because: Strayed, step?: PathStep): Position => ({ at: 'strayed', step, because });

const arrive = (procedure: Procedure, to: LeadsTo, step?: PathStep): Position => {
  if ('question' in to) {
    const question = questionOf(procedure, to.question);
    return question ? { at: 'question', name: to.question, question } : strayed('no-such-question', step);
  }
  const outcome = outcomeOf(procedure, to.outcome);
  return outcome ? { at: 'outcome', name: to.outcome, outcome } : strayed('no-such-outcome', step);
};

export const startOf = (procedure: Procedure): Position => arrive(procedure, { question: procedure.start });

const take = (procedure: Procedure, from: Position, step: PathStep, isFirst: boolean): Position => {
  if (from.at === 'strayed') return from;
  if (from.at === 'outcome') return strayed('step-after-outcome', step);
  if (step.kind === 'stated') {
    return isFirst
      ? arrive(procedure, { outcome: step.outcome }, step)
      : strayed('stated-after-a-step', step);
  }
  if (step.question !== from.name) return strayed('question-not-asked', step);
  if (step.kind === 'skipped') return arrive(procedure, from.question.whenSkipped, step);
  if (step.kind === 'overridden') return arrive(procedure, { outcome: step.outcome }, step);
  const answer = answerOf(from.question, step.answer);
  return answer ? arrive(procedure, answer.leadsTo, step) : strayed('no-such-answer', step);
};

/** Where a path stands in a procedure. Steps that were left decide nothing. */
export const positionOf = (procedure: Procedure, path: readonly PathStep[]): Position =>
  finalPath(path).reduce<Position>(
    (from, step, index) => take(procedure, from, step, index === 0),
    startOf(procedure),
  );

/** A final path with the position before and after each step, for those who judge or explain it. */
export const retrace = (procedure: Procedure, path: readonly PathStep[]): readonly Retraced[] => {
  const retraced: Retraced[] = [];
  let before = startOf(procedure);
  for (const [index, step] of finalPath(path).entries()) {
    const after = take(procedure, before, step, index === 0);
    retraced.push({ before, step, after });
    before = after;
  }
  return retraced;
};

export interface Retraced {
  readonly before: Position;
  readonly step: PathStep;
  readonly after: Position;
}
