import type { MusterEvent } from '@muster/contracts';
import type { Cause } from '@muster/core';
import { ALL_NAMES, learnNames } from '@muster/store/known-names';
import type { NameStores } from './store.ts';

/** The organisation set its names: procedures are checked against them from now on. */
export const learnOrganisationNames = (
  { knownNames }: NameStores,
  { data }: Pick<MusterEvent<'OrganisationNamesSet'>, 'data'>,
  cause: Cause,
) => knownNames.decide(ALL_NAMES, cause, (known) => learnNames(known, data));
