import type { MusterEvent } from '@muster/contracts';
import type { Cause } from '@muster/core';
import { closedCase, correctedCase, recordCase } from './domain/case.ts';
import type { CaseStores } from './store.ts';

/** Puts a closed incident's row, once however often the event comes; none of an exercise, so it is in no figure and no report. */
export const recordClosedCase = async (
  { cases }: CaseStores,
  { data, metadata }: MusterEvent<'IncidentClosed'>,
  cause: Cause,
): Promise<void> => {
  if (metadata.exercise) return;
  await cases.decide(data.incidentId, cause, (row) => recordCase(row, closedCase(data), cause.at));
};

/** Replaces the row of a case that something late has changed; also puts it when its closing has yet to come. */
export const recordCorrectedCase = async (
  { cases }: CaseStores,
  { data, metadata }: MusterEvent<'CaseCorrected'>,
  cause: Cause,
): Promise<void> => {
  if (metadata.exercise) return;
  await cases.decide(data.incidentId, cause, (row) => recordCase(row, correctedCase(data), cause.at));
};
