import type { AggregateKind, AggregateStore } from '@muster/store';
import { KnownTypes } from '@muster/contracts/procedure/known-types';

/** One row for all: it is read with each report that an agent makes. */
export const ALL_TYPES = 'ALL';
export const knownTypesKind: AggregateKind<KnownTypes> = { kind: 'INCIDENTTYPES', schema: KnownTypes };

export interface IncidentTypeStores {
  readonly knownTypes: AggregateStore<KnownTypes>;
}
