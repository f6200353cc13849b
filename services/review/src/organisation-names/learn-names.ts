import type { KnownNames, MusterEvent } from '@muster/contracts';
import type { Cause } from '@muster/core';
import type { Outcome } from '@muster/store';
import { ALL_NAMES, learnNames } from '@muster/store/known-names';
import type { NameStores } from './store.ts';

/** Keeps the organisation's names as they were set last. */
export const learnOrganisationNames = (
  { knownNames }: NameStores,
  { data }: MusterEvent<'OrganisationNamesSet'>,
  cause: Cause,
): Promise<Outcome<KnownNames>> => knownNames.decide(ALL_NAMES, cause, (known) => learnNames(known, data));
