import { IncidentEscalated } from '@muster/contracts';
import type { Instant } from '@muster/core';
import type { DecisionContext } from '../../record/domain/decision-context.ts';
import type { IncidentEvent } from '../../record/domain/incident-event.ts';
import type { IncidentRecord } from '../../record/domain/incident-record.ts';
import { monitoring, type PendingChanges } from '../../record/domain/pending-changes.ts';

/** Since when nobody is on the way any more, and why. */
const endedSince = ({
  verdict,
  resolution,
  closure,
}: IncidentRecord): { at: Instant; how: string } | undefined => {
  if (verdict?.respond === false) return { at: verdict.at, how: 'rejected' };
  if (resolution) return { at: resolution.at, how: 'resolved' };
  return closure && { at: closure.at, how: 'closed' };
};

const lookFirst = (record: IncidentRecord, event: IncidentEvent): string | undefined => {
  if (event.name === 'IncidentReported') return event.data.incident.personFirst;
  if (event.name !== 'ContactLinked' || event.data.as !== 'repeat') return undefined;
  const over = endedSince(record);
  return over && over.at <= event.data.receivedAt
    ? `The source sent its alarm again after the incident was ${over.how}. Nobody is sent for it by itself.`
    : undefined;
};

/** Escalates a contact that a person must look at: a report that nobody is sent for by itself, an alarm after the end. */
export const escalateContact = (
  record: IncidentRecord,
  event: IncidentEvent,
  { now }: DecisionContext,
): Partial<PendingChanges> => {
  const explained = lookFirst(record, event);
  const { incidentId, incident } = record;
  if (explained === undefined || incident === undefined) return {};
  const { team } = incident;
  const told = {
    incidentId,
    team,
    tell: 'lead',
    why: 'look-first',
    explained,
    escalatedAt: now,
    incident,
  } as const;
  const key = `look-first-${event.metadata.id}`;
  return {
    events: [IncidentEscalated.with(told)],
    lines: [{ key, at: now, who: monitoring, what: explained, kind: 'IncidentEscalated' }],
  };
};
