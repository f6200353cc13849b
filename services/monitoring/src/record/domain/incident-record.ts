import * as z from 'zod';
import {
  AssessmentMethod,
  ContactChannel,
  DeadlineFacts,
  DeviationGrade,
  DeviationKind,
  Disposition,
  EscalationRule,
  Handler,
  HowKnown,
  IncidentFacts,
  MOST_HANDLERS,
  PathStep,
  PlannedAction,
  Priority,
  ProcedureRef,
  ResourceRef,
  ResponsePlan,
  Seconds,
  Validity,
} from '@muster/contracts';
import {
  Actor,
  AssignmentId,
  ContactId,
  DeviationId,
  IncidentId,
  Instant,
  Slug,
  SourceId,
  WholeSecond,
} from '@muster/core';
import { IncidentEvent } from './incident-event.ts';
import { DeadlineStatus } from './status.ts';

const Report = z.object({
  contactId: ContactId,
  sourceId: SourceId,
  channel: ContactChannel,
  contactReceivedAt: Instant,
});

const Verdict = z.object({
  respond: z.boolean(),
  validity: Validity,
  priority: Priority.optional(),
  outcome: Slug,
  reasons: z.array(z.string()),
  method: AssessmentMethod,
  procedure: ProcedureRef,
  at: Instant,
  /** Key of the child row that holds path and plan. */
  row: z.string(),
  /** Here only until the path is judged, which needs the procedure's document. */
  unjudged: z.object({ path: z.array(PathStep), plan: ResponsePlan.optional() }).optional(),
});
export type Verdict = z.infer<typeof Verdict>;

/** What the record needs of a response plan: limits, steps, and what must not be left open at the end. */
const Plan = z.object({
  dispatchWithinSeconds: Seconds,
  resolveWithinSeconds: Seconds,
  unfilledReminderSeconds: Seconds.optional(),
  /** By role, as people read it. */
  titles: z.record(z.string(), z.string()).optional(),
  escalation: z.array(EscalationRule),
  mandatory: z.array(z.object({ role: Slug, actionId: Slug, title: z.string() })),
});

const Action = PlannedAction.extend({
  /** Of the first result; a later one corrects the outcome, not when it was answered. */
  answeredAt: Instant.optional(),
  result: z
    .discriminatedUnion('kind', [
      z.object({ kind: z.literal('done'), at: Instant, howKnown: HowKnown }),
      z.object({ kind: z.literal('not-possible'), at: Instant, howKnown: HowKnown, reason: z.string() }),
    ])
    .optional(),
});
export type Action = z.infer<typeof Action>;

export const Assignment = z.object({
  assignmentId: AssignmentId,
  resource: ResourceRef,
  role: Slug,
  roleTitle: z.string(),
  leads: z.boolean(),
  actions: z.array(Action),
  offeredAt: Instant,
  acceptBy: Instant,
  /** Which place of the response it fills, from 0; unknown for older offers. */
  place: z.int().min(0).optional(),
  insteadOf: AssignmentId.optional(),
  accepted: z.object({ at: Instant, understandBy: Instant, arriveBy: Instant }).optional(),
  understoodAt: Instant.optional(),
  enRouteAt: Instant.optional(),
  onSceneAt: Instant.optional(),
  end: z
    .object({
      how: z.enum(['declined', 'clear', 'expired', 'released']),
      at: Instant,
      reason: z.string().optional(),
    })
    .optional(),
});
export type Assignment = z.infer<typeof Assignment>;

/** A deadline as it was last emitted. */
export const Deadline = DeadlineFacts.omit({ incidentId: true }).extend({
  status: DeadlineStatus,
  armedAt: Instant,
  answeredAt: Instant.optional(),
  missedAt: Instant.optional(),
  /** The role to tell of the miss, until it is told. */
  tell: z.enum(['agent', 'dispatcher', 'lead', 'admin']).optional(),
});
export type Deadline = z.infer<typeof Deadline>;

export const Deviation = z.object({
  deviationId: DeviationId,
  kind: DeviationKind,
  grade: DeviationGrade,
  subject: z.string(),
  explained: z.string(),
  reason: z.string().optional(),
  foundAt: Instant,
});
export type Deviation = z.infer<typeof Deviation>;

const MissingSince = z.object({ since: Instant, told: z.boolean() });
export type MissingSince = z.infer<typeof MissingSince>;

const Closing = z.object({
  at: Instant,
  by: Actor,
  disposition: Disposition,
  note: z.string().optional(),
  override: z.object({ reason: z.string() }).optional(),
});
export type Closing = z.infer<typeof Closing>;

/** `returned`: it was sent and came back, which outweighs that it was sent. */
const Brief = z.object({
  status: z.enum(['sent', 'failed']),
  at: Instant,
  returned: z.boolean().optional(),
});

/** Everything known of one incident: each event sets its own fields, in any order; status, deadlines and deviations are computed from them. */
export const IncidentRecord = z.object({
  incidentId: IncidentId,
  correlationId: z.string(),
  exercise: z.boolean(),
  newestEventAt: Instant,
  report: Report.optional(),
  incident: IncidentFacts.optional(),
  assessment: z.object({ procedure: ProcedureRef, startedAt: Instant, verdictDueAt: Instant }).optional(),
  verdict: Verdict.optional(),
  plan: Plan.optional(),
  mobilisation: z
    .object({
      openedAt: Instant,
      autoDispatch: z.boolean(),
      needed: z.array(z.object({ role: Slug, count: z.int() })),
    })
    .optional(),
  shortfalls: z.array(z.object({ role: Slug, missing: z.int(), reason: z.string(), foundAt: Instant })),
  assignments: z.array(Assignment),
  briefs: z.record(z.string(), Brief),
  deadlines: z.array(Deadline),
  /** When people were last told of places that nobody holds; absent while all are held. */
  unfilledToldAt: Instant.optional(),
  deviations: z.array(Deviation),
  resolution: z.object({ at: Instant, by: Actor, note: z.string().optional() }).optional(),
  /** A closing under way, which takes more than one save. */
  closing: Closing.optional(),
  closure: z
    .object({
      at: Instant,
      by: Actor,
      disposition: Disposition,
      note: z.string().optional(),
      revision: z.int().min(2).optional(),
      /** When the sweep is to check whether the path can be judged. */
      lookAt: Instant.optional(),
    })
    .optional(),
  /** Users who handled it until now, by name; the resolution names who said that it is over. */
  handlers: z.array(Handler).max(MOST_HANDLERS).optional(),
  /** Counts the clocks that were set; without `wakeAt` none runs. */
  clock: z.object({ number: z.int().min(0), wakeAt: WholeSecond.optional() }),
  /** Since when part of a settlement remains; absent when all that is due is settled. */
  behindSince: Instant.optional(),
  /** Per source aggregate the last sequence folded without a gap. */
  folded: z.record(z.string(), z.int().min(1)),
  /** Events that came before an earlier one of their aggregate. */
  parked: z.array(IncidentEvent),
  /** What is known to be missing: since when, and whether a lead has been told. */
  awaited: z.record(z.string(), MissingSince).optional(),
});
export type IncidentRecord = z.infer<typeof IncidentRecord>;

/** The record before the first event of an incident, whichever event that is. */
export const newRecord = ({ data, metadata }: IncidentEvent): IncidentRecord => ({
  incidentId: data.incidentId,
  correlationId: metadata.correlationId,
  exercise: metadata.exercise,
  newestEventAt: metadata.occurredAt,
  shortfalls: [],
  assignments: [],
  briefs: {},
  deadlines: [],
  deviations: [],
  clock: { number: 0 },
  folded: {},
  parked: [],
});
