import type { OrganisationNames } from '@muster/contracts';
import { stale } from '@muster/runtime/http/problem';
import type { Outcome } from '@muster/store';
import type { Cause } from '@muster/core';
import type { Stores } from '../deps.ts';
import { setNames, type Organisation } from '../domain/organisation.ts';
import { NAMES } from '../stores.ts';
import { everybody } from './people.ts';
import { readContacts } from './policies.ts';

/** The organisation's names, with their version; none are set at first. */
export const readOrganisation = async ({ organisation }: Pick<Stores, 'organisation'>) => {
  const { state, version } = await organisation.load(NAMES);
  return { names: state, version };
};

export interface NamesSetting {
  readonly names: OrganisationNames;
  /** That names in use may become unknown. */
  readonly evenIfInUse: boolean | undefined;
  readonly ifMatch: number | '*' | undefined;
}

/** Sets the organisation's names. Others hear of them, and check what they are given from then on. */
export const setOrganisation = async (
  deps: Stores,
  { names, evenIfInUse, ifMatch = '*' }: NamesSetting,
  cause: Cause,
): Promise<Outcome<Organisation>> => {
  const uses = evenIfInUse
    ? undefined
    : { people: await everybody(deps), contacts: (await readContacts(deps)).policy };
  return deps.organisation.decide(NAMES, { ...cause, correlationId: NAMES }, (standing, loaded) => {
    if (ifMatch !== '*' && ifMatch !== loaded.version) return stale(loaded);
    return setNames(standing, names, { uses, now: cause.at });
  });
};
