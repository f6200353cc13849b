import { NotificationChannel, PlannedAction, ResourceRef, Responsibility, Seconds } from '@muster/contracts';
import { AssignmentId, IncidentId, Instant, plusSeconds, Reference, Slug } from '@muster/core';
import * as z from 'zod';

export const REASON_LENGTH = 1000;

export const ActionResult = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('done') }),
  z.object({ kind: z.literal('not-possible'), reason: z.string().min(1).max(REASON_LENGTH) }),
]);
export type ActionResult = z.infer<typeof ActionResult>;

/** An action of the brief, with its result once there is one. */
export const AssignedAction = PlannedAction.extend({
  result: ActionResult.optional(),
  resultAt: Instant.optional(),
  /** Who had done it before this person took the place over. */
  doneBefore: z.object({ by: z.string().min(1), at: Instant }).optional(),
});
export type AssignedAction = z.infer<typeof AssignedAction>;

const offer = {
  correlationId: z.string().min(1),
  exercise: z.boolean(),
  assignmentId: AssignmentId,
  incidentId: IncidentId,
  reference: Reference,
  resource: ResourceRef,
  role: Slug,
  roleTitle: z.string().min(1),
  /** Which place of the mobilisation it fills, from 0. */
  place: z.int().min(0),
  leads: z.boolean(),
  responsibilities: z.array(Responsibility).min(1),
  actions: z.array(AssignedAction),
  offeredAt: Instant,
  acceptBy: Instant,
  understandWithinSeconds: Seconds,
  arriveWithinSeconds: Seconds,
  chosenBy: z.enum(['dispatcher', 'auto-dispatch', 'escalation']),
  reason: z.string().min(1),
  insteadOf: AssignmentId.optional(),
  /** The channel by which the person accepted, where that was no page: what follows goes there. */
  answeredBy: NotificationChannel.optional(),
  /** When the control room last had the brief sent again. */
  briefRequestedAt: Instant.optional(),
  /** Up to when the person has read what was corrected of their brief. */
  changesSeenAt: Instant.optional(),
};

const accepted = {
  ...offer,
  acceptedAt: Instant,
  understandBy: Instant,
  arriveBy: Instant,
};
const understanding = { understoodAt: Instant, confirmed: z.array(Slug).min(1) };
const maybeUnderstood = { understoodAt: Instant.optional(), confirmed: z.array(Slug).optional() };
const ended = {
  ...offer,
  acceptedAt: Instant.optional(),
  ...maybeUnderstood,
  enRouteAt: Instant.optional(),
  onSceneAt: Instant.optional(),
  endedAt: Instant,
  endReason: z.string().max(REASON_LENGTH).optional(),
  /** When the person's link stops working; while the assignment stands it works. */
  linkUntil: Instant.optional(),
};

/** One person's part in one incident. Each status has, by type, what led to it. */
export const Assignment = z.discriminatedUnion('status', [
  z.object({ status: z.literal('offered'), ...offer }),
  z.object({ status: z.literal('accepted'), ...accepted }),
  z.object({ status: z.literal('understood'), ...accepted, ...understanding }),
  z.object({ status: z.literal('en-route'), ...accepted, ...maybeUnderstood, enRouteAt: Instant }),
  z.object({
    status: z.literal('on-scene'),
    ...accepted,
    ...maybeUnderstood,
    enRouteAt: Instant.optional(),
    onSceneAt: Instant,
  }),
  z.object({ status: z.enum(['clear', 'declined', 'expired', 'released']), ...ended }),
]);
export type Assignment = z.infer<typeof Assignment>;

export type AssignmentStatus = Assignment['status'];

export type OfferedAssignment = Extract<Assignment, { status: 'offered' }>;

export type ActiveAssignment = Extract<
  Assignment,
  { acceptedAt: Instant; acceptBy: Instant; understandBy: Instant }
>;
export type EndedAssignment = Extract<Assignment, { endedAt: Instant }>;

export const isEnded = (assignment: Assignment): assignment is EndedAssignment => 'endedAt' in assignment;

/** The link works for a day after the work, so that people can still read what was recorded. */
const LINK_AFTER_END_SECONDS = 86_400;

/** What every assignment has from its end on. */
export const endedNow = (now: Instant): Pick<EndedAssignment, 'endedAt' | 'linkUntil'> => ({
  endedAt: now,
  linkUntil: plusSeconds(now, LINK_AFTER_END_SECONDS),
});

/** A link works as long as its assignment stands, and for a day after. */
export const isLinkOver = (assignment: Assignment, now: Instant): boolean =>
  isEnded(assignment) && plusSeconds(assignment.endedAt, LINK_AFTER_END_SECONDS) <= now;

/** What names an assignment in every event about it. */
export const identityOf = ({ incidentId, assignmentId, resource }: Assignment) => ({
  incidentId,
  assignmentId,
  resource,
});

/** Every responsibility and action by its id: what has to be confirmed for the brief to be understood. */
export const idsToConfirm = ({ responsibilities, actions }: Assignment): string[] => [
  ...responsibilities.map(({ id }) => id),
  ...actions.filter(({ doneBefore }) => !doneBefore).map(({ id }) => id),
];

export const openMandatoryActions = ({ actions }: Assignment): AssignedAction[] =>
  actions.filter(({ mandatory, result, doneBefore }) => mandatory && !result && !doneBefore);
