import type { AggregateKind, AggregateStore } from '@muster/store';
import { IncidentType } from './domain/incident-type.ts';

/** Read by its name: an incident's type finds the procedure in force without an index, so never a stale one. */
export const incidentTypeKind: AggregateKind<IncidentType> = { kind: 'INCIDENTTYPE', schema: IncidentType };

export interface IncidentTypeStores {
  readonly incidentTypes: AggregateStore<IncidentType>;
}
