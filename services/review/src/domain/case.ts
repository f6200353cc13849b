import * as z from 'zod';
import { CaseSummary, Disposition, IncidentId, Instant, type DataOf } from '@muster/contracts';
import { decided, unchanged, type Decision } from '@muster/store/decision';

/** A closed incident's row. Every figure is computed from such rows, so replay and correction agree. */
export const CaseRow = z.object({
  incidentId: IncidentId,
  disposition: Disposition,
  closedAt: Instant,
  summary: CaseSummary,
});
export type CaseRow = z.infer<typeof CaseRow>;

/** Puts the row of a closed incident. A later closing (after a reopening) replaces it, an earlier one does not. */
export const recordCase = (row: CaseRow | undefined, closed: DataOf<'IncidentClosed'>): Decision<CaseRow> =>
  row !== undefined && row.closedAt >= closed.closedAt
    ? unchanged(row)
    : decided(
        {
          incidentId: closed.incidentId,
          disposition: closed.disposition,
          closedAt: closed.closedAt,
          summary: closed.case,
        },
        [],
      );
