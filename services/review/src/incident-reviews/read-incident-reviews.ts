import { notFound, type Refused } from '@muster/core';
import type { Page } from '@muster/store';
import { queryPage, type Paging } from '../cases/query-page.ts';
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
export const listIncidentReviews = (
  { incidentReviews }: IncidentReviewStores,
  { team, state, ...paging }: Paging & { readonly team: string; readonly state: 'due' | 'written' },
): Promise<Page<IncidentReview>> => {
  const partition = state === 'due' ? dueReviewsOf(team) : writtenReviewsOf(team);
  return queryPage(incidentReviews, 'gsi1', partition, { ...paging, descending: state === 'written' });
};
