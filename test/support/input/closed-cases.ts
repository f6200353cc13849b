import { events } from '@muster/contracts';
import { IncidentId, plusSeconds, toInstant } from '@muster/core';
import { derivedId } from '@muster/core/new-id';
import { AggregateStore, Table } from '@muster/store';
import { closedCase, recordCase } from '../../../services/review/src/cases/domain/case.ts';
import { caseKind } from '../../../services/review/src/cases/store.ts';
import { causeAt } from '../cause.ts';
import type { InProcessSystem } from '../whole/in-process-system.ts';

/** Puts so many closed cases of the north of the weeks before the sample, enough to measure something by. */
export const putClosedCases = async ({ client, tables }: InProcessSystem, count: number): Promise<void> => {
  const cases = new AggregateStore(new Table({ client, name: tables.review }), caseKind);
  const closed = events.IncidentClosed.data.parse(events.IncidentClosed.examples[0]);
  for (let number = 0; number < count; number += 1) {
    const closedAt = plusSeconds(toInstant('2025-12-10T12:00:00Z'), number * 3600);
    const incidentId = IncidentId.parse(derivedId('inc', 'closed case', String(number)));
    await cases.decide(incidentId, causeAt(`closed ${number}`, closedAt), (row) =>
      recordCase(row, closedCase({ ...closed, incidentId, closedAt }), closedAt),
    );
  }
};
