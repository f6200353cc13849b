import type { AggregateKind } from '@muster/store';
import { Assessment } from './domain/assessment.ts';
import { IncidentType } from './domain/incident-type.ts';
import { ProcedureRecord } from './domain/procedure-record.ts';

export const ALL_PROCEDURES = 'PROCEDURES';
export const assessmentsThatAre = (status: 'open' | 'waiting-for-procedure'): string =>
  `ASSESSMENTS#${status}`;

/** Decided assessments leave the index: it is the list of those that need a person, the next due first. */
export const assessmentKind: AggregateKind<Assessment> = {
  kind: 'ASSESSMENT',
  schema: Assessment,
  hasEnded: ({ status }) => status === 'decided',
  besideLeaves: true,
  indexes: (assessment) => {
    if (assessment.status === 'decided') return {};
    const { status, incidentId } = assessment;
    const since = status === 'open' ? assessment.verdictDueAt : assessment.waitingSince;
    return { gsi1: { pk: assessmentsThatAre(status), sk: `${since}#${incidentId}` } };
  },
};

export const procedureKind: AggregateKind<ProcedureRecord> = {
  kind: 'PROCEDURE',
  saysWhoChanged: true,
  schema: ProcedureRecord,
  indexes: ({ procedureId }) => ({ gsi1: { pk: ALL_PROCEDURES, sk: procedureId } }),
};

/** Read by its name: an incident's type finds the procedure in force without an index, so never a stale one. */
export const incidentTypeKind: AggregateKind<IncidentType> = { kind: 'INCIDENTTYPE', schema: IncidentType };
