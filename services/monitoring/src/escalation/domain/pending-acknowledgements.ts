import type { Assignment, IncidentRecord } from '../../record/domain/incident-record.ts';
import { assignmentStatusOf } from '../../record/domain/status-of.ts';
import { stepFor } from './escalation-step.ts';

export interface MissingItem {
  /** The same for as long as it is missing. */
  readonly key: string;
  readonly what: string;
}

/** Somebody on an assignment without a brief, unless they have confirmed it. */
const needsBrief = ({ assignmentId, end, understoodAt }: Assignment, { briefs }: IncidentRecord): boolean =>
  !end && !understoodAt && !briefs[assignmentId];

const needsNextOffer = (assignment: Assignment, record: IncidentRecord): boolean =>
  assignmentStatusOf(assignment) === 'offered' &&
  stepFor(record, 'accepted').do === 'offer-next-resource' &&
  record.deadlines.some(
    ({ kind, status, assignmentId }) =>
      kind === 'accepted' && status === 'missed' && assignmentId === assignment.assignmentId,
  );

const ofAssignment = (assignment: Assignment, record: IncidentRecord): MissingItem[] => {
  const { assignmentId, resource } = assignment;
  return [
    ...(needsBrief(assignment, record)
      ? [{ key: `brief-${assignmentId}`, what: `the brief of ${resource.name}` }]
      : []),
    ...(needsNextOffer(assignment, record)
      ? [{ key: `next-${assignmentId}`, what: `the next offer after ${resource.name}` }]
      : []),
  ];
};

/** What another service has not yet acknowledged by an event, while somebody needs it. */
export const pendingAcknowledgements = (record: IncidentRecord): MissingItem[] => {
  const { report, assessment, verdict, mobilisation, assignments, resolution, closure } = record;
  if (resolution ?? closure) return [];
  if (report && !assessment && !verdict) {
    return [{ key: 'assessment', what: 'the assessment of the report' }];
  }
  return [
    ...(verdict?.respond && !mobilisation ? [{ key: 'response', what: 'the response to the verdict' }] : []),
    ...assignments.flatMap((assignment) => ofAssignment(assignment, record)),
  ];
};
