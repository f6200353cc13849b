import type { DataOf } from '@muster/contracts';
import type { Cause } from '@muster/core';
import { ALL_NAMES, keepNewestNames } from '@muster/store/known-names';
import type { OrganisationNameStores } from './store.ts';

/** Keeps the organisation's names as they were set last: teams and zones are checked against them. */
export const learnOrganisationNames = (
  { knownNames }: OrganisationNameStores,
  { data }: { readonly data: DataOf<'OrganisationNamesSet'> },
  cause: Cause,
) => knownNames.decide(ALL_NAMES, cause, (known) => keepNewestNames(known, data));
