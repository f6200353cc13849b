import type { DataOf } from '@muster/contracts';
import type { Cause } from '@muster/core';
import { learnTypes, mayBeStated } from './domain/known-types.ts';
import { ALL_TYPES, type IncidentTypeStores } from './store.ts';

/** A procedure's version that came into force makes the types that it covers known. */
export const learnIncidentTypes = ({ knownTypes }: IncidentTypeStores) => ({
  ProcedurePublished: ({ data }: { readonly data: DataOf<'ProcedurePublished'> }, cause: Cause) =>
    knownTypes.decide(ALL_TYPES, cause, (known) =>
      learnTypes(known, { ...data, sourceMayState: mayBeStated(data.document) }),
    ),
});
