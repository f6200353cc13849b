import type { IncidentId } from '@muster/core';
import { AggregateStore, ChildRows, type AggregateKind, type Table } from '@muster/store';
import { Redaction, isOver } from './domain/redaction.ts';

export const redactionsOf = (incidentId: IncidentId): string => `REDACTIONS#${incidentId}`;

/** By the incident, in the order in which they were ordered. */
export const redactionKind: AggregateKind<Redaction> = {
  kind: 'REDACTION',
  schema: Redaction,
  hasEnded: isOver,
  indexes: ({ incidentId, orderedAt, redactionId }) => ({
    gsi1: { pk: redactionsOf(incidentId), sk: `${orderedAt}#${redactionId}` },
  }),
};

export interface RedactionStores {
  readonly redactions: AggregateStore<Redaction>;
  /** The texts to remove, in a table without stream and copies, which leave it when they are removed. */
  readonly sealed: ChildRows;
}

export const redactionsIn = (table: Table, sealedTable: Table): RedactionStores => {
  const sealed = new ChildRows(sealedTable, redactionKind.kind);
  return { redactions: new AggregateStore(table, redactionKind, { privateRows: sealed }), sealed };
};
