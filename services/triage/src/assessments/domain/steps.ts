import { DecisionOverridden, type PathStep } from '@muster/contracts';
import { type Actor, type Instant, refuse, type Decision, type Refused } from '@muster/core';
import {
  answer,
  override,
  positionOf,
  skip,
  stepBack,
  type Procedure,
  type StepRule,
  type Taken,
  type Taker,
} from '@muster/procedures';
import type { Assessment, Open, StoredVerdict } from './assessment.ts';
import { applyPath } from './apply-path.ts';

/** A step an agent takes, as the API names it. */
export type Step =
  | {
      readonly kind: 'answer';
      readonly question: string;
      readonly answer: string;
      readonly note?: string | undefined;
    }
  | { readonly kind: 'skip'; readonly question: string; readonly reason: string }
  | { readonly kind: 'outcome'; readonly outcome: string; readonly reason: string }
  | { readonly kind: 'back' };

const EXPLANATIONS: Readonly<Record<StepRule, string>> = {
  'already-at-outcome': 'The assessment has its verdict.',
  'question-moved-on': 'Another question is asked now.',
  'no-such-answer': 'The question does not offer this answer.',
  'no-such-outcome': 'The procedure has no such outcome.',
  'source-may-not-state': 'The procedure does not let a source state this outcome.',
  'nothing-to-step-back-to': 'This is the first question.',
  'path-does-not-fit': 'The steps so far do not fit the procedure version.',
};

const changedBy = (changed: { by: Actor; at: Instant } | undefined) =>
  changed && { changedBy: changed.by.id, changedAt: changed.at };

const stepRefusal = ({ rule, position }: Extract<Taken, { ok: false }>, { changed }: Open): Refused =>
  refuse(
    rule,
    rule === 'question-moved-on' && changed
      ? `${EXPLANATIONS[rule]} ${changed.by.id} moved the assessment to it at ${changed.at}.`
      : EXPLANATIONS[rule],
    {
      ...(position.at === 'question' && { question: position.name, text: position.question.text }),
      ...changedBy(changed),
    },
  );

const givenAnswer = (step: Step & { kind: 'answer' }) => ({
  question: step.question,
  answer: step.answer,
  ...(step.note !== undefined && { note: step.note }),
});

const applyStep = (procedure: Procedure, path: readonly PathStep[], step: Step, taker: Taker): Taken => {
  switch (step.kind) {
    case 'answer':
      return answer(procedure, path, givenAnswer(step), taker);
    case 'skip':
      return skip(procedure, path, { question: step.question, reason: step.reason }, taker);
    case 'outcome':
      return override(procedure, path, { outcome: step.outcome, reason: step.reason }, taker);
    case 'back':
      return stepBack(procedure, path, taker);
  }
};

/** The event of a step that departs from the procedure on purpose. */
const departureEvents = (open: Open, procedure: Procedure, step: Step, { at }: Taker) => {
  if (step.kind !== 'skip' && step.kind !== 'outcome') return [];
  const position = positionOf(procedure, open.path);
  if (position.at !== 'question') return [];
  const { incidentId } = open;
  const shared = { incidentId, question: position.name, reason: step.reason, at };
  return [
    step.kind === 'skip'
      ? DecisionOverridden.with({ ...shared, what: 'question-skipped' })
      : DecisionOverridden.with({ ...shared, what: 'outcome-chosen', outcome: step.outcome }),
  ];
};

const alreadyDecided = ({ outcome, validity, by, at }: StoredVerdict): Refused =>
  refuse('already-decided', `The assessment has its verdict: ${by.id} gave it at ${at}.`, {
    outcome,
    validity,
    ...changedBy({ by, at }),
  });

/** The assessment if it is open, or why no step can be taken in it. */
export const requireOpen = (assessment: Assessment): { ok: true; assessment: Open } | Refused => {
  switch (assessment.status) {
    case 'waiting-for-procedure':
      return refuse('waiting-for-procedure', 'No procedure is in force for this type of incident yet.', {
        incidentType: assessment.incident.incidentType,
      });
    case 'decided':
      return alreadyDecided(assessment.verdict);
    case 'open':
      return { ok: true, assessment };
  }
};

/** Decides what one step leads to, under the exact procedure version that the assessment was opened with. */
export const decideStep = (
  open: Open,
  procedure: Procedure,
  step: Step,
  taker: Taker,
): Decision<Assessment> => {
  const taken = applyStep(procedure, open.path, step, taker);
  return taken.ok
    ? applyPath(open, procedure, taken.path, taker, departureEvents(open, procedure, step, taker))
    : stepRefusal(taken, open);
};
