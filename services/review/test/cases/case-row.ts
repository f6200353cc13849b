import { events } from '@muster/contracts';
import { closedCase, recordCase, type CaseRow } from '../../src/cases/domain/case.ts';

/** The contract's own example of a closed case as a row, with what a test changes. */
export const caseRow = (changes: Partial<CaseRow['summary']>): CaseRow => {
  const closed = events.IncidentClosed.data.parse(events.IncidentClosed.examples[0]);
  const decision = recordCase(
    undefined,
    closedCase({ ...closed, case: { ...closed.case, ...changes } }),
    closed.closedAt,
  );
  if (!decision.ok) throw new Error('the first closing of a case is always recorded');
  return decision.state;
};
