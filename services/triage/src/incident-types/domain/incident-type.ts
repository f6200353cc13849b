import { ProcedureRef } from '@muster/contracts';
import {
  Instant,
  Slug,
  type IncidentId,
  decided,
  refuse,
  unchanged,
  type Decided,
  type Decision,
  type Unchanged,
} from '@muster/core';
import * as z from 'zod';

/** One type of incident: the procedure version in force for it, and how many reports have waited for one. */
export const IncidentType = z.object({
  incidentType: Slug,
  procedure: ProcedureRef.optional(),
  inForceSince: Instant.optional(),
  /** Reports that came while no procedure was in force, numbered from 1. */
  waited: z.int().min(0),
  /** Up to which of them the assessments have been opened. */
  opened: z.int().min(0),
});
export type IncidentType = z.infer<typeof IncidentType>;

export const waitingKey = (number: number): string => `WAITING#${String(number).padStart(10, '0')}`;
export const WaitingRow = z.object({ incidentId: z.string() });

const orNew = (type: IncidentType | undefined, incidentType: Slug): IncidentType =>
  type ?? { incidentType, waited: 0, opened: 0 };

/** Numbers a waiting report. It changes the type's own version, so that a report and a publication at one moment never miss each other. */
export const addWaitingReport = (
  type: IncidentType | undefined,
  incidentType: Slug,
  incidentId: IncidentId,
): Decided<IncidentType> => {
  const current = orNew(type, incidentType);
  const waited = current.waited + 1;
  return decided({ ...current, waited }, [], {
    childRows: [{ sk: waitingKey(waited), data: { incidentId } }],
  });
};

/** A procedure version comes into force for the type, unless another procedure is. */
export const bringInForce = (
  type: IncidentType | undefined,
  incidentType: Slug,
  procedure: ProcedureRef,
  since: Instant,
): Decision<IncidentType> => {
  const current = orNew(type, incidentType);
  const holder = current.procedure?.procedureId;
  if (holder !== undefined && holder !== procedure.procedureId) {
    return refuse('incident-type-taken', 'Another procedure is in force for this type of incident.', {
      incidentType,
      procedureId: holder,
    });
  }
  return decided({ ...current, procedure, inForceSince: since }, []);
};

/** The procedure's new version does not cover the type any more. Reports of it wait from now on. */
export const releaseType = (
  { incidentType, waited, opened, ...rest }: IncidentType,
  procedureId: string,
): Decided<IncidentType> | Unchanged<IncidentType> =>
  rest.procedure?.procedureId === procedureId
    ? decided({ incidentType, waited, opened }, [])
    : unchanged({ incidentType, waited, opened, ...rest });

/** The waiting reports up to this number have their assessments. */
export const recordOpened = (type: IncidentType, opened: number): Decision<IncidentType> =>
  opened > type.opened ? decided({ ...type, opened }, []) : unchanged(type);
