import * as z from 'zod';

/** The status of an incident. `awaiting-report`: later events came before the report itself. */
export const IncidentStatus = z.enum([
  'awaiting-report',
  'reported',
  'assessing',
  'assessed',
  'rejected',
  'dispatched',
  'resolved',
  'closed',
]);
export type IncidentStatus = z.infer<typeof IncidentStatus>;

/** Statuses in which nobody is needed any more: these incidents leave the board. */
export const finished = ['rejected', 'closed'] as const satisfies readonly IncidentStatus[];
export type FinishedStatus = (typeof finished)[number];

export const isFinished = (status: IncidentStatus): status is FinishedStatus =>
  finished.some((one) => one === status);

/** The status of a person's assignment. */
export const AssignmentStatus = z.enum([
  'offered',
  'accepted',
  'understood',
  'en-route',
  'on-scene',
  'clear',
  'declined',
  'expired',
  'released',
]);
export type AssignmentStatus = z.infer<typeof AssignmentStatus>;

/** `dropped`: its assignment or the whole incident ended before it was due, so nobody owes it any more. */
export const DeadlineStatus = z.enum(['open', 'met', 'missed', 'dropped']);
export type DeadlineStatus = z.infer<typeof DeadlineStatus>;
