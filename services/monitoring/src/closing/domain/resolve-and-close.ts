import { IncidentResolved } from '@muster/contracts';
import { notFound, refuse, type Actor, type Decision } from '@muster/core';
import { openItems } from '../../cases/domain/open-items.ts';
import { judgePath } from '../../conformance/domain/deviations.ts';
import type { DecisionContext } from '../../record/domain/decision-context.ts';
import type { Closing, IncidentRecord } from '../../record/domain/incident-record.ts';
import { pendingChanges, toDecision } from '../../record/domain/pending-changes.ts';
import { settle } from '../../settlement/domain/settle.ts';
import { alreadyDone, refusalForOpenItems, refusalToClose } from './closing-rules.ts';

/** The work is done. Only a genuine incident that is not over yet can be resolved. */
export const resolve = (
  record: IncidentRecord | undefined,
  command: { note?: string | undefined; by: Actor },
  context: DecisionContext,
): Decision<IncidentRecord> => {
  if (!record) return notFound('incident');
  const { incidentId, verdict, resolution, closure } = record;
  if (closure) return alreadyDone('closed', closure);
  if (resolution) return alreadyDone('resolved', resolution);
  if (!verdict) return refuse('not-assessed', 'There is no verdict on this incident yet.');
  if (!verdict.respond) return refuse('rejected', 'Nobody was to be sent to this incident: close it.');
  const { note, by } = command;
  const { now } = context;
  const what = note === undefined ? 'Resolved.' : `Resolved: ${note}`;
  const resolved = pendingChanges(
    { ...record, resolution: { at: now, by, note } },
    {
      events: [IncidentResolved.with({ incidentId, resolvedAt: now, note })],
      lines: [{ key: 'resolved', at: now, who: by, what, kind: 'IncidentResolved' }],
    },
  );
  return toDecision(settle(resolved, context, 'event'));
};

/** Closes with a disposition. While its saves are under way the incident stands as resolved. */
export const close = (
  record: IncidentRecord | undefined,
  { disposition, note, override, by }: Omit<Closing, 'at'>,
  context: DecisionContext,
): Decision<IncidentRecord> => {
  if (!record) return notFound('incident');
  const { now } = context;
  const { record: judged } = judgePath(pendingChanges(record), context.procedure, context);
  const obstacle =
    record.closure || override ? undefined : refusalForOpenItems(openItems(judged, disposition, now), now);
  const refused = obstacle ?? refusalToClose(judged);
  if (refused) return refused;
  const closing = { at: now, by, disposition, note, override };
  return toDecision(settle(pendingChanges({ ...record, closing }), context, 'event'));
};
