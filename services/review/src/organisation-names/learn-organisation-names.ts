import type { KnownNames, MusterEvent } from '@muster/contracts';
import type { Cause } from '@muster/core';
import type { Outcome } from '@muster/store';
import { ALL_NAMES, keepNewestNames } from '@muster/store/known-names';
import type { OrganisationNameStores } from './store.ts';

/** Keeps the organisation's names as they were set last. */
export const learnOrganisationNames = (
  { knownNames }: OrganisationNameStores,
  { data }: MusterEvent<'OrganisationNamesSet'>,
  cause: Cause,
): Promise<Outcome<KnownNames>> =>
  knownNames.decide(ALL_NAMES, cause, (known) => keepNewestNames(known, data));
