import type { AggregateKind, AggregateStore, Table } from '@muster/store';
import { OpenAlarms } from './domain/open-alarms.ts';
import { ReportedIncident } from './domain/reported-incident.ts';

export const incidentKind: AggregateKind<ReportedIncident> = {
  kind: 'INCIDENT',
  schema: ReportedIncident,
  hasEnded: ({ ended }) => ended !== undefined,
  isExercise: ({ exercise }) => exercise === true,
};

/** Keyed by source and alarm: found with each event, so that an alarm that comes again opens no second incident. */
export const openAlarmsKind: AggregateKind<OpenAlarms> = { kind: 'OPENALARMS', schema: OpenAlarms };

export interface IncidentStores {
  readonly incidents: AggregateStore<ReportedIncident>;
  readonly openAlarms: AggregateStore<OpenAlarms>;
}

export interface WithTable {
  readonly table: Table;
}
