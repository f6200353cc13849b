import { listedWhole, type AggregateKind, type AggregateStore } from '@muster/store';
import { IncidentReview } from './domain/incident-review.ts';

export const dueReviewsOf = (team: string): string => `REVIEWSDUE#${team}`;
export const writtenReviewsOf = (team: string): string => `REVIEWS#${team}`;

/** A team's reviews that are due, by when they are late; and those that are written, by when. */
export const incidentReviewKind: AggregateKind<IncidentReview> = {
  kind: 'INCIDENTREVIEW',
  saysWhoChanged: true,
  schema: IncidentReview,
  appends: true,
  wasOverwritten: true,
  hasEnded: ({ written }) => written !== undefined,
  listed: listedWhole('INCIDENTREVIEW', ({ incidentId, team, due, written }) =>
    written === undefined
      ? { gsi1: { pk: dueReviewsOf(team), sk: `${due.lateFrom}#${incidentId}` } }
      : { gsi1: { pk: writtenReviewsOf(team), sk: `${written.at}#${incidentId}` } },
  ),
};

export interface IncidentReviewStores {
  readonly incidentReviews: AggregateStore<IncidentReview>;
}
