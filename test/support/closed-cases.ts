import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { events, type CaseSummary } from '@muster/contracts';
import { IncidentId, type Instant } from '@muster/core';
import { newId } from '@muster/core/new-id';
import { AggregateStore, Table } from '@muster/store';
import { closedCase, recordCase } from '../../services/review/src/cases/domain/case.ts';
import { caseKind } from '../../services/review/src/cases/store.ts';
import { requireReview } from '../../services/review/src/incident-reviews/domain/incident-review.ts';
import { reviewDueAfter } from '../../services/review/src/incident-reviews/require-incident-review.ts';
import { incidentReviewKind } from '../../services/review/src/incident-reviews/store.ts';
import { causeAt } from './cause.ts';

export interface GivenCase {
  readonly closedAt: Instant;
  /** What differs from the contract's own example. */
  readonly summary?: Partial<CaseSummary>;
}

/** Puts rows of closed cases into review's table, as their events would: for what is measured over many cases. */
export const putClosedCases = async (
  client: DynamoDBClient,
  reviewTable: string,
  given: readonly GivenCase[],
): Promise<void> => {
  const cases = new AggregateStore(new Table({ client, name: reviewTable }), caseKind);
  const closed = events.IncidentClosed.data.parse(events.IncidentClosed.examples[0]);
  for (const { closedAt, summary } of given) {
    const incidentId = IncidentId.parse(newId('inc'));
    const data = { ...closed, incidentId, closedAt, case: { ...closed.case, ...summary } };
    await cases.decide(incidentId, causeAt(incidentId, closedAt), (row) =>
      recordCase(row, closedCase(data), closedAt),
    );
  }
};

/** Has an incident of the north reviewed, as its closing would; its id. */
export const putDueReview = async (client: DynamoDBClient, reviewTable: string): Promise<string> => {
  const reviews = new AggregateStore(new Table({ client, name: reviewTable }), incidentReviewKind);
  const data = events.IncidentClosed.data.parse(events.IncidentClosed.examples[0]);
  const { incidentId, closedAt } = data;
  await reviews.decide(incidentId, causeAt(incidentId, closedAt), (review) =>
    requireReview(review, data, reviewDueAfter(closedAt)),
  );
  return incidentId;
};
