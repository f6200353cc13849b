import * as fc from 'fast-check';
import { sampleProcedure } from '../src/sample.ts';
import type { LeadsTo, Procedure } from '../src/schema.ts';

const ENDS = ['end-0', 'end-1', 'end-2'];
const name = (index: number) => `question-${index}`;

/** For question `index` of `count`: mostly an outcome or a later question, at times back, on itself or nowhere. */
const target = (index: number, count: number, wild: boolean): fc.Arbitrary<LeadsTo> => {
  const outcome = fc.constantFrom(...ENDS).map((end): LeadsTo => ({ outcome: end }));
  const later =
    index + 1 < count
      ? fc.integer({ min: index + 1, max: count - 1 }).map((next): LeadsTo => ({ question: name(next) }))
      : outcome;
  const anywhere = fc.constantFrom<LeadsTo[]>(
    ...Array.from({ length: count + 1 }, (_, other) => ({ question: name(other) })),
    { outcome: 'nowhere' },
    { question: 'constructor' },
  );
  return wild
    ? fc.oneof(
        { weight: 3, arbitrary: later },
        { weight: 3, arbitrary: outcome },
        { weight: 1, arbitrary: anywhere },
      )
    : fc.oneof(later, outcome);
};

const question = (index: number, count: number, wild: boolean) =>
  fc.record({
    text: fc.constant(`Question ${index}?`),
    why: fc.constant('It decides.'),
    grade: fc.constantFrom('critical' as const, 'minor' as const),
    answers: fc
      .array(target(index, count, wild), { minLength: wild ? 0 : 1, maxLength: 3 })
      .map((ways) => ways.map((leadsTo, at) => ({ id: `answer-${at}`, label: `Answer ${at}`, leadsTo }))),
    whenSkipped: target(index, count, wild),
  });

const outcomes: Procedure['outcomes'] = {
  'end-0': { validity: 'genuine', priority: 'P1', reason: 'First.', plan: 'engineer', sourceMayState: true },
  'end-1': { validity: 'hoax-or-malicious', reason: 'Second.', sourceMayState: true },
  'end-2': { validity: 'genuine', priority: 'P4', reason: 'Third.', plan: 'engineer', sourceMayState: true },
};

/** Any procedure of up to six questions; a wild one may have loops, dead ends and ways to nowhere. */
export const procedures = ({ wild }: { wild: boolean }): fc.Arbitrary<Procedure> =>
  fc
    .integer({ min: 1, max: 6 })
    .chain((count) => fc.tuple(...Array.from({ length: count }, (_, index) => question(index, count, wild))))
    .map((questions) => ({
      ...sampleProcedure,
      start: name(0),
      questions: Object.fromEntries(questions.map((given, index) => [name(index), given])),
      outcomes,
      tests: [],
    }));

/** Choices for a walk: which answer to give at each question, or to skip it. */
export const choices = fc.array(fc.nat(3), { minLength: 8, maxLength: 8 });
