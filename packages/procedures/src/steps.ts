import type { FramedStep } from '@muster/contracts';
import type { Actor, Instant } from '@muster/core';
import type { ProcedureVersions } from './closure.ts';
import { finalPath, positionOf, standingOf, topOf, type Frame, type Position } from './position.ts';
import { answerOf, outcomeOf, type Question } from './schema.ts';

export interface Taker {
  readonly by: Actor;
  readonly at: Instant;
}

/** A path with one more step, or the rule that the step would break. */
export type Taken =
  | { readonly ok: true; readonly path: readonly FramedStep[]; readonly position: Position }
  | { readonly ok: false; readonly rule: StepRule; readonly position: Position };

export type StepRule =
  | 'already-at-outcome'
  | 'question-moved-on'
  | 'no-such-answer'
  | 'no-such-outcome'
  | 'source-may-not-state'
  | 'nothing-to-step-back-to'
  | 'path-does-not-fit';

type Path = readonly FramedStep[];

const add = (versions: ProcedureVersions, path: Path, step: FramedStep): Taken => {
  const taken = [...path, step];
  return { ok: true, path: taken, position: positionOf(versions, taken) };
};

const refuse = (rule: StepRule, position: Position): Taken => ({ ok: false, rule, position });

/** What a step says of its frame: nothing in the root's, so that paths without sub-procedures stay as they were. */
const inFrame = ({ procedure: { ref } }: Frame) => (ref === 'root' ? {} : { procedure: ref });

const atQuestion = (
  versions: ProcedureVersions,
  path: Path,
  name: string,
  then: (question: Question, frame: Frame, position: Position) => Taken,
): Taken => {
  const position = positionOf(versions, path);
  const frame = topOf(position);
  if (frame.at.at === 'outcome') return refuse('already-at-outcome', position);
  if (frame.at.at === 'strayed') return refuse('path-does-not-fit', position);
  return frame.at.name === name
    ? then(frame.at.question, frame, position)
    : refuse('question-moved-on', position);
};

/** Answers the question that the path stands at. */
export const answer = (
  versions: ProcedureVersions,
  path: Path,
  given: { question: string; answer: string; note?: string | undefined },
  taker: Taker,
): Taken =>
  atQuestion(versions, path, given.question, (question, frame, position) =>
    answerOf(question, given.answer)
      ? add(versions, path, { kind: 'answered', ...given, ...inFrame(frame), ...taker })
      : refuse('no-such-answer', position),
  );

/** Leaves the current question unanswered; the path goes on as the procedure's `whenSkipped` says. */
export const skip = (
  versions: ProcedureVersions,
  path: Path,
  given: { question: string; reason: string },
  taker: Taker,
): Taken =>
  atQuestion(versions, path, given.question, (_, frame) =>
    add(versions, path, { kind: 'skipped', ...given, ...inFrame(frame), ...taker }),
  );

/** Ends the path at an outcome of the agent's own choice, whatever questions remain. */
export const override = (
  versions: ProcedureVersions,
  path: Path,
  given: { outcome: string; reason: string },
  taker: Taker,
): Taken => {
  const position = positionOf(versions, path);
  const frame = topOf(position);
  if (frame.at.at === 'outcome') return refuse('already-at-outcome', position);
  if (frame.at.at === 'strayed') return refuse('path-does-not-fit', position);
  const question = frame.at.name;
  return outcomeOf(frame.procedure.document, given.outcome)
    ? add(versions, path, { kind: 'overridden', question, ...given, ...inFrame(frame), ...taker })
    : refuse('no-such-outcome', position);
};

/** A source that reports at once states the outcome; only where the procedure lets it, and before any other step. */
export const stateOutcome = (
  versions: ProcedureVersions,
  path: Path,
  given: { outcome: string },
  taker: Taker,
): Taken => {
  const position = positionOf(versions, path);
  if (standingOf(position).at === 'outcome') return refuse('already-at-outcome', position);
  const outcome = outcomeOf(versions.root.document, given.outcome);
  if (!outcome) return refuse('no-such-outcome', position);
  if (outcome.sourceMayState !== true || finalPath(path).length > 0) {
    return refuse('source-may-not-state', position);
  }
  return add(versions, path, { kind: 'stated', ...given, ...taker });
};

/** Goes back one step: the last step that decides is marked as left, stays on record and decides nothing. */
export const stepBack = (versions: ProcedureVersions, path: Path, { by, at }: Taker): Taken => {
  const last = path.findLastIndex((step) => step.leftAt === undefined);
  if (last < 0) return refuse('nothing-to-step-back-to', positionOf(versions, path));
  const back = path.map((step, index) => (index === last ? { ...step, leftAt: at, leftBy: by } : step));
  return { ok: true, path: back, position: positionOf(versions, back) };
};
