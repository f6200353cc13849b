import * as z from 'zod';
import { refuseUnknownType, refuseUnlisted, type KnownTypes } from '@muster/contracts/procedure/known-types';
import { Slug, suggestName, type Refused } from '@muster/core';

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
  return refuseUnlisted('unknown-outcome', says, statedOutcome, stated);
};

/** What is wrong with what a source shall report at once, as far as procedures are known here. */
export const faultInReportAtOnce = (
  known: KnownTypes | undefined,
  atOnce: ReportAtOnce | undefined,
): Refused | undefined =>
  atOnce &&
  (refuseUnknownType(known, [atOnce.incidentType], 'reportAtOnce.incidentType') ??
    unknownOutcome(known, atOnce));
