import { DeviationFound, type Disposition } from '@muster/contracts';
import { secondsBetween } from '@muster/core';
import { actionDeparture, deadlineDeparture, type ActionResult } from '@muster/procedures/compliance';
import { pathDepartures, type Departure } from '@muster/procedures/conformance';
import type { Procedure } from '@muster/procedures';
import { owingPlaces } from './gates.ts';
import { doneBefore } from './holders.ts';
import type { Action, Assignment, Deadline, Deviation, IncidentRecord } from './record.ts';
import { and, monitoring, roomIn, type Said, type Setting } from './said.ts';

/** A departure with what makes it the only one of its kind in the incident. */
export interface Found extends Departure {
  readonly parts: readonly string[];
}

const gradeInWords = ({ grade, explained, reason }: Departure): string =>
  `Deviation (${grade}): ${explained}${reason === undefined ? '' : ` Reason given: ${reason}`}`;

const fresh = (
  { incidentId, deviations }: IncidentRecord,
  found: readonly Found[],
  { now, ids }: Setting,
) => {
  const known = new Set<string>(deviations.map(({ deviationId }) => deviationId));
  return found
    .map(({ parts, ...departure }): Deviation => {
      const deviationId = ids.deviation(incidentId, departure.kind, ...parts);
      return { deviationId, ...departure, foundAt: now };
    })
    .filter(({ deviationId }) => !known.has(deviationId));
};

const add = (said: Said, deviations: readonly Deviation[], { now }: Setting): Said =>
  and(said, {
    record: { ...said.record, deviations: [...said.record.deviations, ...deviations] },
    events: deviations.map((deviation) =>
      DeviationFound.with({ incidentId: said.record.incidentId, ...deviation }),
    ),
    lines: deviations.map((deviation) => ({
      key: `deviation-${deviation.deviationId}`,
      at: now,
      who: monitoring,
      what: gradeInWords(deviation),
      kind: 'DeviationFound',
    })),
  });

/** Says each departure that has not been said before; those that have no room in this save wait for the next. */
export const sayDeviations = (said: Said, found: readonly Found[], setting: Setting): Said => {
  const untold = fresh(said.record, found, setting);
  const room = roomIn(said);
  return and(add(said, untold.slice(0, room), setting), { isBehind: untold.length > room });
};

const OF_HANDLING: readonly Deviation['kind'][] = ['deadline-missed', 'action-late', 'action-missing'];

/** Whether a departure stands beside overridden gates: of an action, the gate has said already that it is missing. */
export const isOwedBeside = (gates: readonly Pick<Found, 'kind' | 'subject'>[]) => {
  const overridden = new Set(
    gates.flatMap(({ kind, subject }) => (kind === 'gate-overridden' ? [subject] : [])),
  );
  return ({ kind, subject }: Pick<Found, 'kind' | 'subject'>): boolean =>
    kind !== 'action-missing' || !overridden.has(subject);
};

/** Brings a closed case's handling up to what is known now: adds what was found, withdraws what proved false. */
export const regrade = (said: Said, found: readonly Found[], setting: Setting): Said => {
  const { deviations } = said.record;
  const now = new Map(
    fresh({ ...said.record, deviations: [] }, found.filter(isOwedBeside(deviations)), setting).map(
      (deviation) => [deviation.deviationId, deviation],
    ),
  );
  const isFalse = ({ kind, deviationId }: Deviation) => OF_HANDLING.includes(kind) && !now.has(deviationId);
  const kept = deviations
    .filter((deviation) => !isFalse(deviation))
    .map((deviation) => ({ ...deviation, ...now.get(deviation.deviationId), foundAt: deviation.foundAt }));
  const known = new Set(kept.map(({ deviationId }) => deviationId));
  const added = [...now.values()].filter(({ deviationId }) => !known.has(deviationId));
  const line = { at: setting.now, who: monitoring, kind: 'DeviationFound' };
  return and(said, {
    record: { ...said.record, deviations: [...kept, ...added] },
    lines: [
      ...added.map((one) => ({ ...line, key: `deviation-${one.deviationId}`, what: gradeInWords(one) })),
      ...deviations.filter(isFalse).map((one) => ({
        ...line,
        key: `withdrawn-${one.deviationId}-${setting.now}`,
        what: `Withdrawn: ${gradeInWords(one)}`,
      })),
    ],
  });
};

/** A path with more departures than this is judged over several saves. */
const MOST_OF_A_PATH = 20;

/** Judges the path once the procedure's document is here; until then path and plan stay in the record. */
export const judgePath = (said: Said, procedure: Procedure | undefined, setting: Setting): Said => {
  const { verdict } = said.record;
  if (!verdict?.unjudged || !procedure) return said;
  const { unjudged, ...judged } = verdict;
  const { outcome, validity, priority, row } = verdict;
  const departures = pathDepartures(procedure, { ...unjudged, outcome, validity, priority });
  const found = departures.map((departure, index) => ({ ...departure, parts: [row, String(index)] }));
  const untold = fresh(said.record, found, setting);
  const room = Math.min(MOST_OF_A_PATH, roomIn(said));
  const isWhole = untold.length <= room;
  return add(
    and(said, {
      record: { ...said.record, verdict: isWhole ? judged : verdict },
      isBehind: !isWhole,
    }),
    untold.slice(0, room),
    setting,
  );
};

const resultFor = (result: Action['result'], deadline: Deadline | undefined): ActionResult['result'] => {
  if (!result) return { kind: 'none' };
  if (result.kind === 'not-possible') return { kind: 'not-possible', reason: result.reason };
  const isLate = deadline?.status === 'missed';
  return { kind: 'done', lateBySeconds: isLate ? secondsBetween(deadline.dueAt, result.at) : 0 };
};

const ofActions = (
  deadlines: ReadonlyMap<string, Deadline>,
  assignment: Assignment,
  isOwed: (actionId: string) => boolean,
): Found[] => {
  const { assignmentId } = assignment;
  return assignment.actions.flatMap(({ id, title, mandatory, withinSeconds, result }) => {
    const deadline = deadlines.get(`${assignmentId} ${id}`);
    const wasDue = deadline !== undefined && deadline.status !== 'dropped';
    if (!result && !(isOwed(id) && (wasDue || mandatory))) return [];
    const departure = actionDeparture({
      actionId: id,
      title,
      mandatory,
      withinSeconds,
      result: resultFor(result, deadline),
    });
    return departure ? [{ ...departure, parts: [id, assignmentId] }] : [];
  });
};

const ofDeadline = (record: IncidentRecord, deadline: Deadline, isOver: boolean): Found[] => {
  const { deadlineId, kind, status, dueAt, answeredAt, assignmentId } = deadline;
  if (status !== 'missed' || kind === 'action') return [];
  const assignment = record.assignments.find((one) => one.assignmentId === assignmentId);
  const hasEnded = kind !== 'dispatched' && assignment?.end !== undefined;
  const isSettled = answeredAt !== undefined || hasEnded || isOver;
  if (!isSettled) return [];
  const lateBySeconds = answeredAt && secondsBetween(dueAt, answeredAt);
  const priority = record.verdict?.priority;
  return [
    { ...deadlineDeparture({ subject: deadlineId, kind, priority, lateBySeconds }), parts: [deadlineId] },
  ];
};

/** Late and missing actions of a place's last holder, and broken promises, each said when it was answered, its assignment ended, or the incident closed. */
export const handlingDepartures = (record: IncidentRecord, closedAs?: Disposition): readonly Found[] => {
  const owing = closedAs === undefined ? [] : owingPlaces(record, closedAs).map(({ holder }) => holder);
  const isDone = doneBefore(record);
  const ofAction = new Map(
    record.deadlines.map((deadline) => [`${deadline.assignmentId} ${deadline.actionId}`, deadline]),
  );
  return [
    ...record.assignments.flatMap((assignment) =>
      ofActions(ofAction, assignment, (id) => owing.includes(assignment) && !isDone(assignment, id)),
    ),
    ...record.deadlines.flatMap((deadline) => ofDeadline(record, deadline, closedAs !== undefined)),
  ];
};
