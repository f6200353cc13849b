import { notFound, type Cause, type IncidentId } from '@muster/core';
import type { Outcome } from '@muster/store';
import { stale } from '@muster/store/stale';
import { correctFacts, wordsVersion, type Correction } from './domain/correction.ts';
import type { ReportedIncident } from './domain/reported-incident.ts';
import type { IncidentStores } from './store.ts';

export interface CorrectionMade {
  readonly correction: Correction;
  /** The version of the words that were corrected. */
  readonly ifMatch: number | '*' | undefined;
}

/**
 * Corrects an incident's free text; every service that keeps a copy gets the facts anew. Words that somebody else corrected
 * meanwhile refuse it, and name who did; the runtime tells `stale-version` as 412.
 */
export const correctIncident = (
  { incidents }: Pick<IncidentStores, 'incidents'>,
  incidentId: IncidentId,
  { correction, ifMatch }: CorrectionMade,
  cause: Cause,
): Promise<Outcome<ReportedIncident>> =>
  incidents.decide(incidentId, cause, (reported) => {
    if (reported === undefined) return notFound('incident');
    const version = wordsVersion(reported);
    if (ifMatch !== '*' && ifMatch !== version) return stale({ version, changed: reported.corrected });
    return correctFacts(reported, correction, cause);
  });
