import { type IncidentId, type Cause, notFound } from '@muster/core';
import type { Outcome } from '@muster/store';
import { correctReport, type Correction } from '../domain/correct.ts';
import type { Report } from '../domain/report.ts';
import type { Deps } from '../deps.ts';

/** Corrects an incident's free text; every service that keeps a copy of it hears the facts anew. */
export const correctIncident = (
  { reports }: Pick<Deps, 'reports'>,
  incidentId: IncidentId,
  correction: Correction,
  cause: Cause,
): Promise<Outcome<Report>> =>
  reports.decide(incidentId, cause, (report) =>
    report === undefined ? notFound('incident') : correctReport(report, correction, cause.at),
  );
