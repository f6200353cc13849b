import * as z from 'zod';
import {
  AssessmentMethod,
  ContactChannel,
  DeadlineKind,
  DeviationGrade,
  DeviationKind,
  Disposition,
  HowKnown,
  IncidentFacts,
  PathStep,
  Priority,
  ProcedureRef,
  ResourceRef,
  Validity,
} from '@muster/contracts';
import {
  Actor,
  AssignmentId,
  ContactId,
  DeadlineId,
  DeviationId,
  IncidentId,
  Instant,
  Reference,
  Slug,
  TeamId,
  WholeSecond,
} from '@muster/core';
import { AssignmentStatus, DeadlineStatus, IncidentStatus } from './status.ts';

/** One incident on the board. What is not known yet is absent. */
export const Card = z.object({
  incidentId: IncidentId,
  status: IncidentStatus,
  /** When the incident next needs a person; in the past: overdue since then. */
  neededAt: Instant,
  neededFor: z.union([DeadlineKind, z.literal('closing'), z.literal('report')]),
  reference: Reference.optional(),
  incidentType: Slug.optional(),
  team: TeamId.optional(),
  place: z.string().optional(),
  priority: Priority.optional(),
  reportedAt: Instant.optional(),
  /** How long before its report it happened, where it was not just then. */
  happened: z.string().optional(),
  /** Why a person must look before anybody is sent; until somebody is. */
  personFirst: z.string().optional(),
  /** The zone that its source said, where that is not one of the organisation's. */
  unknownZone: Slug.optional(),
  missedDeadlines: z.int().min(0),
  exercise: z.boolean(),
  /** When it was closed, or rejected: it is on the board no more. */
  finishedAt: Instant.optional(),
});
export type Card = z.infer<typeof Card>;

export const ActionView = z.object({
  id: Slug,
  title: z.string(),
  mandatory: z.boolean(),
  status: z.enum(['open', 'done', 'not-possible']),
  dueAt: Instant.optional(),
  at: Instant.optional(),
  reason: z.string().optional(),
  howKnown: HowKnown.optional(),
  /** Who had done it before this person took the place over; nothing is asked of them then. */
  doneBefore: z.object({ by: z.string(), at: Instant }).optional(),
});

export const PersonView = z.object({
  assignmentId: AssignmentId,
  resource: ResourceRef,
  role: Slug,
  roleTitle: z.string(),
  leads: z.boolean(),
  status: AssignmentStatus,
  offeredAt: Instant,
  acceptedAt: Instant.optional(),
  understoodAt: Instant.optional(),
  enRouteAt: Instant.optional(),
  onSceneAt: Instant.optional(),
  endedAt: Instant.optional(),
  endReason: z.string().optional(),
  insteadOf: AssignmentId.optional(),
  brief: z.object({ status: z.enum(['not-sent', 'sent', 'failed']), at: Instant.optional() }),
  actions: z.array(ActionView),
});
export type PersonView = z.infer<typeof PersonView>;

export const DeadlineView = z.object({
  deadlineId: DeadlineId,
  kind: DeadlineKind,
  status: DeadlineStatus,
  dueAt: Instant,
  assignmentId: AssignmentId.optional(),
  actionId: Slug.optional(),
  /** When the promise was kept, in time or late. */
  answeredAt: Instant.optional(),
  missedAt: Instant.optional(),
});
export type DeadlineView = z.infer<typeof DeadlineView>;

export const DeviationView = z.object({
  deviationId: DeviationId,
  kind: DeviationKind,
  grade: DeviationGrade,
  subject: z.string(),
  explained: z.string(),
  reason: z.string().optional(),
  foundAt: Instant,
});
export type DeviationView = z.infer<typeof DeviationView>;

export const VerdictView = z.object({
  validity: Validity,
  priority: Priority.optional(),
  outcome: Slug,
  reasons: z.array(z.string()),
  method: AssessmentMethod,
  at: Instant,
});

/** What the record still waits for: events that are known to be missing, in words. */
export const Missing = z.object({ what: z.array(z.string()), since: Instant });
export type Missing = z.infer<typeof Missing>;

/** An incident as monitoring knows it. */
export const IncidentView = z.object({
  incidentId: IncidentId,
  status: IncidentStatus,
  exercise: z.boolean(),
  contact: z.object({ contactId: ContactId, channel: ContactChannel, receivedAt: Instant }).optional(),
  incident: IncidentFacts.optional(),
  /** How long before its report it happened, where it was not just then. */
  happened: z.string().optional(),
  procedure: ProcedureRef.optional(),
  verdict: VerdictView.optional(),
  needed: z.array(z.object({ role: Slug, count: z.int() })).optional(),
  shortfalls: z.array(z.object({ role: Slug, missing: z.int(), reason: z.string(), foundAt: Instant })),
  /** Places that nobody holds, by role, and since when the first of them is empty. */
  unfilled: z.array(z.object({ role: Slug, title: z.string(), missing: z.int().min(1), since: Instant })),
  people: z.array(PersonView),
  deadlines: z.array(DeadlineView),
  /** The clock that runs for the incident's next deadline; `wakeAt` is absent when none runs. */
  clock: z.object({ number: z.int().min(0), wakeAt: WholeSecond.optional() }),
  deviations: z.array(DeviationView),
  /** Mandatory actions without a result: each one holds the closing up. */
  openMandatoryActions: z.array(
    z.object({
      role: Slug,
      actionId: Slug,
      title: z.string(),
      assignmentId: AssignmentId.optional(),
      who: z.string().optional(),
      dueAt: Instant.optional(),
    }),
  ),
  resolution: z.object({ at: Instant, by: Actor, note: z.string().optional() }).optional(),
  /** A closing that was asked for and is still being written down; `closure` follows by itself, in seconds. */
  closing: z.object({ at: Instant, by: Actor, disposition: Disposition }).optional(),
  closure: z
    .object({
      at: Instant,
      by: Actor,
      disposition: Disposition,
      note: z.string().optional(),
      revision: z.int().min(2).optional(),
    })
    .optional(),
  /** How old this picture is: the newest event in it, and what is known to be missing from it. */
  data: z.object({ newestEventAt: Instant, ageSeconds: z.number().min(0), missing: Missing.optional() }),
});
export type IncidentView = z.infer<typeof IncidentView>;

/** One line of the timeline. Lines are only ever added. */
export const TimelineLine = z.object({
  at: Instant,
  who: Actor,
  what: z.string(),
  kind: z.string(),
  howKnown: HowKnown.optional(),
  assignmentId: AssignmentId.optional(),
  /** When it happened, where it was recorded at another time than `at`. */
  happenedAt: Instant.optional(),
});
export type TimelineLine = z.infer<typeof TimelineLine>;

/** How the handling compares with the exact procedure version. */
export const ConformanceView = z.object({
  incidentId: IncidentId,
  procedure: ProcedureRef.optional(),
  /** `no-verdict`: nothing to judge yet. `waiting`: the procedure's document has not arrived yet. */
  path: z.enum(['no-verdict', 'waiting', 'judged']),
  level: z.enum(['high', 'compliant', 'partial', 'low', 'non-compliant']).optional(),
  deviations: z.array(DeviationView),
  steps: z.array(PathStep),
});
export type ConformanceView = z.infer<typeof ConformanceView>;
