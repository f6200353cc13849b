import type { Disposition } from '@muster/contracts';
import { secondsBetween, type AssignmentId } from '@muster/core';
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
  deadlines: readonly Deadline[],
  assignment: Assignment,
  isOwed: (actionId: string) => boolean,
): FoundDeparture[] => {
  const { assignmentId } = assignment;
  return assignment.actions.flatMap(({ id, title, mandatory, withinSeconds, result }) => {
    if (!result && !isOwed(id)) return [];
    const deadline = deadlines.findLast(({ actionId }) => actionId === id);
    const wasDue = deadline !== undefined && deadline.status !== 'dropped';
    if (!result && !wasDue && !mandatory) return [];
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

const ofDeadline = (
  { verdict }: IncidentRecord,
  deadline: Deadline,
  ended: ReadonlySet<AssignmentId | undefined>,
  isOver: boolean,
): FoundDeparture[] => {
  const { deadlineId, kind, status, dueAt, answeredAt, assignmentId } = deadline;
  if (status !== 'missed' || kind === 'action') return [];
  const hasEnded = kind !== 'dispatched' && ended.has(assignmentId);
  const isFinal = answeredAt !== undefined || hasEnded || isOver;
  if (!isFinal) return [];
  const lateBySeconds = answeredAt && secondsBetween(dueAt, answeredAt);
  const priority = verdict?.priority;
  return [
    { ...deadlineDeparture({ subject: deadlineId, kind, priority, lateBySeconds }), parts: [deadlineId] },
  ];
};

/** Late and missing actions of a place's last holder, and missed deadlines, each once it was answered, its assignment ended, or the incident closed. */
export const handlingDepartures = (
  record: IncidentRecord,
  closedAs?: Disposition,
): readonly FoundDeparture[] => {
  const owing = new Set(
    closedAs === undefined ? [] : owingPlaces(record, closedAs).map(({ holder }) => holder),
  );
  const isDone = doneBefore(record);
  const deadlines = Map.groupBy(record.deadlines, ({ assignmentId }) => assignmentId);
  const ended = new Set(
    record.assignments.flatMap(({ assignmentId, end }) => (end === undefined ? [] : assignmentId)),
  );
  return [
    ...record.assignments.flatMap((assignment) =>
      ofActions(
        deadlines.get(assignment.assignmentId) ?? [],
        assignment,
        (id) => owing.has(assignment) && !isDone(assignment, id),
      ),
    ),
    ...record.deadlines.flatMap((deadline) => ofDeadline(record, deadline, ended, closedAs !== undefined)),
  ];
};
