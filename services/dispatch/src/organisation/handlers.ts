import type { OrganisationNames } from '@muster/contracts';
import { reply, withVersion, type Handlers } from '@muster/runtime/http/serve';
import { readOrganisationNames } from '../organisation-names/read-organisation-names.ts';
import type { organisationRoutes } from './routes.ts';
import { setOrganisation, type OrganisationStores } from './set-organisation.ts';

const shownNames = (names: OrganisationNames | undefined) => {
  const { teams, zones, skills } = names ?? { teams: [], zones: [], skills: [] };
  return reply(200, { teams, zones, skills });
};

export const organisationHandlers = (deps: OrganisationStores): Handlers<typeof organisationRoutes> => ({
  readOrganisation: async () => {
    const { names, version } = await readOrganisationNames(deps);
    return withVersion(version, shownNames(names));
  },
  setOrganisation: async ({ body: { evenIfInUse, ...names }, request: { ifMatch }, cause }) => {
    const set = await setOrganisation(deps, { names, evenIfInUse, ifMatch }, cause);
    return set.ok ? withVersion(set.version, shownNames(set.state)) : set;
  },
});
