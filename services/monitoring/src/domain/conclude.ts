import {
  IncidentClosed,
  IncidentEscalated,
  IncidentResolved,
  type Actor,
  type Disposition,
  type IncidentFacts,
} from '@muster/contracts';
import { notFound, refuse, type Decision } from '@muster/store/decision';
import { summarise, type Closable } from './case-summary.ts';
import { settleDeadlines } from './deadlines.ts';
import { handlingDepartures, judgePath, sayDeviations, type Found } from './deviations.ts';
import { closingBar, closingGate, openMandatoryActions } from './gates.ts';
import type { IncidentRecord } from './record.ts';
import { and, say, toDecision, type Line, type Said, type Setting } from './said.ts';
import { settle } from './settle.ts';

/** The work is done. Only a genuine incident that is not over yet can be resolved. */
export const resolve = (
  record: IncidentRecord | undefined,
  command: { note?: string | undefined; by: Actor },
  setting: Setting,
): Decision<IncidentRecord> => {
  if (!record) return notFound('incident');
  const { incidentId, verdict, resolution, closure } = record;
  if (closure) return refuse('already-closed', `It was closed at ${closure.at}.`);
  if (resolution) return refuse('already-resolved', `It was resolved at ${resolution.at}.`);
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
  readonly override?: { readonly reason: string } | undefined;
  readonly by: Actor;
}

const overridden = (record: IncidentRecord, reason: string): Found[] => {
  const actions = openMandatoryActions(record).map((action): Found => {
    const { actionId, title, role, assignmentId = '' } = action;
    const explained = `The incident was closed although “${title}” is mandatory and has no result.`;
    return {
      kind: 'gate-overridden',
      grade: 'major',
      subject: actionId,
      explained,
      reason,
      parts: [role, actionId, assignmentId],
    };
  });
  const { verdict } = record;
  if (!verdict?.unjudged) return actions;
  const { procedureId } = verdict.procedure;
  const explained = 'The incident was closed although its path could not be judged.';
  return [
    ...actions,
    {
      kind: 'gate-overridden',
      grade: 'major',
      subject: procedureId,
      explained,
      reason,
      parts: [procedureId],
    },
  ];
};

const isOwedAnyway =
  (gates: readonly Found[]) =>
  (found: Found): boolean =>
    found.kind !== 'action-missing' || !gates.some(({ subject }) => subject === found.subject);

const tellLead = (said: Said, gates: readonly Found[], incident: IncidentFacts, { now }: Setting): Said => {
  if (gates.length === 0) return said;
  const [{ explained, reason = '' } = { explained: '' }] = gates;
  return and(said, {
    events: [
      IncidentEscalated.with({
        incidentId: said.record.incidentId,
        team: incident.team,
        tell: 'lead',
        why: 'gate-overridden',
        explained: `${explained} Reason given: ${reason}`.slice(0, 500),
        escalatedAt: now,
        incident,
      }),
    ],
  });
};

const isClosable = (record: IncidentRecord): record is Closable =>
  record.report !== undefined && record.incident !== undefined && record.verdict !== undefined;

/** Closes with a disposition, and says the case whole. A gate that was overridden is a deviation and told to a lead. */
export const close = (
  record: IncidentRecord | undefined,
  { disposition, override, by }: Closing,
  setting: Setting,
): Decision<IncidentRecord> => {
  if (!record) return notFound('incident');
  const current = judgePath(
    settleDeadlines(say(record), { ...setting, graceSeconds: 0 }, 'event'),
    setting.procedure,
    setting,
  );
  const gate = record.closure ? undefined : closingGate(current.record);
  const refused = (override ? undefined : gate) ?? closingBar(current.record);
  if (refused) return refused;
  const gates = override && gate ? overridden(current.record, override.reason) : [];
  const handling = handlingDepartures(current.record, true).filter(isOwedAnyway(gates));
  const judged = sayDeviations(current, [...gates, ...handling], setting);
  if (!isClosable(judged.record)) return refuse('report-missing', 'The report has not arrived here yet.');
  const told = tellLead(judged, gates, judged.record.incident, setting);
  const { now } = setting;
  const { incidentId } = record;
  const summary = summarise(judged.record, now);
  return toDecision(
    and(told, {
      record: { ...judged.record, closure: { at: now, by, disposition }, awaited: undefined },
      events: [IncidentClosed.with({ incidentId, disposition, closedAt: now, case: summary })],
      lines: [{ key: 'closed', at: now, who: by, what: `Closed: ${disposition}.`, kind: 'IncidentClosed' }],
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
