import * as z from 'zod';
import {
  decided,
  invalid,
  nearestName,
  ProcedureId,
  Slug,
  suggestName,
  unchanged,
  type Decision,
  type Refused,
} from '@muster/core';

const CoveredTypes = z.object({
  procedureId: ProcedureId,
  version: z.int().min(1),
  incidentTypes: z.array(Slug),
  /** The outcomes that a source may state; absent where a service does not need them, or for older versions. */
  sourceMayState: z.array(Slug).optional(),
});
export type CoveredTypes = z.infer<typeof CoveredTypes>;

/** A service's copy of which types of incident have a procedure: one entry per procedure, of its newest version. */
export const KnownTypes = z.object({ procedures: z.array(CoveredTypes) });
export type KnownTypes = z.infer<typeof KnownTypes>;

/** A version came into force; an older one that arrives late changes nothing. */
export const keepNewestTypes = (
  known: KnownTypes = { procedures: [] },
  { procedureId, version, incidentTypes, sourceMayState }: CoveredTypes,
): Decision<KnownTypes> => {
  const before = known.procedures.find((one) => one.procedureId === procedureId);
  if (before && before.version >= version) return unchanged(known);
  const others = known.procedures.filter((one) => one !== before);
  const covered = { procedureId, version, incidentTypes, ...(sourceMayState && { sourceMayState }) };
  return decided({ procedures: [...others, covered] }, []);
};

/** A refusal (422) of a name that is none of the known ones, which `about` lists with the nearest. */
export const refuseUnlisted = (
  rule: string,
  says: string,
  given: string,
  known: readonly string[],
): Refused => {
  const nearest = nearestName(given, known);
  return invalid(rule, says, {
    known: [...new Set(known)].sort().join(', '),
    ...(nearest !== undefined && { nearest }),
  });
};

/** The refusal of the first type that no procedure covers. As long as none is known at all, any type is accepted. */
export const refuseUnknownType = (
  known: KnownTypes | undefined,
  given: readonly string[],
  field: string,
): Refused | undefined => {
  const types = (known?.procedures ?? []).flatMap(({ incidentTypes }) => incidentTypes);
  const unknown = types.length > 0 ? given.find((type) => !types.some((one) => one === type)) : undefined;
  if (unknown === undefined) return undefined;
  const says = `${field}: no procedure covers it. ${suggestName(unknown, types)}`;
  return refuseUnlisted('unknown-incident-type', says, unknown, types);
};
