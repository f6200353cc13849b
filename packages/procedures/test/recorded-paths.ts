import type { PathStep } from '@muster/contracts';
import { instantOf, plusSeconds, type Instant } from '@muster/core';
import fc from 'fast-check';
import { positionOf } from '../src/position.ts';
import { sampleProcedure, withOneWay, withQuestion } from '../src/sample.ts';

const by = { kind: 'user', id: 'agent' } as const;
const at = instantOf(Date.UTC(2026, 0, 5, 9, 17));

const escape = { outcome: 'escape' };

/** The sample with a branch that joins again: whoever may be inside, the ignition source is asked about. */
export const procedure = withQuestion(
  withOneWay(sampleProcedure, 'people-inside', { question: 'ignition' }),
  'ignition',
  {
    text: 'Is there an ignition source?',
    answers: ['yes', 'no'].map((id) => ({ id, label: id, leadsTo: escape })),
    whenSkipped: escape,
  },
);

export const answered = (name: string, answer: string, leftAt?: Instant): PathStep => ({
  kind: 'answered',
  question: name,
  answer,
  by,
  at,
  ...(leftAt && { leftAt }),
});

export const skipped = (name: string): PathStep => ({
  kind: 'skipped',
  question: name,
  reason: 'Line broke up.',
  by,
  at,
});

/** Walks from the start to an outcome: each number picks an answer, each zero in `backs` first steps back once. */
export const walks: fc.Arbitrary<PathStep[]> = fc
  .array(fc.record({ pick: fc.nat(9), back: fc.integer({ min: 0, max: 3 }) }), { minLength: 8, maxLength: 8 })
  .map((choices) => {
    const path: PathStep[] = [];
    for (const [index, { pick, back }] of choices.entries()) {
      const stepped = path.findLastIndex(({ leftAt }) => leftAt === undefined);
      const last = path[stepped];
      if (back === 0 && last && index < 4) path[stepped] = { ...last, leftAt: plusSeconds(at, index) };
      const position = positionOf(procedure, path);
      if (position.at !== 'question') continue;
      const answer = position.question.answers[pick % position.question.answers.length];
      if (answer) path.push(answered(position.name, answer.id));
    }
    return path;
  });
