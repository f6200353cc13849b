import type { DataOf } from '@muster/contracts';
import type { Cause } from '@muster/core';
import { ALL_NAMES, learnNames } from '@muster/store/known-names';
import type { NameStores } from './store.ts';

/** Teams and zones are checked against the names that were set last. */
export const organisationNames = ({ knownNames }: NameStores) => ({
  OrganisationNamesSet: ({ data }: { readonly data: DataOf<'OrganisationNamesSet'> }, cause: Cause) =>
    knownNames.decide(ALL_NAMES, cause, (known) => learnNames(known, data)),
});
