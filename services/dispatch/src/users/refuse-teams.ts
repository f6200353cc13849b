import type { Refused, TeamId } from '@muster/core';
import { refuseUnknownNames } from '@muster/store/known-names';
import { addedNames } from '../organisation-names/domain/organisation-names.ts';
import { readOrganisationNames } from '../organisation-names/read-organisation-names.ts';
import type { OrganisationNameStores } from '../organisation-names/store.ts';

const asNames = (teams: readonly TeamId[]) =>
  teams.map((name, at) => ({ kind: 'teams' as const, field: `teams.${at}`, name }));

/** Refuses a team that is not one of the organisation's; whoever has one already may keep it. */
export const refuseTeams = async (
  stores: OrganisationNameStores,
  teams: readonly TeamId[],
  standing: readonly TeamId[] = [],
): Promise<Refused | undefined> => {
  const { names } = await readOrganisationNames(stores);
  return refuseUnknownNames(names, addedNames(asNames(teams), asNames(standing)));
};
