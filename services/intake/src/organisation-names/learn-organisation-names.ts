import type { DataOf } from '@muster/contracts';
import type { Cause } from '@muster/core';
import { ALL_NAMES, keepNewestNames } from '@muster/store/known-names';
import type { OrganisationNameStores } from './store.ts';

/** Teams and zones are checked against the names that were set last. */
export const learnOrganisationNames = ({ knownNames }: OrganisationNameStores) => ({
  OrganisationNamesSet: ({ data }: { readonly data: DataOf<'OrganisationNamesSet'> }, cause: Cause) =>
    knownNames.decide(ALL_NAMES, cause, (known) => keepNewestNames(known, data)),
});
