import type { PathStep } from '@muster/contracts';
import { describe, expect, it } from 'vitest';
import { positionOf } from '../src/position.ts';
import { answer, override, skip, stateOutcome, stepBack, type Taken } from '../src/steps.ts';
import { verdictOf } from '../src/verdict.ts';
import { sampleProcedure as procedure } from '../src/sample.ts';
import { agent, at, taker } from './walking.ts';

const path = (...steps: [question: string, answer: string][]): readonly PathStep[] =>
  steps.map(([question, given], second) => ({
    kind: 'answered',
    question,
    answer: given,
    by: agent,
    at: at(second),
  }));
const taken = (step: Taken): readonly PathStep[] => {
  if (!step.ok) throw new Error(step.rule);
  return step.path;
};
const indoors = path(['where-smelt', 'indoors']);

describe('taking steps', () => {
  it('answers only the question that is asked now', () => {
    expect(
      answer(procedure, indoors, { question: 'where-smelt', answer: 'outdoors' }, taker(9)),
    ).toMatchObject({
      ok: false,
      rule: 'question-moved-on',
      position: { name: 'people-inside' },
    });
  });

  it.each(['maybe', 'constructor', ''])('takes no answer that the question does not offer (%j)', (given) => {
    expect(answer(procedure, indoors, { question: 'people-inside', answer: given }, taker(9))).toMatchObject({
      rule: 'no-such-answer',
    });
  });

  it('goes on after a skip as the procedure says', () => {
    const skipped = taken(
      skip(procedure, indoors, { question: 'people-inside', reason: 'The line broke.' }, taker(2)),
    );
    expect(verdictOf(procedure, skipped)).toMatchObject({
      outcome: 'people-at-risk',
      method: 'guided-procedure',
      reasons: [
        'People are inside.',
        'Where can you smell it? Indoors',
        '“Is anybody still inside?” was skipped: The line broke.',
      ],
    });
  });

  it('records at which question an outcome was chosen past the rest', () => {
    const overridden = taken(
      override(procedure, indoors, { outcome: 'escape', reason: 'Heard on the line.' }, taker(2)),
    );
    expect(overridden.at(-1)).toMatchObject({
      kind: 'overridden',
      question: 'people-inside',
      outcome: 'escape',
    });
    expect(verdictOf(procedure, overridden)).toMatchObject({ method: 'agent-judgement', priority: 'P2' });
  });

  it('lets a source state only what the procedure lets it, and only first', () => {
    const stated = taken(stateOutcome(procedure, [], { outcome: 'alarm-confirmed' }, taker(0)));
    expect(verdictOf(procedure, stated)).toMatchObject({ method: 'source-stated', priority: 'P1' });
    expect(stateOutcome(procedure, [], { outcome: 'escape' }, taker(0))).toMatchObject({
      rule: 'source-may-not-state',
    });
    expect(stateOutcome(procedure, [], { outcome: 'constructor' }, taker(0))).toMatchObject({
      rule: 'no-such-outcome',
    });
    expect(stateOutcome(procedure, indoors, { outcome: 'alarm-confirmed' }, taker(2))).toMatchObject({
      rule: 'source-may-not-state',
    });
  });

  it('takes nothing more once an outcome is reached', () => {
    const ended = path(['where-smelt', 'drains']);
    expect(answer(procedure, ended, { question: 'strength', answer: 'faint' }, taker(3))).toMatchObject({
      rule: 'already-at-outcome',
    });
    expect(override(procedure, ended, { outcome: 'escape', reason: 'No.' }, taker(3))).toMatchObject({
      rule: 'already-at-outcome',
    });
  });

  it('decides by the final path alone after two steps back and another way (both ways)', () => {
    const towardsP1 = path(['where-smelt', 'indoors'], ['people-inside', 'no']);
    const back = taken(stepBack(procedure, taken(stepBack(procedure, towardsP1, taker(10))), taker(11)));
    const lower = taken(answer(procedure, back, { question: 'where-smelt', answer: 'drains' }, taker(12)));
    expect(verdictOf(procedure, lower)).toMatchObject({
      validity: 'out-of-scope',
      reasons: ['Drains belong to the water company.', 'Where can you smell it? At a drain'],
    });

    const again = taken(stepBack(procedure, lower, taker(13)));
    const indoorsAgain = taken(
      answer(procedure, again, { question: 'where-smelt', answer: 'indoors' }, taker(14)),
    );
    const first = taken(
      answer(procedure, indoorsAgain, { question: 'people-inside', answer: 'yes' }, taker(15)),
    );
    expect(verdictOf(procedure, first)).toMatchObject({ priority: 'P1', outcome: 'people-at-risk' });
    expect(first.map(({ leftAt }) => leftAt)).toEqual([at(11), at(10), at(13), undefined, undefined]);
  });
});

describe('a path that a version cannot explain', () => {
  it.each<[string, readonly PathStep[]]>([
    ['question-not-asked', path(['strength', 'strong'])],
    ['no-such-answer', path(['where-smelt', 'cellar'])],
    ['step-after-outcome', path(['where-smelt', 'drains'], ['strength', 'strong'])],
    [
      'stated-after-a-step',
      [...indoors, { kind: 'stated', outcome: 'alarm-confirmed', by: agent, at: at(3) }],
    ],
    [
      'no-such-outcome',
      [{ kind: 'overridden', question: 'where-smelt', outcome: 'gone', reason: 'x', by: agent, at: at(1) }],
    ],
  ])('is called strayed, %s, and has no verdict', (because, strange) => {
    expect(positionOf(procedure, strange)).toMatchObject({ at: 'strayed', because });
    expect(verdictOf(procedure, strange)).toBeUndefined();
  });
});
