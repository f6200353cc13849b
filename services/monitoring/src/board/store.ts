import * as z from 'zod';
import { IncidentId, Instant, type TeamId } from '@muster/core';
import type {
  AggregateKind,
  AggregateStore,
  ChildRows,
  Indexes,
  Listed,
  ListRows,
  Table,
} from '@muster/store';
import type { IncidentRecord } from '../record/domain/incident-record.ts';
import { isFinished, type FinishedStatus } from '../record/domain/status.ts';
import { recordKind } from '../record/store.ts';
import { Card, cardOf } from './domain/card.ts';

/** The board's partition of one team, or of all. */
export const boardOf = (team?: TeamId): string => (team === undefined ? 'BOARD' : `BOARD#${team}`);

/** Finished incidents of one status in the order in which they ended, of one team or of all. */
export const finishedOf = (status: FinishedStatus, team?: TeamId): string =>
  ['FINISHED', status, ...(team === undefined ? [] : [team])].join('#');

/** A small row that the relay puts after a record's saves: lists read and sort nothing else. */
export const cardRows = { kind: 'CARD', schema: Card } as const;

/** Finished incidents stand in lists of their own. */
const placesOf = (card: Card): Indexes => {
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
};

/** A card as it stands in lists. */
export const listedCard = (card: Card): Listed => ({
  kind: cardRows.kind,
  state: card,
  indexes: placesOf(card),
});

/** Records whose cards follow their saves. */
export const recordWithCard: AggregateKind<IncidentRecord> = {
  ...recordKind,
  listed: (record) => listedCard(cardOf(record)),
};

/**
 * A save of each sweep that says nothing but when it was. Its row in lists comes by the relay as cards do: what was saved before is on
 * the board.
 */
export const Beat = z.object({ at: Instant });
export type Beat = z.infer<typeof Beat>;
export const beatRows = { kind: 'BEATSEEN', schema: Beat } as const;
export const beatKind: AggregateKind<Beat> = {
  kind: 'BEAT',
  schema: Beat,
  appends: true,
  hasEnded: () => true,
  listed: (beat) => ({ kind: beatRows.kind, state: beat, indexes: {} }),
};
export const BEAT = 'board';
export const BEAT_DAYS = 1;

/** Which incident has a reference, in rows of their own: found by one read, open or closed. */
export const REFERENCES = 'REFERENCE';
export const REFERENCE_ROW = 'INCIDENT';
export const ReferenceRow = z.object({ incidentId: IncidentId });

export interface BeatStores {
  /** The same table, where saves expire after `BEAT_DAYS`. */
  readonly table: Table;
  readonly saved: AggregateStore<Beat>;
  readonly seen: ListRows<Beat>;
}

export interface BoardStores {
  readonly cards: ListRows<Card>;
  readonly references: ChildRows;
  readonly beats: BeatStores;
}
