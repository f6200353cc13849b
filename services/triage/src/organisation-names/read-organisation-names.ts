import type { KnownNames } from '@muster/contracts';
import { ALL_NAMES } from '@muster/store/known-names';
import type { OrganisationNameStores } from './store.ts';

/** The organisation's names as triage knows them; undefined as long as none were set. */
export const readOrganisationNames = async ({
  knownNames,
}: OrganisationNameStores): Promise<KnownNames | undefined> => (await knownNames.load(ALL_NAMES)).state;
