import type { ResponsePlan } from '@muster/contracts';
import { describe, expect, it } from 'vitest';
import { check, refusalsOf } from '../src/check.ts';
import type { CheckRule } from '../src/finding.ts';
import type { LeadsTo, Outcome, Procedure, Question, TestCase } from '../src/schema.ts';
import * as sample from '../src/sample.ts';
import { sampleProcedure } from '../src/sample.ts';

const withQuestion = (name: string, change: Partial<Question>): Procedure =>
  sample.withQuestion(sampleProcedure, name, change);
const withOutcome = (name: string, outcome: Outcome): Procedure =>
  sample.withOutcome(sampleProcedure, name, outcome);
const withPlan = (change: (plan: ResponsePlan) => ResponsePlan): Procedure =>
  sample.withPlan(sampleProcedure, change(sample.samplePlanOf(sampleProcedure)));
const withTest = (test: Partial<TestCase>): Procedure => ({
  ...sampleProcedure,
  tests: [...sampleProcedure.tests, { name: 'planted', answers: {}, expect: 'escape', ...test }],
});
const answers = (...ways: LeadsTo[]) => ways.map((leadsTo, at) => ({ id: `a-${at}`, label: 'A', leadsTo }));
const strong = { id: 'strong', label: 'Strong', leadsTo: { outcome: 'escape' } };
const faint = { id: 'faint', label: 'Faint', leadsTo: { outcome: 'faint-smell' } };
const genuine = { validity: 'genuine' as const, reason: 'Gas.' };

const planted: readonly [CheckRule, string, Procedure][] = [
  ['target-missing', 'start', { ...sampleProcedure, start: 'nowhere' }],
  [
    'target-missing',
    'questions.strength.whenSkipped',
    withQuestion('strength', { whenSkipped: { outcome: 'gone' } }),
  ],
  ['target-missing', 'start', { ...sampleProcedure, start: 'constructor' }],
  [
    'loop',
    'questions.strength.answers.round.leadsTo',
    withQuestion('strength', {
      answers: [strong, faint, { id: 'round', label: 'Again', leadsTo: { question: 'where-smelt' } }],
    }),
  ],
  [
    'loop',
    'questions.strength.whenSkipped',
    withQuestion('strength', { whenSkipped: { question: 'strength' } }),
  ],
  ['dead-end', 'questions.strength', withQuestion('strength', { answers: [] })],
  ['question-unreachable', 'questions.spare', withQuestion('spare', {})],
  [
    'outcome-unreachable',
    'outcomes.spare',
    withOutcome('spare', { validity: 'duplicate', reason: 'Known.' }),
  ],
  [
    'answer-twice',
    'questions.strength.answers.strong',
    withQuestion('strength', { answers: [strong, faint, strong] }),
  ],
  ['priority-missing', 'outcomes.escape', withOutcome('escape', { ...genuine, plan: 'engineer' })],
  ['plan-missing', 'outcomes.escape', withOutcome('escape', { ...genuine, priority: 'P2' })],
  [
    'plan-missing',
    'outcomes.escape.plan',
    withOutcome('escape', { ...genuine, priority: 'P2', plan: 'other' }),
  ],
  [
    'response-to-no-incident',
    'outcomes.other-utility',
    withOutcome('other-utility', { validity: 'out-of-scope', reason: 'Drains.', plan: 'engineer' }),
  ],
  [
    'leader-not-one',
    'plans.engineer.roles',
    withPlan((plan) => ({ ...plan, roles: plan.roles.map((role) => ({ ...role, leads: false })) })),
  ],
  [
    'escalation-missing',
    'plans.engineer.escalation',
    withPlan((plan) => ({
      ...plan,
      escalation: [{ deadline: 'arrived', step: { do: 'tell-role', role: 'lead' } }],
    })),
  ],
  [
    'channel-unavailable',
    'plans.engineer.channels.1',
    withPlan((plan) => ({ ...plan, channels: ['email', 'webhook'] })),
  ],
  [
    'role-twice',
    'plans.engineer.roles.first-engineer',
    withPlan((plan) => ({ ...plan, roles: [...plan.roles, ...plan.roles] })),
  ],
  [
    'action-twice',
    'plans.engineer.roles.first-engineer.actions.isolate-supply',
    withPlan((plan) => ({
      ...plan,
      roles: plan.roles.map((role) => ({ ...role, actions: [...role.actions, ...role.actions] })),
    })),
  ],
  [
    'plan-too-large',
    'plans.engineer',
    withPlan((plan) => ({
      ...plan,
      roles: plan.roles.map((role) => ({
        ...role,
        actions: Array.from({ length: 20 }, (_, at) => ({
          id: `a-${at}`,
          title: 'é'.repeat(1500),
          withinSeconds: 60,
          countsFrom: 'accepted' as const,
          mandatory: true,
        })),
      })),
    })),
  ],
  ['tests-missing', 'tests', { ...sampleProcedure, tests: [] }],
  ['test-answers-unknown', 'tests.5.answers.strength', withTest({ answers: { strength: 'mild' } })],
  ['test-answers-unknown', 'tests.5.skips', withTest({ skips: ['colour'] })],
  ['test-failed', 'tests.5', withTest({ answers: { 'where-smelt': 'drains' } })],
  ['test-failed', 'tests.5', withTest({ answers: { 'where-smelt': 'outdoors' } })],
  [
    'test-failed',
    'tests.5',
    withTest({ answers: { 'where-smelt': 'drains', strength: 'faint' }, expect: 'other-utility' }),
  ],
];

describe('the checker', () => {
  it('finds nothing in a sound procedure', () => {
    expect(check(sampleProcedure, { people: [['water'], ['gas', 'first-aid']] })).toEqual([]);
  });

  it.each(planted)('refuses %s and says it is at %s', (rule, where, procedure) => {
    expect(refusalsOf(check(procedure))).toContainEqual(expect.objectContaining({ rule, where }));
  });

  it('refuses a role that nobody has the skills for, when it is told who there is', () => {
    expect(check(sampleProcedure, { people: [['water']] })).toContainEqual(
      expect.objectContaining({
        rule: 'role-unfillable',
        where: 'plans.engineer.roles.first-engineer.skills',
      }),
    );
  });

  it('refuses a skill that the organisation does not have, with the nearest, once it has named any', () => {
    expect(check(sampleProcedure, { skills: ['gsa', 'water'] })).toContainEqual({
      severity: 'refusal',
      rule: 'skill-unknown',
      where: 'plans.engineer.roles.first-engineer.skills.0',
      says: 'The organisation has no skill gas. Did you mean “gsa”?',
    });
    for (const skills of [undefined, [], ['gas']]) {
      expect(check(sampleProcedure, { skills }).map(({ rule }) => rule)).not.toContain('skill-unknown');
    }
  });

  it('says of a channel that nobody can be told by which channels there are', () => {
    const [found] = check(withPlan((plan) => ({ ...plan, channels: ['webhook', 'email'] })));
    expect(found).toEqual({
      severity: 'refusal',
      rule: 'channel-unavailable',
      where: 'plans.engineer.channels.0',
      says: 'Nobody can be told by webhook yet. There is: email, sms, voice.',
    });
  });

  it('names the whole loop', () => {
    const procedure = withQuestion('strength', {
      answers: answers({ question: 'where-smelt' }, { outcome: 'escape' }),
    });
    const loop = check(procedure).find(({ rule }) => rule === 'loop');
    expect(loop?.says).toContain('where-smelt → people-inside → strength → where-smelt');
  });

  it('only advises about a plan nobody uses and an outcome no test reaches', () => {
    const plan = sampleProcedure.plans['engineer'];
    const untested = {
      ...sampleProcedure,
      plans: { ...sampleProcedure.plans, ...(plan && { spare: plan }) },
      tests: sampleProcedure.tests.slice(0, 2),
    };
    const findings = check(untested);
    expect(refusalsOf(findings)).toEqual([]);
    expect(findings.map(({ rule }) => rule).sort()).toEqual([
      'outcome-untested',
      'outcome-untested',
      'plan-unused',
    ]);
  });
});
