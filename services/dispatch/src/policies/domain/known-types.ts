import {
  nearestName,
  suggestName,
  ProcedureId,
  Slug,
  decided,
  invalid,
  unchanged,
  type Decision,
  type Refused,
} from '@muster/core';
import * as z from 'zod';
import type { AutoDispatchPolicy } from './auto-dispatch.ts';

const Covered = z.object({
  procedureId: ProcedureId,
  version: z.int().min(1),
  incidentTypes: z.array(Slug),
});

/** Dispatch's copy of which types of incident have a procedure: one entry per procedure, of its newest version. */
export const KnownTypes = z.object({ procedures: z.array(Covered) });
export type KnownTypes = z.infer<typeof KnownTypes>;

/** A version came into force; an older one that arrives late changes nothing. */
export const recordTypes = (
  known: KnownTypes = { procedures: [] },
  { procedureId, version, incidentTypes }: z.infer<typeof Covered>,
): Decision<KnownTypes> => {
  const before = known.procedures.find((one) => one.procedureId === procedureId);
  if (before && before.version >= version) return unchanged(known);
  const others = known.procedures.filter((one) => one !== before);
  return decided({ procedures: [...others, { procedureId, version, incidentTypes }] }, []);
};

/** The refusal of a rule for a type that no procedure covers: nobody would ever go by it. */
export const unknownInRules = (
  known: KnownTypes | undefined,
  { rules }: AutoDispatchPolicy,
): Refused | undefined => {
  const types = (known?.procedures ?? []).flatMap(({ incidentTypes }) => incidentTypes);
  if (types.length === 0) return undefined;
  for (const [at, { incidentTypes = [] }] of rules.entries()) {
    const unknown = incidentTypes.find((type) => !types.includes(type));
    if (unknown === undefined) continue;
    const nearest = nearestName(unknown, types);
    const says = `rules.${at}.incidentTypes: no procedure covers it. ${suggestName(unknown, types)}`;
    return invalid('unknown-incident-type', says, nearest === undefined ? undefined : { nearest });
  }
  return undefined;
};
