import type { AggregateKind, AggregateStore } from '@muster/store';
import { Organisation } from './domain/organisation-names.ts';

/** One row: the organisation's names. */
export const NAMES = 'organisation-names';
export const organisationKind: AggregateKind<Organisation> = {
  kind: 'ORGANISATION',
  schema: Organisation,
  saysWhoChanged: true,
};

export interface OrganisationNameStores {
  readonly organisation: AggregateStore<Organisation>;
}
