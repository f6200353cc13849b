import type { MusterEvent } from '@muster/contracts';
import type { AggregateStore } from '@muster/store';
import type { Cause } from '@muster/core';
import { closedCase, correctedCase, recordCase, type CaseRow } from '../domain/case.ts';

interface Deps {
  readonly cases: AggregateStore<CaseRow>;
}

/** Puts a closed incident's row, once however often the event comes. */
export const recordClosedCase = async (
  { cases }: Deps,
  { data }: MusterEvent<'IncidentClosed'>,
  cause: Cause,
): Promise<void> => {
  await cases.decide(data.incidentId, cause, (row) => recordCase(row, closedCase(data), cause.at));
};

/** Replaces the row of a case that something late has changed; also puts it when its closing has yet to come. */
export const recordCorrectedCase = async (
  { cases }: Deps,
  { data }: MusterEvent<'CaseCorrected'>,
  cause: Cause,
): Promise<void> => {
  await cases.decide(data.incidentId, cause, (row) => recordCase(row, correctedCase(data), cause.at));
};
