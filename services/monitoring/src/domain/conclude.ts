import { IncidentClosed, IncidentResolved, type Actor, type Disposition } from '@muster/contracts';
import { notFound, refuse, type Decision } from '@muster/store/decision';
import { summarise, type Closable } from './case-summary.ts';
import { nextLook } from './correcting.ts';
import { settleDeadlines } from './deadlines.ts';
import { handlingDepartures, judgePath, sayDeviations, type Found } from './deviations.ts';
import { closingBar, closingGate, doneAlready, openGates } from './gates.ts';
import { overridden, tellOfOverride } from './overriding.ts';
import type { IncidentRecord } from './record.ts';
import { and, say, toDecision, type Line, type Setting } from './said.ts';
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

interface Closing {
  readonly disposition: Disposition;
  readonly note?: string | undefined;
  readonly override?: { readonly reason: string } | undefined;
  readonly by: Actor;
}

const isOwedAnyway =
  (gates: readonly Found[]) =>
  (found: Found): boolean =>
    found.kind !== 'action-missing' || !gates.some(({ subject }) => subject === found.subject);

const isClosable = (record: IncidentRecord): record is Closable =>
  record.report !== undefined && record.incident !== undefined && record.verdict !== undefined;

/** Closes with a disposition, and says the case whole. A gate that was overridden is a deviation and told to a lead. */
export const close = (
  record: IncidentRecord | undefined,
  { disposition, note, override, by }: Closing,
  setting: Setting,
): Decision<IncidentRecord> => {
  if (!record) return notFound('incident');
  const { now } = setting;
  const current = judgePath(
    settleDeadlines(say(record), { ...setting, graceSeconds: 0 }, 'event'),
    setting.procedure,
    setting,
  );
  const gates = openGates(current.record, disposition, now);
  const gate = record.closure || override ? undefined : closingGate(gates);
  const refused = gate ?? closingBar(current.record);
  if (refused) return refused;
  if (!isClosable(current.record)) return refuse('report-missing', 'The report has not arrived here yet.');
  const { incident, verdict } = current.record;
  const reason = override?.reason ?? '';
  const against = override ? overridden(gates, verdict.procedure, reason) : [];
  const handling = handlingDepartures(current.record, disposition).filter(isOwedAnyway(against));
  const judged = sayDeviations(current, [...against, ...handling], setting);
  if (!isClosable(judged.record)) return refuse('report-missing', 'The report has not arrived here yet.');
  const told = override ? tellOfOverride(judged, gates, { reason, incident }, setting) : judged;
  const { incidentId } = record;
  const summary = summarise(judged.record, now);
  const what = note === undefined ? `Closed: ${disposition}.` : `Closed: ${disposition}. ${note}`;
  return toDecision(
    and(told, {
      record: {
        ...judged.record,
        closure: { at: now, by, disposition, note, lookAt: nextLook(judged.record, now, now) },
        awaited: undefined,
      },
      events: [IncidentClosed.with({ incidentId, disposition, closedAt: now, case: summary })],
      lines: [{ key: 'closed', at: now, who: by, what, kind: 'IncidentClosed' }],
    }),
  );
};

/** A note changes nothing but the timeline. */
export const note = (
  record: IncidentRecord | undefined,
  line: Omit<Line, 'kind'>,
): Decision<IncidentRecord> => {
  if (!record) return notFound('incident');
  return toDecision(say(record, { lines: [{ ...line, kind: 'Note' }] }));
};
