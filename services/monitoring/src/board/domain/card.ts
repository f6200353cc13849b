import * as z from 'zod';
import { ageOf, DeadlineKind, Priority } from '@muster/contracts';
import {
  IncidentId,
  Instant,
  plusSeconds,
  Reference,
  Slug,
  SourceId,
  TeamId,
  type AssignmentId,
} from '@muster/core';
import type { Deadline, IncidentRecord } from '../../record/domain/incident-record.ts';
import { statusOf } from '../../record/domain/status-of.ts';
import { IncidentStatus } from '../../record/domain/status.ts';
import { unfilledRoles } from '../../record/domain/vacancies.ts';

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
  zone: Slug.optional(),
  /** Where its first contact came from. */
  sourceId: SourceId.optional(),
  priority: Priority.optional(),
  reportedAt: Instant.optional(),
  /** How long before its report it happened, where it was not just then. */
  happened: z.string().optional(),
  /** Why a person must look before anybody is sent; until somebody is. */
  personFirst: z.string().optional(),
  /** The zone that its source said, where that is not one of the organisation's. */
  unknownZone: Slug.optional(),
  /** Places that were lost or that nobody is left for: somebody has to be found. */
  unfilled: z.int().min(1).optional(),
  missedDeadlines: z.int().min(0),
  exercise: z.boolean(),
  /** When it was closed, or rejected: it is on the board no more. */
  finishedAt: Instant.optional(),
});
export type Card = z.infer<typeof Card>;

/** The deadlines that still need somebody: coming, or missed and neither answered nor given up. */
const waitingIn = ({ deadlines, assignments }: IncidentRecord): Deadline[] => {
  const ended = new Set<AssignmentId | undefined>(
    assignments.flatMap(({ assignmentId, end }) => (end === undefined ? [] : assignmentId)),
  );
  return deadlines.filter(
    ({ status, answeredAt, assignmentId }) =>
      status === 'open' || (status === 'missed' && answeredAt === undefined && !ended.has(assignmentId)),
  );
};

type Due = Pick<Deadline, 'kind' | 'dueAt'>;
const byDue = (one: Due, other: Due): number => (one.dueAt < other.dueAt ? -1 : 1);

/** A place that was lost, or that nobody is left for, needs somebody since then; one that was never offered, when its offer is due. */
const emptyPlaces = (record: IncidentRecord): Due[] =>
  unfilledRoles(record).map(({ since, isLost }) => {
    const within = isLost ? 0 : (record.plan?.dispatchWithinSeconds ?? 0);
    return { kind: 'dispatched', dueAt: plusSeconds(since, within) };
  });

/** What an incident needs somebody for next, and when; in the past: overdue since then. */
export const need = (record: IncidentRecord): Pick<Card, 'neededAt' | 'neededFor'> => {
  const { resolution, report, incident, newestEventAt } = record;
  if (resolution) return { neededAt: resolution.at, neededFor: 'closing' };
  const [next] = [...waitingIn(record), ...emptyPlaces(record)].sort(byDue);
  if (next) return { neededAt: next.dueAt, neededFor: next.kind };
  return report && incident
    ? { neededAt: incident.reportedAt, neededFor: 'triage' }
    : { neededAt: newestEventAt, neededFor: 'report' };
};

const lostPlaces = (record: IncidentRecord): number =>
  unfilledRoles(record).reduce((sum, { isLost, missing }) => sum + (isLost ? missing : 0), 0);

/** When the incident left the board: closed, or rejected and never closed. */
export const finishedAt = ({ closure, resolution, verdict }: IncidentRecord): Instant | undefined =>
  closure?.at ?? (resolution === undefined && verdict?.respond === false ? verdict.at : undefined);

/** What the board shows of an incident. It changes only with what is shown, so most events do not touch it. */
export const cardOf = (record: IncidentRecord): Card => {
  const { incidentId, report, incident, verdict, deadlines, assignments, exercise } = record;
  return {
    incidentId,
    status: statusOf(record),
    ...need(record),
    reference: incident?.reference,
    incidentType: incident?.incidentType,
    team: incident?.team,
    place: incident?.place.text,
    zone: incident?.place.zone,
    sourceId: report?.sourceId,
    priority: verdict?.priority,
    reportedAt: incident?.reportedAt,
    happened: incident && ageOf(incident),
    personFirst: assignments.length === 0 ? incident?.personFirst : undefined,
    unknownZone: incident?.zoneUnknown ? incident.place.zone : undefined,
    unfilled: lostPlaces(record) || undefined,
    missedDeadlines: deadlines.filter(({ status }) => status === 'missed').length,
    exercise,
    finishedAt: finishedAt(record),
  };
};
