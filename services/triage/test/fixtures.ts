import { IncidentFacts } from '@muster/contracts';
import {
  IncidentId,
  instantOf,
  ProcedureId,
  SourceId,
  type Actor,
  type Decision,
  type Instant,
  type NewEvent,
} from '@muster/core';
import { sample, sampleFacts, samplePlan } from '@muster/contracts/examples';
import { Procedure } from '@muster/procedures';
import type { IncidentReport } from '../src/assessments/domain/start-assessment.ts';

const END = { people: 'people-at-risk', escape: 'escape', drains: 'other-utility' };

/** Three questions: a wrong turn is two steps long, and a trusted source may state one outcome. */
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
        { id: 'indoors', label: 'Indoors', leadsTo: { question: 'how-long' } },
        { id: 'drains', label: 'At a drain', leadsTo: { outcome: END.drains } },
      ],
      whenSkipped: { question: 'how-long' },
    },
    'how-long': {
      text: 'For how long?',
      why: 'It tells how much has gathered.',
      grade: 'minor',
      answers: [
        { id: 'minutes', label: 'Minutes', leadsTo: { question: 'people-inside' } },
        { id: 'hours', label: 'Hours', leadsTo: { question: 'people-inside' } },
      ],
      whenSkipped: { question: 'people-inside' },
    },
    'people-inside': {
      text: 'Is anybody inside?',
      why: 'People inside make it a rescue.',
      grade: 'critical',
      answers: [
        { id: 'yes', label: 'Yes', leadsTo: { outcome: END.people } },
        { id: 'no', label: 'No', leadsTo: { outcome: END.escape } },
      ],
      whenSkipped: { outcome: END.people },
    },
  },
  outcomes: {
    'people-at-risk': { validity: 'genuine', priority: 'P1', reason: 'People are inside.', plan: 'engineer' },
    escape: { validity: 'genuine', priority: 'P2', reason: 'Gas is escaping.', plan: 'engineer' },
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
      answers: { 'where-smelt': 'indoors', 'how-long': 'hours', 'people-inside': 'yes' },
      expect: END.people,
    },
  ],
});

export const ref = { procedureId: ProcedureId.parse(sample.procedureId), version: 1 };
export const inForce = { ref, procedure: gas };
export const agent: Actor = { kind: 'user', id: 'agent' };
export const at = (second: number): Instant => instantOf(Date.UTC(2026, 0, 5, 9, 16, second));
export const by = (second: number) => ({ by: agent, at: at(second) });

export const report = (more: Partial<IncidentReport> = {}): IncidentReport => ({
  incidentId: IncidentId.parse(sample.incidentId),
  incident: IncidentFacts.parse(sampleFacts),
  sourceId: SourceId.parse(sample.sourceId),
  correlationId: sample.contactId,
  exercise: false,
  ...more,
});

export const names = (events: readonly NewEvent[]): string[] => events.map(({ name }) => name);

/** A decision that writes something; throws for any other. */
export const written = <S>(decision: Decision<S>) => {
  if (!decision.ok || decision.unchanged) throw new Error('nothing was decided');
  return decision;
};
