import * as z from 'zod';
import { CaseSummary, Disposition, type DataOf } from '@muster/contracts';
import { IncidentId, Instant, decided, unchanged, type Decision } from '@muster/core';

/** A closed incident's row. Every figure is computed from such rows, so replay and correction agree. */
export const CaseRow = z.object({
  incidentId: IncidentId,
  disposition: Disposition,
  closedAt: Instant,
  summary: CaseSummary,
  /** Counts the corrections of a closing; the closing itself is 1. */
  revision: z.int().min(1).default(1),
  because: z.string().optional(),
  /** When this row came to say what it says; unknown of rows from before that was noted. */
  recordedAt: Instant.optional(),
});
export type CaseRow = z.infer<typeof CaseRow>;

type ReceivedCase = Omit<CaseRow, 'recordedAt'>;

export const closedCase = (data: DataOf<'IncidentClosed'>): ReceivedCase => {
  const { incidentId, disposition, closedAt } = data;
  return { incidentId, disposition, closedAt, summary: data.case, revision: 1 };
};

export const correctedCase = (data: DataOf<'CaseCorrected'>): ReceivedCase => {
  const { incidentId, disposition, closedAt, revision, because } = data;
  return { incidentId, disposition, closedAt, summary: data.case, revision, because };
};

const isNewer = (received: ReceivedCase, row: CaseRow): boolean =>
  received.closedAt === row.closedAt ? received.revision > row.revision : received.closedAt > row.closedAt;

/** Puts the row of a closed incident. A higher revision and a later closing replace it, in whatever order they come. */
export const recordCase = (
  row: CaseRow | undefined,
  received: ReceivedCase,
  now: Instant,
): Decision<CaseRow> =>
  row !== undefined && !isNewer(received, row)
    ? unchanged(row)
    : decided({ ...received, recordedAt: now }, []);
