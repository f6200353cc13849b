import type { KnownTypes } from '@muster/contracts/procedure/known-types';
import { ALL_TYPES, type IncidentTypeStores } from './store.ts';

/** The types that have a procedure; undefined as long as none is known. */
export const readIncidentTypes = async ({
  knownTypes,
}: IncidentTypeStores): Promise<KnownTypes | undefined> => (await knownTypes.load(ALL_TYPES)).state;
