import type { Page } from '@muster/store';
import { loadOfTeams, type FoundOfTeam } from '../cases/load-of-teams.ts';
import { queryPage, type Paging } from '../cases/query-page.ts';
import type { IncidentReview } from './domain/incident-review.ts';
import { dueReviewsOf, writtenReviewsOf, type IncidentReviewStores } from './store.ts';

/** An incident's review, for the leads of its team; to others it is as if it were not there. */
export const readIncidentReview = (
  { incidentReviews }: IncidentReviewStores,
  incidentId: string,
  teams: readonly string[],
): Promise<FoundOfTeam<IncidentReview>> => loadOfTeams(incidentReviews, incidentId, teams, 'incident-review');

/** A team's reviews: those that are due, the first to be late first, or those that are written, the newest first. */
export const listIncidentReviews = (
  { incidentReviews }: IncidentReviewStores,
  { team, state, ...paging }: Paging & { readonly team: string; readonly state: 'due' | 'written' },
): Promise<Page<IncidentReview>> => {
  const partition = state === 'due' ? dueReviewsOf(team) : writtenReviewsOf(team);
  return queryPage(incidentReviews, 'gsi1', partition, { ...paging, descending: state === 'written' });
};
