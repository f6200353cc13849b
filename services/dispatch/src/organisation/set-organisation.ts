import type { OrganisationNames } from '@muster/contracts';
import type { Cause } from '@muster/core';
import type { Outcome } from '@muster/store';
import { stale } from '@muster/store/stale';
import type { Organisation } from '../organisation-names/domain/organisation-names.ts';
import { NAMES, type OrganisationNameStores } from '../organisation-names/store.ts';
import { loadEverybody } from '../people/load-people.ts';
import type { PeopleStores } from '../people/store.ts';
import { readContacts } from '../policies/read-policies.ts';
import type { PolicyStores } from '../policies/store.ts';
import { setNames } from './domain/set-names.ts';

export type OrganisationStores = OrganisationNameStores &
  Pick<PeopleStores, 'resources'> &
  Pick<PolicyStores, 'contacts'>;

export interface NamesSetting {
  readonly names: OrganisationNames;
  /** That names in use may become unknown. */
  readonly evenIfInUse: boolean | undefined;
  readonly ifMatch: number | '*' | undefined;
}

/** Sets the organisation's names. Every service that checks names receives them as an event. */
export const setOrganisation = async (
  deps: OrganisationStores,
  { names, evenIfInUse, ifMatch = '*' }: NamesSetting,
  cause: Cause,
): Promise<Outcome<Organisation>> => {
  const uses = evenIfInUse
    ? undefined
    : { people: await loadEverybody(deps), contacts: (await readContacts(deps)).policy };
  return deps.organisation.decide(NAMES, { ...cause, correlationId: NAMES }, (standing, loaded) => {
    if (ifMatch !== '*' && ifMatch !== loaded.version) return stale(loaded);
    return setNames(standing, names, { uses, now: cause.at });
  });
};
