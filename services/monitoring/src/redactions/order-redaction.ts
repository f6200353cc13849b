import { notFound, unchanged, wallClock, type Cause, type IncidentId } from '@muster/core';
import { derivedId } from '@muster/core/new-id';
import type { Outcome } from '@muster/store';
import type { RecordStores } from '../record/store.ts';
import { orderRedaction as decideOrder, type Redaction } from './domain/redaction.ts';
import type { RedactionStores } from './store.ts';

const markAt = (at: Cause['at'], zone: string): string => {
  const { spoken, seconds } = wallClock(at, zone);
  return `[removed ${spoken} ${seconds}]`;
};

/** Orders that a text is removed from everything that is kept of an incident; its own Lambda does so at once. */
export const orderRedaction = async (
  { records, redactions }: RecordStores & RedactionStores,
  incidentId: IncidentId,
  { text, reason, zone }: { readonly text: string; readonly reason: string; readonly zone: string },
  cause: Cause,
): Promise<Outcome<Redaction>> => {
  const { state: record } = await records.load(incidentId);
  if (record === undefined) return notFound('incident');
  const { correlationId, exercise } = record;
  const redactionId = derivedId('red', incidentId, cause.actor.id, cause.key);
  const order = { redactionId, incidentId, reason, mark: markAt(cause.at, zone), text };
  return redactions.decide(redactionId, { ...cause, correlationId, exercise }, (there) =>
    there ? unchanged(there) : decideOrder(order, cause),
  );
};
