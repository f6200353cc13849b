import { expect, test } from 'vitest';
import { marksOf, type StepView } from '../src/screens/assessment/path-drawing.ts';

const at = '2026-01-05T09:15:00.000Z';
const by = { kind: 'user', id: 'ada' } as const;
const answered = (answer: string, left = false): StepView => ({
  step: { kind: 'answered', question: 'q', answer: 'a', at, by, ...(left && { leftAt: at, leftBy: by }) },
  asked: 'Where?',
  answered: answer,
});
const skipped: StepView = {
  step: { kind: 'skipped', question: 'q', reason: 'noise', at, by },
  asked: 'Why?',
};

test('the drawing holds the steps that still decide and what is asked now, with no word cut off', () => {
  const path = [answered('Indoors', true), answered('Outdoors'), skipped];
  const marks = marksOf(path, 'skipped', {
    kind: 'question',
    label: 'Is anybody still inside the building now?',
  });
  expect(marks.map(({ kind, label }) => [kind, label])).toEqual([
    ['answered', 'Outdoors'],
    ['skipped', 'skipped'],
    ['question', 'Is anybody still inside the building now?'],
  ]);
});
