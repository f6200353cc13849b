import { instantOf, type Actor, type Instant } from '@muster/core';
import { Procedure } from '../src/schema.ts';

const role = {
  role: 'first-engineer',
  title: 'First engineer',
  skills: ['gas'],
  count: 1,
  leads: true,
  acceptWithinSeconds: 120,
  understandWithinSeconds: 300,
  arriveWithinSeconds: 3600,
  responsibilities: [{ id: 'make-safe', text: 'You answer for making the building safe.' }],
  actions: [
    {
      id: 'isolate',
      title: 'Isolate <valve> & tag',
      withinSeconds: 600,
      countsFrom: 'on-scene',
      mandatory: true,
    },
  ],
};
const plan = {
  alarmLevel: 1,
  roles: [role],
  channels: ['email'],
  dispatchWithinSeconds: 180,
  resolveWithinSeconds: 14_400,
  escalation: [{ deadline: 'accepted', step: { do: 'offer-next-resource' } }],
};

/** A small sound procedure; every test that needs another changes one thing of it. */
export const gas: Procedure = Procedure.parse({
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
  plans: { engineer: plan },
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

export const agent: Actor = { kind: 'user', id: 'agent' };
export const at = (second: number): Instant => instantOf(Date.UTC(2026, 0, 5, 9, 16, second));
export const taker = (second: number) => ({ by: agent, at: at(second) });
