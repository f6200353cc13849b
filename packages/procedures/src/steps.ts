import type { PathStep } from '@muster/contracts';
import type { Actor, Instant } from '@muster/core';
import { finalPath, positionOf, type Position } from './position.ts';
import { answerOf, outcomeOf, type Procedure, type Question } from './schema.ts';

export interface Taker {
  readonly by: Actor;
  readonly at: Instant;
}

/** A path with one more step, or the rule that the step would break. */
export type Taken =
  | { readonly ok: true; readonly path: readonly PathStep[]; readonly position: Position }
  | { readonly ok: false; readonly rule: StepRule; readonly position: Position };

export type StepRule =
  | 'already-at-outcome'
  | 'question-moved-on'
  | 'no-such-answer'
  | 'no-such-outcome'
  | 'source-may-not-state'
  | 'nothing-to-step-back-to'
  | 'path-does-not-fit';

type Path = readonly PathStep[];

const add = (procedure: Procedure, path: Path, step: PathStep): Taken => {
  const taken = [...path, step];
  return { ok: true, path: taken, position: positionOf(procedure, taken) };
};

const refuse = (rule: StepRule, position: Position): Taken => ({ ok: false, rule, position });

const atQuestion = (
  procedure: Procedure,
  path: Path,
  name: string,
  then: (question: Question, position: Position) => Taken,
): Taken => {
  const position = positionOf(procedure, path);
  if (position.at === 'outcome') return refuse('already-at-outcome', position);
  if (position.at === 'strayed') return refuse('path-does-not-fit', position);
  return position.name === name ? then(position.question, position) : refuse('question-moved-on', position);
};

/** Answers the question that the path stands at. */
export const answer = (
  procedure: Procedure,
  path: Path,
  given: { question: string; answer: string; note?: string | undefined },
  taker: Taker,
): Taken =>
  atQuestion(procedure, path, given.question, (question, position) =>
    answerOf(question, given.answer)
      ? add(procedure, path, { kind: 'answered', ...given, ...taker })
      : refuse('no-such-answer', position),
  );

/** Leaves the current question unanswered; the path goes on as the procedure's `whenSkipped` says. */
export const skip = (
  procedure: Procedure,
  path: Path,
  given: { question: string; reason: string },
  taker: Taker,
): Taken =>
  atQuestion(procedure, path, given.question, () =>
    add(procedure, path, { kind: 'skipped', ...given, ...taker }),
  );

/** Ends the path at an outcome of the agent's own choice, whatever questions remain. */
export const override = (
  procedure: Procedure,
  path: Path,
  given: { outcome: string; reason: string },
  taker: Taker,
): Taken => {
  const position = positionOf(procedure, path);
  if (position.at === 'outcome') return refuse('already-at-outcome', position);
  if (position.at === 'strayed') return refuse('path-does-not-fit', position);
  return outcomeOf(procedure, given.outcome)
    ? add(procedure, path, { kind: 'overridden', question: position.name, ...given, ...taker })
    : refuse('no-such-outcome', position);
};

/** A source that reports at once states the outcome; only where the procedure lets it, and before any other step. */
export const stateOutcome = (
  procedure: Procedure,
  path: Path,
  given: { outcome: string },
  taker: Taker,
): Taken => {
  const position = positionOf(procedure, path);
  if (position.at === 'outcome') return refuse('already-at-outcome', position);
  const outcome = outcomeOf(procedure, given.outcome);
  if (!outcome) return refuse('no-such-outcome', position);
  if (outcome.sourceMayState !== true || finalPath(path).length > 0) {
    return refuse('source-may-not-state', position);
  }
  return add(procedure, path, { kind: 'stated', ...given, ...taker });
};

/** Goes back one step: the last step that decides is marked as left, stays on record and decides nothing. */
export const stepBack = (procedure: Procedure, path: Path, { by, at }: Taker): Taken => {
  const last = path.findLastIndex((step) => step.leftAt === undefined);
  if (last < 0) return refuse('nothing-to-step-back-to', positionOf(procedure, path));
  const back = path.map((step, index) => (index === last ? { ...step, leftAt: at, leftBy: by } : step));
  return { ok: true, path: back, position: positionOf(procedure, back) };
};
