import type { AggregateKind, AggregateStore } from '@muster/store';
import { Organisation } from './domain/names.ts';

/** One row: the organisation's names. */
export const NAMES = 'organisation-names';
export const organisationKind: AggregateKind<Organisation> = {
  kind: 'ORGANISATION',
  schema: Organisation,
  saysWhoChanged: true,
};

export interface NamesStores {
  readonly organisation: AggregateStore<Organisation>;
}
