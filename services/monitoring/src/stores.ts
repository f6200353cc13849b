import * as z from 'zod';
import { Instant, ProcedureId, type TeamId } from '@muster/contracts';
import type { AggregateKind } from '@muster/store';
import { IncidentRecord } from './domain/record.ts';
import { finished } from './domain/status.ts';
import { Card } from './domain/views.ts';

export const recordKind: AggregateKind<IncidentRecord> = { kind: 'RECORD', schema: IncidentRecord };

/** The board's partition of one team, or of all. */
export const boardOf = (team?: TeamId): string => (team === undefined ? 'BOARD' : `BOARD#${team}`);

const isFinished = ({ status }: Card): boolean => finished.some((one) => one === status);

/** A small projection of the record: the board reads and sorts nothing else. Finished incidents leave the indexes. */
export const cardKind: AggregateKind<Card> = {
  kind: 'CARD',
  schema: Card,
  indexes: (card) => {
    if (isFinished(card)) return {};
    const { neededAt, priority = '', incidentId, team } = card;
    const sk = `${neededAt}#${priority}#${incidentId}`;
    return { gsi1: { pk: boardOf(), sk }, ...(team && { gsi2: { pk: boardOf(team), sk } }) };
  },
};

/** When the sweep is to look at a record that nobody else has settled by then. Without a time it is not in the index. */
export const Watch = z.object({ at: Instant.optional() });
export type Watch = z.infer<typeof Watch>;

export const WATCHES = 'WATCHES';

export const watchKind: AggregateKind<Watch> = {
  kind: 'WATCH',
  schema: Watch,
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
