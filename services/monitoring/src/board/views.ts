import * as z from 'zod';
import {
  AssessmentMethod,
  ContactChannel,
  Disposition,
  HowKnown,
  IncidentFacts,
  Priority,
  ProcedureRef,
  ResourceRef,
  Validity,
} from '@muster/contracts';
import { Actor, AssignmentId, ContactId, IncidentId, Instant, Slug, WholeSecond } from '@muster/core';
import { Card } from './domain/card.ts';
import { DeviationView } from '../conformance/views.ts';
import { DeadlineView } from '../deadlines/views.ts';
import { Missing } from '../escalation/domain/escalate-missing.ts';
import { AssignmentStatus, IncidentStatus } from '../record/domain/status.ts';

/** What an incident needs somebody for next, as the board orders by it. */
const Need = Card.pick({ neededFor: true, neededAt: true });

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

export const VerdictView = z.object({
  validity: Validity,
  priority: Priority.optional(),
  outcome: Slug,
  reasons: z.array(z.string()),
  method: AssessmentMethod,
  at: Instant,
});

/** An incident as monitoring knows it. */
export const IncidentView = z.object({
  incidentId: IncidentId,
  status: IncidentStatus,
  /** Absent once the incident is closed, or rejected. */
  next: Need.optional(),
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

const count = z.int().min(0);

/** The unfinished incidents in numbers, as the board's index had them at `countedAt`. Exercises are not among them. */
export const IncidentCounts = z.object({
  countedAt: Instant,
  open: count,
  /** Those among them that needed a person at `countedAt` or before. */
  late: count,
  /** Those among them that missed at least one deadline. */
  breached: count,
  byStatus: z.partialRecord(IncidentStatus, count),
  /** `none`: not judged yet. */
  byPriority: z.partialRecord(z.enum([...Priority.options, 'none']), count),
  /** There are more than could be counted: every number is a least. */
  isLeast: z.boolean(),
});
export type IncidentCounts = z.infer<typeof IncidentCounts>;
