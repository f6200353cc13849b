import { NAMES, type OrganisationNameStores } from './store.ts';

/** The organisation's names, with their version; none are set at first. */
export const readOrganisationNames = async ({ organisation }: OrganisationNameStores) => {
  const { state, version } = await organisation.load(NAMES);
  return { names: state, version };
};
