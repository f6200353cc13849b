import type { Assignment, IncidentRecord } from './incident-record.ts';
import type { AssignmentStatus, IncidentStatus } from './status.ts';

const cameToNothing = ({ end }: Assignment): boolean => end !== undefined && end.how !== 'clear';

/** The status of the incident by the known facts. It waits for dispatch again when every offer has ended. */
export const statusOf = (record: IncidentRecord): IncidentStatus => {
  const { closure, resolution, verdict, assignments, assessment, report } = record;
  if (closure) return 'closed';
  if (resolution) return 'resolved';
  if (verdict && !verdict.respond) return 'rejected';
  if (assignments.some((one) => !cameToNothing(one))) return 'dispatched';
  if (!report) return 'awaiting-report';
  if (verdict) return 'assessed';
  return assessment ? 'assessing' : 'reported';
};

export const assignmentStatusOf = (assignment: Assignment): AssignmentStatus => {
  const { end, onSceneAt, enRouteAt, understoodAt, accepted } = assignment;
  if (end) return end.how;
  if (onSceneAt) return 'on-scene';
  if (enRouteAt) return 'en-route';
  if (understoodAt) return 'understood';
  return accepted ? 'accepted' : 'offered';
};
