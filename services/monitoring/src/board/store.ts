import * as z from 'zod';
import { IncidentId, type TeamId } from '@muster/core';
import type { AggregateKind, AggregateStore, ChildRows } from '@muster/store';
import { isFinished, type FinishedStatus } from '../record/domain/status.ts';
import { Card } from './domain/card.ts';

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

export interface BoardStores {
  readonly cards: AggregateStore<Card>;
  readonly references: ChildRows;
}
