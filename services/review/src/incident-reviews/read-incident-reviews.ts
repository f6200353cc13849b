import { notFound, type Refused } from '@muster/core';
import type { Page } from '@muster/store';
import type { IncidentReview } from './domain/incident-review.ts';
import { dueReviewsOf, writtenReviewsOf, type IncidentReviewStores } from './store.ts';

type Found = { readonly ok: true; readonly review: IncidentReview; readonly version: number } | Refused;

/** An incident's review, for the leads of its team; to others it is as if it were not there. */
export const readIncidentReview = async (
  { incidentReviews }: IncidentReviewStores,
  incidentId: string,
  teams: readonly string[],
): Promise<Found> => {
  const { state, version } = await incidentReviews.load(incidentId);
  return state !== undefined && teams.includes(state.team)
    ? { ok: true, review: state, version }
    : notFound('incident-review');
};

/** A team's reviews: those that are due, the first to be late first, or those that are written, the newest first. */
export const listIncidentReviews = async (
  { incidentReviews }: IncidentReviewStores,
  {
    team,
    state,
    limit,
    cursor,
  }: { team: string; state: 'due' | 'written'; limit: number; cursor?: string | undefined },
): Promise<Page<IncidentReview>> => {
  const from = cursor === undefined ? {} : { after: cursor };
  const partition = state === 'due' ? dueReviewsOf(team) : writtenReviewsOf(team);
  const range = { limit, descending: state === 'written', ...from };
  const { items, next } = await incidentReviews.query('gsi1', partition, range);
  return { items: items.map((item) => item.state), ...(next !== undefined && { next }) };
};
