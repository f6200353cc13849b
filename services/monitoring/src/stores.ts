import * as z from 'zod';
import { IncidentId, Instant, ProcedureId, type TeamId } from '@muster/core';
import type { AggregateKind } from '@muster/store';
import { IncidentRecord } from './domain/record.ts';
import { statusOf } from './domain/status-of.ts';
import { isFinished, type FinishedStatus } from './domain/status.ts';
import { Card } from './domain/views.ts';

export const recordKind: AggregateKind<IncidentRecord> = {
  kind: 'RECORD',
  schema: IncidentRecord,
  hasEnded: (record) => isFinished(statusOf(record)),
  besideLeaves: true,
};

/** The board's partition of one team, or of all. */
export const boardOf = (team?: TeamId): string => (team === undefined ? 'BOARD' : `BOARD#${team}`);

/** Finished incidents of one status in the order in which they ended, of one team or of all. */
export const finishedOf = (status: FinishedStatus, team?: TeamId): string =>
  ['FINISHED', status, ...(team === undefined ? [] : [team])].join('#');

/** A small projection of the record: lists read and sort nothing else. Finished incidents stand in lists of their own. */
export const cardKind: AggregateKind<Card> = {
  kind: 'CARD',
  schema: Card,
  hasEnded: ({ status }) => isFinished(status),
  indexes: (card) => {
    const { neededAt, priority = '', incidentId, team, status, finishedAt = neededAt } = card;
    if (isFinished(status)) {
      const sk = `${finishedAt}#${incidentId}`;
      return {
        gsi1: { pk: finishedOf(status), sk },
        ...(team && { gsi2: { pk: finishedOf(status, team), sk } }),
      };
    }
    const sk = `${neededAt}#${priority}#${incidentId}`;
    return { gsi1: { pk: boardOf(), sk }, ...(team && { gsi2: { pk: boardOf(team), sk } }) };
  },
};

/** Which incident has a reference, in rows of their own: found by one read, open or closed. */
export const REFERENCES = 'REFERENCE';
export const REFERENCE_ROW = 'INCIDENT';
export const ReferenceRow = z.object({ incidentId: IncidentId });

/** When the sweep is to look at a record that nobody else has settled by then. Without a time it is not in the index. */
export const Watch = z.object({ at: Instant.optional() });
export type Watch = z.infer<typeof Watch>;

export const WATCHES = 'WATCHES';

export const watchKind: AggregateKind<Watch> = {
  kind: 'WATCH',
  schema: Watch,
  hasEnded: ({ at }) => at === undefined,
  indexes: ({ at }) => (at ? { gsi1: { pk: WATCHES, sk: at } } : {}),
};

/** Monitoring's own copy of a published procedure version. Its document is parsed where it is used. */
export const ProcedureCopy = z.object({
  procedureId: ProcedureId,
  version: z.int().min(1),
  title: z.string(),
  publishedAt: Instant,
  document: z.record(z.string(), z.json()),
});
export type ProcedureCopy = z.infer<typeof ProcedureCopy>;

export const procedureCopyKind: AggregateKind<ProcedureCopy> = {
  kind: 'PROCEDURECOPY',
  schema: ProcedureCopy,
};
