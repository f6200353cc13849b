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

const CoveredTypes = z.object({
  procedureId: ProcedureId,
  version: z.int().min(1),
  incidentTypes: z.array(Slug),
  /** The outcomes that a source may state; absent for versions published before they were kept. */
  sourceMayState: z.array(Slug).optional(),
});

/** Intake's copy of which types of incident have a procedure: one entry per procedure, of its newest version. */
export const KnownTypes = z.object({ procedures: z.array(CoveredTypes) });
export type KnownTypes = z.infer<typeof KnownTypes>;

const Document = z.looseObject({
  outcomes: z.record(Slug, z.looseObject({ sourceMayState: z.boolean().optional() })),
});

/** The outcomes that a published document lets a source state; undefined for a document of another form. */
export const mayBeStated = (document: unknown): string[] | undefined => {
  const { data } = Document.safeParse(document);
  return (
    data &&
    Object.entries(data.outcomes).flatMap(([name, { sourceMayState }]) =>
      sourceMayState === true ? [name] : [],
    )
  );
};

/** A version came into force; an older one that arrives late changes nothing. */
export const learnTypes = (
  known: KnownTypes = { procedures: [] },
  { procedureId, version, incidentTypes, sourceMayState }: z.infer<typeof CoveredTypes>,
): Decision<KnownTypes> => {
  const before = known.procedures.find((one) => one.procedureId === procedureId);
  if (before && before.version >= version) return unchanged(known);
  const others = known.procedures.filter((one) => one !== before);
  const covered = { procedureId, version, incidentTypes, ...(sourceMayState && { sourceMayState }) };
  return decided({ procedures: [...others, covered] }, []);
};

const typesOf = (known: KnownTypes | undefined): string[] =>
  (known?.procedures ?? []).flatMap(({ incidentTypes }) => incidentTypes);

const refusal = (rule: string, says: string, given: string, known: readonly string[]): Refused => {
  const nearest = nearestName(given, known);
  return invalid(rule, says, {
    known: [...new Set(known)].sort().join(', '),
    ...(nearest !== undefined && { nearest }),
  });
};

/** The refusal of a type that no procedure covers. As long as none is known at all, any type is taken. */
export const unknownType = (
  known: KnownTypes | undefined,
  incidentType: Slug,
  field = 'incidentType',
): Refused | undefined => {
  const types = typesOf(known);
  if (types.length === 0 || types.includes(incidentType)) return undefined;
  const says = `${field}: no procedure covers it. ${suggestName(incidentType, types)}`;
  return refusal('unknown-incident-type', says, incidentType, types);
};

/** What a source reports without an agent. */
interface ReportAtOnce {
  readonly incidentType: Slug;
  readonly statedOutcome?: Slug | undefined;
}

const unknownOutcome = (
  known: KnownTypes | undefined,
  { incidentType, statedOutcome }: ReportAtOnce,
): Refused | undefined => {
  const covering = known?.procedures.find(({ incidentTypes }) => incidentTypes.includes(incidentType));
  const stated = covering?.sourceMayState;
  if (statedOutcome === undefined || !stated || stated.includes(statedOutcome)) return undefined;
  const about = `reportAtOnce.statedOutcome: the procedure of this type lets no source state it.`;
  const says =
    stated.length === 0 ? `${about} Leave it out.` : `${about} ${suggestName(statedOutcome, stated)}`;
  return refusal('unknown-outcome', says, statedOutcome, stated);
};

/** What is wrong with what a source shall report at once, as far as procedures are known here. */
export const faultInReportAtOnce = (
  known: KnownTypes | undefined,
  atOnce: ReportAtOnce | undefined,
): Refused | undefined =>
  atOnce &&
  (unknownType(known, atOnce.incidentType, 'reportAtOnce.incidentType') ?? unknownOutcome(known, atOnce));
