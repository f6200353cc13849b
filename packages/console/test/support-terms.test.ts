import { expect, test } from 'vitest';
import { instantOf, momentOf } from '../src/parts/moment.ts';
import { differs, namesOf } from '../src/screens/support/differences.ts';
import { changeWords, rowsOf } from '../src/screens/support/effect-words.ts';
import { evidenceFound } from '../src/screens/support/evidence-found.ts';
import { emptyProposal, proposalOf } from '../src/screens/support/proposal.ts';
import type { Terms } from '../src/screens/support/plan.ts';
import { emptyTerms, fieldsOf, lackingIn, termsOf } from '../src/screens/support/terms-fields.ts';
import { terms } from './support/support-plan.ts';

const ZONE = 'Europe/London';
const NOW = Date.parse('2026-01-05T12:00:00Z');
const debrief: Terms = { type: 'debrief', area: 'Pier 4', plannedAt: [], reviewAt: terms().reviewAt };

test('terms that are opened and not changed are the same to the second', () => {
  const written = [
    terms({ goal: 'In time', plannedAt: ['2026-01-07T09:30:15.000Z'] }),
    terms({ measure: { metric: { kind: 'within', measure: 'triage', seconds: 90 }, windowDays: 7 } }),
    terms({ measure: { metric: { kind: 'no-deviation' }, windowDays: 183 } }),
    debrief,
  ];
  expect(written.map((one) => termsOf(fieldsOf(one, ZONE), ZONE))).toEqual(written);
});

test('what differs between two versions is found term by term, whatever the order of a figure’s words', () => {
  const changed = terms({ type: 'shadowing', goal: 'In time' });
  expect(namesOf(changed).filter((name) => differs(terms(), changed, name))).toEqual(['type', 'goal']);
  const turned = terms({ measure: { windowDays: 28, metric: { deadline: 'triage', kind: 'targets-met' } } });
  expect(namesOf(turned).filter((name) => differs(terms(), turned, name))).toEqual([]);
  expect(
    differs(terms(), terms({ measure: { metric: { kind: 'no-deviation' }, windowDays: 28 } }), 'measure'),
  ).toBe(true);
});

test('a debrief has no figure to show and sends nothing about anybody’s work, whatever was typed before', () => {
  expect(namesOf(debrief)).not.toContain('measure');
  const fields = { ...emptyProposal('me', 'north'), need: 'Pier 4', remarks: ['Slow'] };
  const sent = proposalOf(
    fields,
    termsOf({ ...emptyTerms(ZONE, NOW), type: 'debrief', area: 'Pier 4' }, ZONE),
    NOW,
  );
  expect(sent).toMatchObject({ remarks: [], terms: { type: 'debrief' } });
  expect(JSON.stringify(sent)).not.toMatch(/lookIn|measure|Slow/);
});

test('a proposal is sent only with everything that it needs; a lead looks in the cases of the period that they chose', () => {
  const fields = {
    ...emptyProposal('colleague', 'north'),
    need: ' Late ',
    look: '28' as const,
    remarks: [' ', 'Slow '],
  };
  expect(proposalOf(fields, terms(), NOW)).toBeUndefined();
  expect(proposalOf({ ...fields, person: 'ann' }, undefined, NOW)).toBeUndefined();
  expect(proposalOf({ ...fields, person: ' ann ' }, terms(), NOW)).toMatchObject({
    ...{ person: 'ann', need: 'Late', remarks: [{ says: 'Slow' }] },
    lookIn: { from: '2025-12-08T12:00:00.000Z', to: '2026-01-05T12:00:00.000Z' },
  });
  expect(proposalOf({ ...fields, who: 'me', person: 'ann' }, terms(), NOW)).not.toHaveProperty('person');
});

test('what is lacking in the terms is named by field; what belongs to another figure is not asked for', () => {
  const empty = emptyTerms(ZONE, NOW);
  expect(lackingIn(empty, ZONE)).toEqual(['area']);
  const wrong = {
    ...empty,
    area: 'x',
    review: { day: '', time: '09:00' },
    planned: [{ day: '', time: '' }],
    days: '6',
  };
  expect(lackingIn(wrong, ZONE)).toEqual(['review', 'planned', 'days']);
  expect(lackingIn({ ...empty, area: 'x', figure: 'none', days: '6', minutes: '' }, ZONE)).toEqual([]);
  expect(lackingIn({ ...empty, area: 'x', figure: 'within', minutes: '0' }, ZONE)).toEqual(['minutes']);
});

test('a day and a time are one instant of the centre’s clock; an hour that the clock skips is none', () => {
  expect(instantOf({ day: '2026-07-01', time: '09:00' }, ZONE)).toBe('2026-07-01T08:00:00.000Z');
  expect(instantOf({ day: '2026-03-29', time: '01:30' }, ZONE)).toBeUndefined();
  expect(instantOf({ day: '2026-10-25', time: '01:30' }, ZONE)).toBe('2026-10-25T00:30:00.000Z');
  expect(instantOf({ day: '2026-02-30', time: '09:00' }, ZONE)).toBeUndefined();
  expect(momentOf('2026-07-01T08:00:00.000Z', ZONE)).toMatchObject({ day: '2026-07-01', time: '09:00' });
});

const window = { from: '2026-01-01T00:00:00.000Z', to: '2026-01-29T00:00:00.000Z' };
const figure = (share: number, of: number) => ({
  ...window,
  met: share * of,
  of,
  share,
  low: 0.1,
  high: 0.9,
});
const effect = (change: { change: number; low: number; high: number }, enough = true) => ({
  ...{ metric: { kind: 'no-deviation' as const }, before: figure(0.25, 12), after: figure(0.75, 12) },
  ...{ change, enough, explained: '' },
});

test('too few cases are said instead of a change, and a change that may be chance is called so', () => {
  expect(changeWords(effect({ change: 0.5, low: 0.1, high: 0.8 }))).toBe('Better by 50 percentage points.');
  expect(changeWords(effect({ change: -0.125, low: -0.4, high: 0.2 }))).toMatch(/^Worse by 12.5 .*chance/);
  expect(changeWords(effect({ change: 0.5, low: 0.1, high: 0.8 }, false))).toMatch(/^Too few cases/);
  expect(rowsOf(effect({ change: 0.5, low: 0.1, high: 0.8 }))[0]).toMatchObject({
    share: '25 %',
    cases: '3 of 12',
  });
});

test('evidence is read case by case, everything of a case in one row, observations apart', () => {
  const ofCase = { incidentId: 'inc_1', reference: '7Q4KX2M', closedAt: window.from };
  const found = evidenceFound([
    { kind: 'remark', says: 'Slow', by: 'lee' },
    { kind: 'deviation', ...ofCase, what: 'question-skipped', grade: 'moderate' },
    { kind: 'target-missed', ...ofCase, what: 'triage' },
    { kind: 'target-missed', ...ofCase, incidentId: 'inc_2', what: 'dispatched' },
  ]);
  expect(found.remarks).toHaveLength(1);
  expect(found.cases.map(({ shows }) => shows)).toEqual([
    ['Question skipped (moderate)', 'Verdict late'],
    ['Dispatch late'],
  ]);
});
