import type { DataOf } from '@muster/contracts';
import { keepNewestTypes } from '@muster/contracts/procedure/known-types';
import type { Cause } from '@muster/core';
import { mayBeStated } from './domain/stated-outcomes.ts';
import { ALL_TYPES, type IncidentTypeStores } from './store.ts';

/** Keeps which types of incident a published version covers, and which outcomes it lets a source state. */
export const learnIncidentTypes = (
  { knownTypes }: IncidentTypeStores,
  { data }: { readonly data: DataOf<'ProcedurePublished'> },
  cause: Cause,
) =>
  knownTypes.decide(ALL_TYPES, cause, (known) =>
    keepNewestTypes(known, { ...data, sourceMayState: mayBeStated(data.document) }),
  );
