import type { Disposition } from '@muster/contracts';
import { secondsBetween } from '@muster/core';
import { actionDeparture, deadlineDeparture, type ActionResult } from '@muster/procedures/compliance';
import { doneBefore } from '../../record/domain/holders.ts';
import type { Action, Assignment, Deadline, IncidentRecord } from '../../record/domain/incident-record.ts';
import type { FoundDeparture } from './deviations.ts';
import { owingPlaces } from './open-actions.ts';

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
): FoundDeparture[] => {
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

const ofDeadline = (record: IncidentRecord, deadline: Deadline, isOver: boolean): FoundDeparture[] => {
  const { deadlineId, kind, status, dueAt, answeredAt, assignmentId } = deadline;
  if (status !== 'missed' || kind === 'action') return [];
  const assignment = record.assignments.find((one) => one.assignmentId === assignmentId);
  const hasEnded = kind !== 'dispatched' && assignment?.end !== undefined;
  const isFinal = answeredAt !== undefined || hasEnded || isOver;
  if (!isFinal) return [];
  const lateBySeconds = answeredAt && secondsBetween(dueAt, answeredAt);
  const priority = record.verdict?.priority;
  return [
    { ...deadlineDeparture({ subject: deadlineId, kind, priority, lateBySeconds }), parts: [deadlineId] },
  ];
};

/** Late and missing actions of a place's last holder, and missed deadlines, each once it was answered, its assignment ended, or the incident closed. */
export const handlingDepartures = (
  record: IncidentRecord,
  closedAs?: Disposition,
): readonly FoundDeparture[] => {
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
