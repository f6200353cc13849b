import type { DataOf } from '@muster/contracts';
import type { Cause } from '@muster/core';
import { recordTypes } from './domain/known-types.ts';
import { type PolicyStores, ALL_TYPES } from './store.ts';

/** Keeps which types of incident the version covers. */
export const learnIncidentTypes = (
  deps: Pick<PolicyStores, 'knownTypes'>,
  published: DataOf<'ProcedurePublished'>,
  cause: Cause,
) => deps.knownTypes.decide(ALL_TYPES, cause, (known) => recordTypes(known, published));
