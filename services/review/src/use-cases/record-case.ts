import type { MusterEvent } from '@muster/contracts';
import type { AggregateStore, Cause } from '@muster/store';
import { recordCase, type CaseRow } from '../domain/case.ts';

/** Puts a closed incident's row, once however often the event comes. */
export const recordClosedCase =
  ({ cases }: { cases: AggregateStore<CaseRow> }) =>
  async (event: MusterEvent<'IncidentClosed'>, cause: Cause): Promise<void> => {
    await cases.decide(event.data.incidentId, cause, (row) => recordCase(row, event.data));
  };
