import type { KnownNames } from '@muster/contracts';
import { ALL_NAMES } from '@muster/store/known-names';
import type { NameStores } from './store.ts';

/** The organisation's names as triage knows them; undefined as long as none were set. */
export const readKnownNames = async ({ knownNames }: NameStores): Promise<KnownNames | undefined> =>
  (await knownNames.load(ALL_NAMES)).state;
