import { expect, test } from 'vitest';
import { marksOf, pathEntries, type Deviation } from '../src/screens/incident/path-entries.ts';

const at = '2026-03-01T10:00:00.000Z';
const by = { kind: 'user', id: 'ada' } as const;
const answered = (question: string, left = false) => ({
  ...{ kind: 'answered' as const, question, answer: 'yes', at, by },
  ...(left && { leftAt: at, leftBy: by }),
});
const skipped = (question: string) => ({ kind: 'skipped' as const, question, reason: 'Noise.', at, by });
const deviation = (
  kind: Deviation['kind'],
  subject: string,
  grade: Deviation['grade'] = 'major',
): Deviation => ({
  ...{ deviationId: `dev_${kind}_${subject}_${grade}`, kind, grade, subject, explained: '', foundAt: at },
});
const drawn = (steps: Parameters<typeof pathEntries>[0]['steps'], deviations: readonly Deviation[]) =>
  marksOf(pathEntries({ path: 'judged', steps, deviations: [...deviations] }, 'Genuine')).map(
    ({ kind, label, grades }) => [kind, label, grades],
  );

test('each departure is marked where it happened, with its grade; others of the handling are not of the path', () => {
  expect(
    drawn(
      [answered('where'), skipped('ventilated'), answered('inside')],
      [
        deviation('question-skipped', 'ventilated', 'critical'),
        deviation('answer-not-in-procedure', 'inside', 'minor'),
        deviation('verdict-differs', 'gas', 'moderate'),
        deviation('action-late', 'inside'),
      ],
    ),
  ).toEqual([
    ['answered', 'Where: Yes', []],
    ['skipped', 'Ventilated: Skipped', ['critical']],
    ['answered', 'Inside: Yes', ['minor']],
    ['verdict', 'Verdict: Genuine', ['moderate']],
  ]);
});

test('a question that was never asked has a mark of its own', () => {
  expect(drawn([answered('where')], [deviation('question-skipped', 'inside')])).toContainEqual([
    'missing',
    'Inside: not asked',
    ['major'],
  ]);
});

test('what was taken back is in the list and not in the drawing, and takes no departure', () => {
  const steps = [answered('where', true), answered('where')];
  const entries = pathEntries(
    { path: 'judged', steps, deviations: [deviation('answer-not-in-procedure', 'where')] },
    'Genuine',
  );
  expect(entries.map(({ departures }) => departures.length)).toEqual([0, 1, 0]);
  expect(marksOf(entries)).toHaveLength(2);
});

test('of two departures of one kind at a question that was asked twice each has its own step', () => {
  const both = [
    deviation('question-skipped', 'where', 'major'),
    deviation('question-skipped', 'where', 'minor'),
  ];
  expect(drawn([skipped('where'), skipped('where')], both).map(([, , grades]) => grades)).toEqual([
    ['major'],
    ['minor'],
    [],
  ]);
});

test('before a verdict the drawing has none', () => {
  expect(pathEntries({ path: 'no-verdict', steps: [], deviations: [] }, '')).toEqual([]);
});
