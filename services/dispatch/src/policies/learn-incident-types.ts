import type { DataOf } from '@muster/contracts';
import { keepNewestTypes } from '@muster/contracts/procedure/known-types';
import type { Cause } from '@muster/core';
import { type PolicyStores, ALL_TYPES } from './store.ts';

/** Keeps which types of incident the version covers. */
export const learnIncidentTypes = (
  deps: Pick<PolicyStores, 'knownTypes'>,
  published: DataOf<'ProcedurePublished'>,
  cause: Cause,
) => deps.knownTypes.decide(ALL_TYPES, cause, (known) => keepNewestTypes(known, published));
