import type { PlannedAction, PlannedRole, ResponsePlan } from '@muster/contracts';
import { samplePlan } from '@muster/contracts/examples';
import { Procedure, type LeadsTo, type Outcome, type Question } from './schema.ts';

/**
 * The sample procedure of all tests: small, sound, and with one of everything that a procedure may have. Two ways join
 * at the strength, one answer is at an outcome at once, one is out of scope, and a source may state one outcome. A test
 * that needs another procedure makes it from this one. The product never imports it.
 */
export const sampleProcedure: Procedure = Procedure.parse({
  title: 'Smell of gas',
  incidentTypes: ['smell-of-gas'],
  triage: { verdictWithinSeconds: 300 },
  start: 'where-smelt',
  questions: {
    'where-smelt': {
      text: 'Where can you smell it?',
      why: 'Gas gathers indoors.',
      grade: 'major',
      answers: [
        { id: 'indoors', label: 'Indoors', leadsTo: { question: 'people-inside' } },
        { id: 'outdoors', label: 'Outdoors', leadsTo: { question: 'strength' } },
        { id: 'meter', label: 'At the meter', leadsTo: { outcome: 'escape' } },
        { id: 'drains', label: 'At a drain', leadsTo: { outcome: 'other-utility' } },
      ],
      whenSkipped: { question: 'people-inside' },
    },
    'people-inside': {
      text: 'Is anybody still inside?',
      why: 'People inside make it a rescue.',
      grade: 'critical',
      answers: [
        { id: 'yes', label: 'Yes', leadsTo: { outcome: 'people-at-risk' } },
        { id: 'no', label: 'No', leadsTo: { question: 'strength' } },
      ],
      whenSkipped: { outcome: 'people-at-risk' },
    },
    strength: {
      text: 'How strong is the smell?',
      why: 'It decides how soon an engineer goes.',
      grade: 'moderate',
      answers: [
        { id: 'strong', label: 'Strong', leadsTo: { outcome: 'escape' } },
        { id: 'faint', label: 'Faint', leadsTo: { outcome: 'faint-smell' } },
      ],
      whenSkipped: { outcome: 'escape' },
    },
  },
  outcomes: {
    'people-at-risk': { validity: 'genuine', priority: 'P1', reason: 'People are inside.', plan: 'engineer' },
    escape: { validity: 'genuine', priority: 'P2', reason: 'Gas is escaping.', plan: 'engineer' },
    'faint-smell': { validity: 'genuine', priority: 'P3', reason: 'A faint smell.', plan: 'engineer' },
    'other-utility': { validity: 'out-of-scope', reason: 'Drains belong to the water company.' },
    'alarm-confirmed': {
      validity: 'genuine',
      priority: 'P1',
      reason: 'A detector measured gas.',
      sourceMayState: true,
      plan: 'engineer',
    },
  },
  plans: { engineer: samplePlan },
  tests: [
    {
      name: 'people inside',
      answers: { 'where-smelt': 'indoors', 'people-inside': 'yes' },
      expect: 'people-at-risk',
    },
    { name: 'strong outside', answers: { 'where-smelt': 'outdoors', strength: 'strong' }, expect: 'escape' },
    {
      name: 'faint outside',
      answers: { 'where-smelt': 'outdoors', strength: 'faint' },
      expect: 'faint-smell',
    },
    { name: 'a drain', answers: { 'where-smelt': 'drains' }, expect: 'other-utility' },
    {
      name: 'line breaks up',
      answers: {},
      skips: ['where-smelt', 'people-inside'],
      expect: 'people-at-risk',
    },
  ],
});

const found = <T>(of: T | undefined, what: string): T => {
  if (of === undefined) throw new RangeError(`the sample procedure has no ${what}`);
  return of;
};

/** The procedure's one plan. */
export const samplePlanOf = ({ plans }: Procedure): ResponsePlan => found(plans['engineer'], 'plan');

/** The sample's one role, changed. */
export const sampleRole = (more: Partial<PlannedRole> = {}): PlannedRole => ({
  ...found(samplePlanOf(sampleProcedure).roles[0], 'role'),
  ...more,
});

/** The sample's one action under another id, changed. */
export const sampleAction = (id: string, more: Partial<PlannedAction> = {}): PlannedAction => ({
  ...found(sampleRole().actions[0], 'action'),
  id,
  title: `Do ${id}`,
  ...more,
});

export const withPlan = (procedure: Procedure, change: Partial<ResponsePlan>): Procedure => ({
  ...procedure,
  plans: { ...procedure.plans, engineer: { ...samplePlanOf(procedure), ...change } },
});

/** Changes a question, or adds one that is as the question of the strength but for the change. */
export const withQuestion = (procedure: Procedure, name: string, change: Partial<Question>): Procedure => {
  const before = found(procedure.questions[name] ?? procedure.questions['strength'], `question ${name}`);
  return { ...procedure, questions: { ...procedure.questions, [name]: { ...before, ...change } } };
};

export const withOutcome = (procedure: Procedure, name: string, outcome: Outcome): Procedure => ({
  ...procedure,
  outcomes: { ...procedure.outcomes, [name]: outcome },
});

/** Lets every answer to a question, and its skip, lead to the same. */
export const withOneWay = (procedure: Procedure, name: string, leadsTo: LeadsTo): Procedure => {
  const { answers } = found(procedure.questions[name], `question ${name}`);
  return withQuestion(procedure, name, {
    answers: answers.map((answer) => ({ ...answer, leadsTo })),
    whenSkipped: leadsTo,
  });
};

/** The sample for another type of incident, with five minutes to send somebody, and a plan that differs in this. */
export const sampleProcedureFor = (incidentType: string, change: Partial<ResponsePlan> = {}): Procedure => ({
  ...withPlan(sampleProcedure, { dispatchWithinSeconds: 300, ...change }),
  title: `Sample for ${incidentType}`,
  incidentTypes: [incidentType],
});
