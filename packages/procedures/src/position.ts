import type { FramedStep } from '@muster/contracts';
import { isIn, type ProcedureVersions, type Version } from './closure.ts';
import {
  answerOf,
  outcomeOf,
  questionOf,
  type LeadsTo,
  type Outcome,
  type Procedure,
  type Question,
} from './schema.ts';

/** Where one frame stands; `strayed` is a path that this version cannot explain. */
export type Standing =
  | { readonly at: 'question'; readonly name: string; readonly question: Question }
  | { readonly at: 'outcome'; readonly name: string; readonly outcome: Outcome }
  | { readonly at: 'strayed'; readonly step: FramedStep | undefined; readonly because: Strayed };

/** A version of the closure that is being walked, and where. */
export interface Frame {
  readonly procedure: Version;
  readonly at: Standing;
}

/** Where an assessment stands: the root's frame at the bottom, the one that asks on top. */
export interface Position {
  readonly frames: readonly [Frame, ...Frame[]];
}

/** The frame that asks, or in which the path ended. */
export const topOf = ({ frames: [root, ...called] }: Position): Frame => called.at(-1) ?? root;

/** Where the top frame stands. */
export const standingOf = (position: Position): Standing => topOf(position).at;

export type Strayed =
  | 'step-after-outcome'
  | 'question-not-asked'
  | 'no-such-question'
  | 'no-such-answer'
  | 'no-such-outcome'
  | 'stated-after-a-step';

/** The steps that decide: those that nobody stepped back past. */
export const finalPath = (path: readonly FramedStep[]): readonly FramedStep[] =>
  path.filter((step) => step.leftAt === undefined);

const strayed = (because: Strayed, step?: FramedStep): Standing => ({ at: 'strayed', step, because });

const arrive = (procedure: Procedure, to: LeadsTo, step?: FramedStep): Standing => {
  if ('question' in to) {
    const question = questionOf(procedure, to.question);
    return question ? { at: 'question', name: to.question, question } : strayed('no-such-question', step);
  }
  const outcome = outcomeOf(procedure, to.outcome);
  return outcome ? { at: 'outcome', name: to.outcome, outcome } : strayed('no-such-outcome', step);
};

export const startOf = ({ root }: ProcedureVersions): Position => ({
  frames: [{ procedure: root, at: arrive(root.document, { question: root.document.start }) }],
});

const goOn = ({ procedure, at: from }: Frame, step: FramedStep, isFirst: boolean): Standing => {
  const { document } = procedure;
  if (from.at === 'strayed') return from;
  if (from.at === 'outcome') return strayed('step-after-outcome', step);
  if (step.kind === 'stated') {
    return isFirst ? arrive(document, { outcome: step.outcome }, step) : strayed('stated-after-a-step', step);
  }
  if (step.question !== from.name || !isIn(step, procedure)) return strayed('question-not-asked', step);
  if (step.kind === 'skipped') return arrive(document, from.question.whenSkipped, step);
  if (step.kind === 'overridden') return arrive(document, { outcome: step.outcome }, step);
  const answer = answerOf(from.question, step.answer);
  return answer ? arrive(document, answer.leadsTo, step) : strayed('no-such-answer', step);
};

const withTop = ({ frames: [root, ...called] }: Position, top: Frame): Position => ({
  frames: called.length === 0 ? [top] : [root, ...called.slice(0, -1), top],
});

const take = (from: Position, step: FramedStep, isFirst: boolean): Position => {
  const top = topOf(from);
  return withTop(from, { ...top, at: goOn(top, step, isFirst) });
};

/** Where a path stands in a procedure. Steps that were left decide nothing. */
export const positionOf = (versions: ProcedureVersions, path: readonly FramedStep[]): Position =>
  finalPath(path).reduce<Position>((from, step, index) => take(from, step, index === 0), startOf(versions));

/** A final path with the position before and after each step, for those who judge or explain it. */
export const retrace = (versions: ProcedureVersions, path: readonly FramedStep[]): readonly Retraced[] => {
  const retraced: Retraced[] = [];
  let before = startOf(versions);
  for (const [index, step] of finalPath(path).entries()) {
    const after = take(before, step, index === 0);
    retraced.push({ before, step, after });
    before = after;
  }
  return retraced;
};

export interface Retraced {
  readonly before: Position;
  readonly step: FramedStep;
  readonly after: Position;
}
