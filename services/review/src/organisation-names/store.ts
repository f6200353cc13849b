import type { KnownNames } from '@muster/contracts';
import type { AggregateStore } from '@muster/store';

export interface OrganisationNameStores {
  readonly knownNames: AggregateStore<KnownNames>;
}
