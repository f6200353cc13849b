import { notFound, type Cause } from '@muster/core';
import type { Outcome } from '@muster/store';
import { stale } from '@muster/store/stale';
import { writeReview, type IncidentReview, type ReviewText } from './domain/incident-review.ts';
import { readIncidentReview } from './read-incident-reviews.ts';
import type { IncidentReviewStores } from './store.ts';

/** Writes or corrects the review of an incident of one of these teams, on the version that was read. */
export const writeIncidentReview = async (
  deps: IncidentReviewStores,
  incidentId: string,
  { text, teams, ifMatch }: { text: ReviewText; teams: readonly string[]; ifMatch: number | '*' | undefined },
  cause: Cause,
): Promise<Outcome<IncidentReview>> => {
  const found = await readIncidentReview(deps, incidentId, teams);
  if (!found.ok) return found;
  return deps.incidentReviews.decide(incidentId, cause, (review, loaded) => {
    if (review === undefined) return notFound('incident-review');
    if (ifMatch !== '*' && ifMatch !== loaded.version) return stale(loaded);
    return writeReview(review, text, cause.actor.id, cause.at);
  });
};
