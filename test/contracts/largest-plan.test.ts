import { expect, test } from 'vitest';
import {
  AssignmentOffered,
  IncidentAssessed,
  MAX_DETAIL_BYTES,
  type IncidentFacts,
  type PathStep,
  type PlannedRole,
  type ResponsePlan,
} from '@muster/contracts';
import { check, MAX_PLAN_BYTES, refusalsOf } from '@muster/procedures';
import { sampleProcedure, withPlan } from '@muster/procedures/sample';
import { planOf } from '../../services/monitoring/test/support/large-incident.ts';
import { bytesOf, limitReasons, limitPath } from '../../services/triage/src/assessments/domain/limit-path.ts';

/** Three bytes in UTF-8. */
const WIDE = '火';
/** More than any event's envelope takes. */
const ENVELOPE_BYTES = 2_000;

const offered = AssignmentOffered.data.parse(AssignmentOffered.examples[0]);
const assessed = IncidentAssessed.data.parse(IncidentAssessed.examples[0]);

/** One person who is told all that a plan can hold, but for so many letters. */
const wordy = (fewer: number): ResponsePlan => {
  const plan = planOf({ roles: 1, people: 1, actions: 20, mandatory: true });
  const [role] = plan.roles;
  if (!role) throw new Error('there is a role');
  let left = fewer;
  const text = (most: number): string => {
    const cut = Math.min(left, most - 1);
    left -= cut;
    return WIDE.repeat(most - cut);
  };
  const responsibilities = Array.from({ length: 20 }, (_, n) => ({ id: `duty-${n}`, text: text(500) }));
  const actions = role.actions.map((action) => ({ ...action, title: text(300) }));
  return { ...plan, roles: [{ ...role, responsibilities, actions }] };
};

/** As near to the limit as letters of three bytes come. */
const fewer = Math.ceil((bytesOf(wordy(0)) - MAX_PLAN_BYTES) / 3);
const fullest = wordy(fewer);

const facts: IncidentFacts = {
  ...assessed.incident,
  place: { ...assessed.incident.place, text: WIDE.repeat(500) },
  summary: WIDE.repeat(2000),
  hazards: Array.from({ length: 20 }, () => WIDE.repeat(200)),
  personFirst: WIDE.repeat(500),
};

test('the checker takes plans up to its limit and none beyond', () => {
  expect(MAX_PLAN_BYTES - bytesOf(fullest)).toBeLessThan(3);
  expect(refusalsOf(check(withPlan(sampleProcedure, fullest)))).toEqual([]);
  const beyond = refusalsOf(check(withPlan(sampleProcedure, wordy(fewer - 1))));
  expect(beyond.map(({ rule }) => rule)).toEqual(['plan-too-large']);
});

test('the largest plan fits a verdict with the longest facts, path and reasons there may be', () => {
  const step = (n: number): PathStep => ({
    kind: 'answered',
    question: `question-${n}-with-a-name-as-long-as-one-may-be-given-to-it`,
    answer: 'yes',
    note: WIDE.repeat(1000),
    by: { kind: 'user', id: 'agent-with-a-long-name-of-their-own' },
    at: assessed.assessedAt,
  });
  const { path } = limitPath(
    Array.from({ length: 60 }, (_, n) => step(n)),
    0,
  );
  const reasons = limitReasons(Array.from({ length: 61 }, () => WIDE.repeat(1300)));
  const data = { ...assessed, incident: facts, path: [...path], reasons, plan: fullest };
  expect(bytesOf(IncidentAssessed.data.parse(data)) + ENVELOPE_BYTES).toBeLessThan(MAX_DETAIL_BYTES);
});

test('an offer fits though its one person is told all that a plan can hold', () => {
  const [role] = fullest.roles as [PlannedRole];
  const { responsibilities, actions } = role;
  const data = { ...offered, responsibilities, actions, reason: WIDE.repeat(1000) };
  expect(bytesOf(AssignmentOffered.data.parse(data)) + ENVELOPE_BYTES).toBeLessThan(MAX_DETAIL_BYTES);
});
