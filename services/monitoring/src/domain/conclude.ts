import { IncidentResolved } from '@muster/contracts';
import { type Actor, notFound, refuse, type Decision } from '@muster/core';
import { judgePath } from './deviations.ts';
import { closingBar, closingGate, doneAlready, openGates } from './gates.ts';
import type { Closing, IncidentRecord } from './record.ts';
import { say, toDecision, type Line, type Setting } from './said.ts';
import { settle } from './settle.ts';

/** The work is done. Only a genuine incident that is not over yet can be resolved. */
export const resolve = (
  record: IncidentRecord | undefined,
  command: { note?: string | undefined; by: Actor },
  setting: Setting,
): Decision<IncidentRecord> => {
  if (!record) return notFound('incident');
  const { incidentId, verdict, resolution, closure } = record;
  if (closure) return doneAlready('closed', closure);
  if (resolution) return doneAlready('resolved', resolution);
  if (!verdict) return refuse('not-assessed', 'There is no verdict on this incident yet.');
  if (!verdict.respond) return refuse('rejected', 'Nobody was to be sent to this incident: close it.');
  const { note, by } = command;
  const { now } = setting;
  const what = note === undefined ? 'Resolved.' : `Resolved: ${note}`;
  const resolved = say(
    { ...record, resolution: { at: now, by, note } },
    {
      events: [IncidentResolved.with({ incidentId, resolvedAt: now, note })],
      lines: [{ key: 'resolved', at: now, who: by, what, kind: 'IncidentResolved' }],
    },
  );
  return toDecision(settle(resolved, setting, 'event'));
};

/** Closes with a disposition. While its saves are under way the incident stands as resolved. */
export const close = (
  record: IncidentRecord | undefined,
  { disposition, note, override, by }: Omit<Closing, 'at'>,
  setting: Setting,
): Decision<IncidentRecord> => {
  if (!record) return notFound('incident');
  const { now } = setting;
  const { record: judged } = judgePath(say(record), setting.procedure, setting);
  const gate = record.closure || override ? undefined : closingGate(openGates(judged, disposition, now), now);
  const refused = gate ?? closingBar(judged);
  if (refused) return refused;
  const closing = { at: now, by, disposition, note, override };
  return toDecision(settle(say({ ...record, closing }), setting, 'event'));
};

export const note = (
  record: IncidentRecord | undefined,
  line: Omit<Line, 'kind'>,
): Decision<IncidentRecord> => {
  if (!record) return notFound('incident');
  return toDecision(say(record, { lines: [{ ...line, kind: 'Note' }] }));
};
