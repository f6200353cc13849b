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
import { sample, sampleFacts } from '@muster/contracts/examples';
import { sampleProcedure } from '@muster/procedures/sample';
import type { IncidentReport } from '../../src/assessments/domain/start-assessment.ts';

export const ref = { procedureId: ProcedureId.parse(sample.procedureId), version: 1 };
export const inForce = { ref, procedure: sampleProcedure };
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
