import { ResourceChanged } from '@muster/contracts';
import {
  AssignmentId,
  IncidentId,
  Instant,
  Reference,
  ResourceId,
  Slug,
  TeamId,
  secondsBetween,
} from '@muster/core';
import * as z from 'zod';
import { Shift } from '../../staffing/domain/shift.ts';
import { Failing } from './failing.ts';
import { Phone } from './phone.ts';

/** A position with its age: after 30 minutes it says nothing about a distance. WGS 84 degrees. */
export const Position = z.object({
  latitude: z.number().min(-90).max(90),
  longitude: z.number().min(-180).max(180),
  at: Instant,
});
export type Position = z.infer<typeof Position>;

/** Clocks differ by this much; a later date is a fault. */
export const MOST_SECONDS_AHEAD = 120;

export const isAhead = ({ at }: Position, now: Instant): boolean =>
  secondsBetween(now, at) > MOST_SECONDS_AHEAD;

/** The assignment a person holds, named so that others can be told why the person is not free. */
export const Held = z.object({
  assignmentId: AssignmentId,
  incidentId: IncidentId,
  reference: Reference,
  /** It is part of an exercise, which a real incident may end for this person. */
  exercise: z.boolean().optional(),
});
export type Held = z.infer<typeof Held>;

/** Common status names (after APCO 1.116.2). Whoever holds an assignment has it by type. */
export const Duty = z.discriminatedUnion('status', [
  z.object({ status: z.literal('available') }),
  z.object({ status: z.literal('out-of-service'), because: z.string().max(200).optional() }),
  z.object({ status: z.enum(['offered', 'accepted', 'en-route', 'on-scene']), held: Held }),
]);
export type Duty = z.infer<typeof Duty>;

export const Skills = z.array(Slug).max(30);

export const Zones = z.array(Slug).min(1).max(50);

export const Shifts = z.array(Shift).max(20);

export const RestMinutes = z.int().min(0).max(1440);

const OFFERS_KEPT = 5;

/** A person who can be sent. */
export const Resource = z.object({
  resourceId: ResourceId,
  name: z.string().min(1).max(200),
  team: TeamId,
  skills: Skills,
  zones: Zones,
  shifts: Shifts,
  email: z
    .object({ address: z.string().min(3).max(254), verified: z.boolean(), failing: Failing.optional() })
    .optional(),
  /** Somebody else may have an address of the same mailbox. */
  sharedMailbox: z.boolean().optional(),
  phone: Phone.optional(),
  /** Somebody else may have the same telephone number. */
  sharedPhone: z.boolean().optional(),
  /** False for somebody who wants no short note when an incident they go to is corrected; the page of their brief shows it. */
  changeNotes: z.boolean().optional(),
  /** Rest due after being clear of an incident. */
  restMinutes: RestMinutes,
  position: Position.optional(),
  duty: Duty,
  lastClearAt: Instant.optional(),
  /** The assignments last offered, newest last: a late answer by text is known by them. */
  lastOffers: z.array(AssignmentId).max(OFFERS_KEPT).optional(),
  /** When assignments of the last 24 hours were accepted, newest last: the load. */
  recentJobs: z.array(Instant).max(20),
  /** A removed person: only the id is kept, because records of past incidents refer to it. */
  removedAt: Instant.optional(),
});
export type Resource = z.infer<typeof Resource>;

/** The assignment that keeps a person from an incident. An exercise keeps nobody from a real one. */
export const heldFrom = (
  { duty }: Pick<Resource, 'duty'>,
  { exercise }: { readonly exercise: boolean },
): Held | undefined => ('held' in duty && (exercise || !duty.held.exercise) ? duty.held : undefined);

/** The event that says what this person is now. */
export const resourceChanged = ({ resourceId, name, team, skills, zones, duty, removedAt }: Resource) =>
  ResourceChanged.with({
    resource: { resourceId, name },
    team,
    skills,
    zones,
    status: duty.status,
    ...('held' in duty && { assignmentId: duty.held.assignmentId }),
    ...(removedAt && { removed: true }),
  });

/** The last offers after one more. */
export const withOffer = (offers: readonly AssignmentId[] = [], latest: AssignmentId): AssignmentId[] =>
  [...offers, latest].slice(-OFFERS_KEPT);

const JOBS_KEPT_SECONDS = 86_400;

/** The load after one more accepted assignment. */
export const withJob = (jobs: readonly Instant[], at: Instant): Instant[] =>
  [...jobs.filter((job) => secondsBetween(job, at) < JOBS_KEPT_SECONDS), at].slice(-20);
