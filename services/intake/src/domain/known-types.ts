import * as z from 'zod';
import { ProcedureId, Slug } from '@muster/contracts';
import { decided, invalid, unchanged, type Decision, type Refused } from '@muster/store/decision';

const Covered = z.object({
  procedureId: ProcedureId,
  version: z.int().min(1),
  incidentTypes: z.array(Slug),
});

/** Intake's copy of which types of incident have a procedure: one entry per procedure, of its newest version. */
export const KnownTypes = z.object({ procedures: z.array(Covered) });
export type KnownTypes = z.infer<typeof KnownTypes>;

/** A version came into force; an older one that arrives late changes nothing. */
export const learn = (
  known: KnownTypes = { procedures: [] },
  { procedureId, version, incidentTypes }: z.infer<typeof Covered>,
): Decision<KnownTypes> => {
  const before = known.procedures.find((one) => one.procedureId === procedureId);
  if (before && before.version >= version) return unchanged(known);
  const others = known.procedures.filter((one) => one !== before);
  return decided({ procedures: [...others, { procedureId, version, incidentTypes }] }, []);
};

/** The refusal of a type that no procedure covers. As long as none is known at all, any type is taken. */
export const unknownType = (known: KnownTypes | undefined, incidentType: Slug): Refused | undefined => {
  const types = (known?.procedures ?? []).flatMap(({ incidentTypes }) => incidentTypes);
  if (types.length === 0 || types.includes(incidentType)) return undefined;
  const names = [...new Set(types)].sort().join(', ');
  return invalid('unknown-incident-type', `incidentType: no procedure covers it. Take one of: ${names}.`, {
    incidentType,
    known: names,
  });
};
