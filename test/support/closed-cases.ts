import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { events, type CaseSummary } from '@muster/contracts';
import { IncidentId, type Instant } from '@muster/core';
import { newId } from '@muster/core/new-id';
import { AggregateStore, Table } from '@muster/store';
import { closedCase, recordCase } from '../../services/review/src/cases/domain/case.ts';
import { caseKind } from '../../services/review/src/cases/store.ts';
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
