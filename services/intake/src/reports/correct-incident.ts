import { notFound, type Cause, type IncidentId } from '@muster/core';
import type { Outcome } from '@muster/store';
import { correctFacts, type Correction } from './domain/correction.ts';
import type { ReportedIncident } from './domain/reported-incident.ts';
import type { IncidentStores } from './store.ts';

/** Corrects an incident's free text; every service that keeps a copy gets the facts anew. */
export const correctIncident = (
  { incidents }: Pick<IncidentStores, 'incidents'>,
  incidentId: IncidentId,
  correction: Correction,
  cause: Cause,
): Promise<Outcome<ReportedIncident>> =>
  incidents.decide(incidentId, cause, (reported) =>
    reported === undefined ? notFound('incident') : correctFacts(reported, correction, cause.at),
  );
