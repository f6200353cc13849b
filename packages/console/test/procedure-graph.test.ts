import { sampleProcedure, withOneWay, withQuestion } from '@muster/procedures/sample';
import { expect, test } from 'vitest';
import { arrowLines, boxLines } from '../src/screens/set-up/procedures/drawing/measure.ts';
import { graphOf } from '../src/screens/set-up/procedures/drawing/procedure-graph.ts';
import { wrapLabel } from '../src/screens/set-up/procedures/drawing/wrap-label.ts';
import { entriesOf, findingsByEntry } from '../src/screens/set-up/procedures/findings-by-entry.ts';

const arrowsOf = (...[document]: Parameters<typeof graphOf>) =>
  graphOf(document).arrows.map(({ from, to }) => `${from} > ${to}`);

test('every question and outcome has a box, the start first, an outcome with its priority', () => {
  const { boxes } = graphOf(sampleProcedure);
  expect(boxes.map(({ key, means }) => [key, means])).toEqual([
    ['question-where-smelt', undefined],
    ['question-people-inside', undefined],
    ['outcome-people-at-risk', 'P1, immediate'],
    ['question-strength', undefined],
    ['outcome-escape', 'P2, urgent'],
    ['outcome-faint-smell', 'P3, soon'],
    ['outcome-other-utility', 'Out of scope'],
    ['outcome-alarm-confirmed', 'P1, immediate'],
  ]);
});

test('all answers of a question that lead to the same are one arrow, and it says where a skip leads', () => {
  const { arrows } = graphOf(withOneWay(sampleProcedure, 'strength', { outcome: 'escape' }));
  const [arrow] = arrows.filter(({ from }) => from === 'question-strength');
  expect(arrow).toEqual({
    from: 'question-strength',
    to: 'outcome-escape',
    answers: ['Strong', 'Faint'],
    whenSkipped: true,
  });
  expect(arrow && arrowLines(arrow)).toEqual(['• Strong', '• Faint', '• (skipped)']);
});

test('a way back to an earlier question ends in a box that names it, so the drawing has no loop', () => {
  const looped = withQuestion(sampleProcedure, 'strength', { whenSkipped: { question: 'where-smelt' } });
  expect(graphOf(looped).boxes).toContainEqual({
    key: 'loop-question-strength-question-where-smelt',
    kind: 'loop',
    label: '↺ Back to: Where can you smell it?',
  });
  expect(
    arrowsOf(withQuestion(sampleProcedure, 'strength', { whenSkipped: { question: 'strength' } })),
  ).toContain('question-strength > loop-question-strength-question-strength');
});

test('what is named and not there has a box that says so; so has a start, even one that every object inherits', () => {
  const broken = withQuestion(sampleProcedure, 'strength', { whenSkipped: { outcome: 'nowhere' } });
  expect(graphOf(broken).boxes).toContainEqual({
    key: 'outcome-nowhere',
    kind: 'missing',
    label: 'There is no outcome nowhere',
  });
  expect(graphOf({ ...sampleProcedure, start: 'constructor' }).boxes[0]).toMatchObject({ kind: 'missing' });
});

test('each finding stands at its question or outcome, a plan’s at the outcomes that call for it', () => {
  const at = (where: string) => entriesOf(sampleProcedure, { where });
  expect(at('questions.strength.answers.faint.leadsTo')).toEqual(['question-strength']);
  expect(at('outcomes.escape.plan')).toEqual(['outcome-escape']);
  expect(at('start')).toEqual(['question-where-smelt']);
  expect(at('tests.0')).toEqual([]);
  expect(at('plans.engineer.roles')).toEqual([
    'outcome-people-at-risk',
    'outcome-escape',
    'outcome-faint-smell',
    'outcome-alarm-confirmed',
  ]);
  const finding = {
    severity: 'refusal',
    rule: 'dead-end',
    where: 'questions.strength',
    says: 'No.',
  } as const;
  expect([...findingsByEntry(sampleProcedure, [finding])]).toEqual([['question-strength', [finding]]]);
});

test('a label wraps and loses nothing, however long its words are', () => {
  expect(wrapLabel('Is anybody still inside the building?', 16)).toEqual([
    'Is anybody still',
    'inside the',
    'building?',
  ]);
  expect(wrapLabel('unfathomable', 5)).toEqual(['unfa-', 'thom-', 'able']);
  expect(wrapLabel('  ', 5)).toEqual([]);
  expect(boxLines({ key: 'a', kind: 'outcome', label: 'Escape', means: 'P2' }, ['! 1 advice'])).toEqual([
    'Escape',
    'P2',
    '! 1 advice',
  ]);
});
