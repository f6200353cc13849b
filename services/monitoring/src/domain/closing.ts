import { IncidentClosed } from '@muster/contracts';
import { plain } from '@muster/procedures/words';
import { summarise, type Closable } from './case-summary.ts';
import { settleDeadlines } from './deadlines.ts';
import { nextLook } from './correcting.ts';
import { handlingDepartures, isOwedBeside, judgePath, sayDeviations } from './deviations.ts';
import { openGates } from './gates.ts';
import { overridden, tellOfOverride } from './overriding.ts';
import type { Closing, IncidentRecord } from './record.ts';
import { and, type Said, type SettledBy, type Setting } from './said.ts';

const isClosable = (record: IncidentRecord): record is Closable =>
  record.report !== undefined && record.incident !== undefined && record.verdict !== undefined;

/** Says of a closing as much as one save holds, with the last of it the case whole. An overridden gate is a deviation, told to a lead. */
export const finishClosing = (
  said: Said,
  { by, disposition, note, override }: Closing,
  setting: Setting,
  settledBy: SettledBy,
): Said => {
  const { now } = setting;
  const timed = settleDeadlines(said, { ...setting, graceSeconds: 0 }, settledBy);
  const current = judgePath(timed, setting.procedure, setting);
  if (!isClosable(current.record)) return current;
  const { incident, verdict, incidentId } = current.record;
  const gates = openGates(current.record, disposition, now);
  const reason = override?.reason ?? '';
  const against = override ? overridden(gates, verdict.procedure, reason) : [];
  const handling = handlingDepartures(current.record, disposition).filter(isOwedBeside(against));
  const judged = sayDeviations(current, [...against, ...handling], setting);
  if (judged.isBehind || !isClosable(judged.record)) return judged;
  const told = override ? tellOfOverride(judged, gates, { reason, incident }, setting) : judged;
  const summary = summarise(judged.record, now);
  const { closing: _, awaited: __, ...record } = judged.record;
  const what =
    note === undefined ? `Closed: ${plain(disposition)}.` : `Closed: ${plain(disposition)}. ${note}`;
  return and(told, {
    record: {
      ...record,
      closure: { at: now, by, disposition, note, lookAt: nextLook(judged.record, now, now) },
    },
    events: [IncidentClosed.with({ incidentId, disposition, closedAt: now, case: summary })],
    lines: [{ key: 'closed', at: now, who: by, what, kind: 'IncidentClosed' }],
  });
};
