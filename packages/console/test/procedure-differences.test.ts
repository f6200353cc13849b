import { sampleProcedure, withOutcome, withPlan, withQuestion } from '@muster/procedures/sample';
import { expect, test } from 'vitest';
import { differencesOf } from '../src/screens/set-up/procedures/differences.ts';
import { procedureSearch } from '../src/screens/set-up/procedures/procedure-search.ts';
import { othersOf } from '../src/screens/set-up/procedures/versions.ts';
import { differenceTexts } from '../src/texts/procedures.ts';

const told = (after: unknown) =>
  differencesOf(sampleProcedure, after).map(({ kind, place, before, after: is }) =>
    [kind, differenceTexts.place(place), before, is].filter((one) => one !== undefined),
  );

test('what is the same is not told, whatever the order of its fields', () => {
  expect(told(sampleProcedure)).toEqual([]);
  expect(told(Object.fromEntries(Object.entries(sampleProcedure).reverse()))).toEqual([]);
});

test('a question that was added, removed or changed is named, with its text', () => {
  expect(told(withQuestion(sampleProcedure, 'extra', { text: 'Anything else?' }))).toEqual([
    ['added', 'question extra', 'Anything else?'],
  ]);
  const { strength: _, ...questions } = sampleProcedure.questions;
  expect(told({ ...sampleProcedure, questions })).toEqual([
    ['removed', 'question strength', 'How strong is the smell?'],
  ]);
  expect(told(withQuestion(sampleProcedure, 'strength', { grade: 'critical' }))).toEqual([
    ['changed', 'question strength, grade', 'moderate', 'critical'],
  ]);
});

test('an answer that leads elsewhere says from where to where, and a new order of answers is a change', () => {
  const { answers = [] } = sampleProcedure.questions['strength'] ?? {};
  const elsewhere = answers.map((answer) => ({ ...answer, leadsTo: { question: 'people-inside' } }));
  expect(told(withQuestion(sampleProcedure, 'strength', { answers: elsewhere.slice(0, 1) }))).toEqual([
    ['changed', 'question strength, answer strong, leads to', 'outcome escape', 'question people-inside'],
    ['removed', 'question strength, answer faint', 'Faint'],
  ]);
  expect(told(withQuestion(sampleProcedure, 'strength', { answers: answers.toReversed() }))).toEqual([
    ['reordered', 'question strength, answers'],
  ]);
});

test('a limit of a plan, a field that was not there, and a second entry of one name are told', () => {
  expect(told(withPlan(sampleProcedure, { dispatchWithinSeconds: 77 }))).toEqual([
    ['changed', 'plan engineer, dispatch within seconds', expect.anything(), '77'],
  ]);
  const outcome = { validity: 'out-of-scope', reason: 'Drains belong to the water company.' } as const;
  expect(told(withOutcome(sampleProcedure, 'other-utility', { ...outcome, sourceMayState: true }))).toEqual([
    ['added', 'outcome other-utility, source may state', 'true'],
  ]);
  const [first] = sampleProcedure.tests;
  expect(told({ ...sampleProcedure, tests: [...sampleProcedure.tests, first] })).toEqual([
    ['added', 'test people inside #2', 'people inside'],
  ]);
});

test('a version is compared with the one before it, unless the address names another', () => {
  expect(othersOf(3, 5)).toEqual([2, 1, 4, 5]);
  expect(othersOf(1, undefined)).toEqual([]);
  expect(procedureSearch({ against: '4' })).toEqual({ against: '4' });
  expect(procedureSearch({ against: '4x' })).toEqual({});
});
