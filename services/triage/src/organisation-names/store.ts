import type { KnownNames } from '@muster/contracts';
import type { AggregateStore } from '@muster/store';

export interface NameStores {
  readonly knownNames: AggregateStore<KnownNames>;
}
