import type { MusterEvent } from '@muster/contracts';
import type { Cause } from '@muster/core';
import { ALL_NAMES, keepNewestNames } from '@muster/store/known-names';
import type { OrganisationNameStores } from './store.ts';

/** The organisation set its names: procedures are checked against them from now on. */
export const learnOrganisationNames = (
  { knownNames }: OrganisationNameStores,
  { data }: Pick<MusterEvent<'OrganisationNamesSet'>, 'data'>,
  cause: Cause,
) => knownNames.decide(ALL_NAMES, cause, (known) => keepNewestNames(known, data));
