import type { AssignmentId } from '@muster/core';
import type { IncidentEventOf } from '../../record/domain/incident-event.ts';
import type { Action, Assignment, IncidentRecord } from '../../record/domain/incident-record.ts';

export const mobilised = (
  record: IncidentRecord,
  { data }: IncidentEventOf<'MobilisationOpened'>,
): IncidentRecord => ({
  ...record,
  mobilisation: { openedAt: data.openedAt, autoDispatch: data.autoDispatch, needed: data.needed },
});

export const fellShort = (
  record: IncidentRecord,
  { data }: IncidentEventOf<'ShortfallFound'>,
): IncidentRecord => {
  const { role, missing, reason, foundAt } = data;
  const others = record.shortfalls.filter((one) => one.role !== role);
  return { ...record, shortfalls: [...others, { role, missing, reason, foundAt }] };
};

const byOffer = (one: Assignment, other: Assignment): number =>
  `${one.offeredAt}${one.assignmentId}` < `${other.offeredAt}${other.assignmentId}` ? -1 : 1;

export const offered = (
  record: IncidentRecord,
  { data }: IncidentEventOf<'AssignmentOffered'>,
): IncidentRecord => {
  const assignment: Assignment = {
    assignmentId: data.assignmentId,
    resource: data.resource,
    role: data.role,
    roleTitle: data.roleTitle,
    leads: data.leads,
    actions: data.actions,
    offeredAt: data.offeredAt,
    acceptBy: data.acceptBy,
    place: data.place,
    insteadOf: data.insteadOf,
  };
  return { ...record, assignments: [...record.assignments, assignment].sort(byOffer) };
};

const change = (
  record: IncidentRecord,
  assignmentId: AssignmentId,
  to: (assignment: Assignment) => Assignment,
): IncidentRecord => ({
  ...record,
  assignments: record.assignments.map((one) => (one.assignmentId === assignmentId ? to(one) : one)),
});

export const accepted = (
  record: IncidentRecord,
  { data }: IncidentEventOf<'AssignmentAccepted'>,
): IncidentRecord =>
  change(record, data.assignmentId, (assignment) => ({
    ...assignment,
    accepted: { at: data.acceptedAt, understandBy: data.understandBy, arriveBy: data.arriveBy },
  }));

export const declined = (
  record: IncidentRecord,
  { data }: IncidentEventOf<'AssignmentDeclined'>,
): IncidentRecord =>
  change(record, data.assignmentId, (assignment) => ({
    ...assignment,
    end: { how: 'declined', at: data.declinedAt, reason: data.reason },
  }));

export const understood = (
  record: IncidentRecord,
  { data }: IncidentEventOf<'AssignmentUnderstood'>,
): IncidentRecord =>
  change(record, data.assignmentId, (assignment) => ({ ...assignment, understoodAt: data.understoodAt }));

export const progressed = (
  record: IncidentRecord,
  { data }: IncidentEventOf<'AssignmentProgressed'>,
): IncidentRecord =>
  change(record, data.assignmentId, (assignment) => ({
    ...assignment,
    ...(data.status === 'en-route' ? { enRouteAt: data.at } : { onSceneAt: data.at }),
  }));

const resultOf = ({ result, at, howKnown }: IncidentEventOf<'ActionCompleted'>['data']): Action['result'] =>
  result.kind === 'done'
    ? { kind: 'done', at, howKnown }
    : { kind: 'not-possible', at, howKnown, reason: result.reason };

export const completed = (
  record: IncidentRecord,
  { data }: IncidentEventOf<'ActionCompleted'>,
): IncidentRecord =>
  change(record, data.assignmentId, (assignment) => ({
    ...assignment,
    actions: assignment.actions.map((action) =>
      action.id === data.actionId
        ? { ...action, answeredAt: action.answeredAt ?? data.at, result: resultOf(data) }
        : action,
    ),
  }));

export const ended = (record: IncidentRecord, { data }: IncidentEventOf<'AssignmentEnded'>): IncidentRecord =>
  change(record, data.assignmentId, (assignment) => ({
    ...assignment,
    end: { how: data.how, at: data.endedAt, reason: data.reason },
  }));

type Brief = IncidentRecord['briefs'][string];

/** A brief that was sent once counts as sent, whatever came of other attempts, unless it was returned. */
export const notified = (
  record: IncidentRecord,
  { data }: IncidentEventOf<'NotificationSent'> | IncidentEventOf<'NotificationFailed'>,
): IncidentRecord => {
  if (data.purpose !== 'brief' || data.assignmentId === undefined) return record;
  const brief: Brief =
    'sentAt' in data
      ? { status: 'sent' as const, at: data.sentAt }
      : { status: 'failed' as const, at: data.failedAt, ...(data.returned && { returned: true }) };
  const known = record.briefs[data.assignmentId];
  const rank = ({ status, at, returned }: Brief) =>
    `${status === 'sent' || returned ? 1 : 0}${at}${returned ? 1 : 0}`;
  if (known && rank(known) >= rank(brief)) return record;
  return { ...record, briefs: { ...record.briefs, [data.assignmentId]: brief } };
};
