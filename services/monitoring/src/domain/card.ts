import { ageOf } from '@muster/contracts';
import { plusSeconds, toInstant, type Instant } from '@muster/core';
import type { Deadline, IncidentRecord } from './record.ts';
import { missingDueAt } from './missing.ts';
import { statusOf } from './status-of.ts';
import { unfilledRoles } from './vacancies.ts';
import type { Card } from './views.ts';

/** A deadline that still needs somebody: coming, or missed and neither answered nor given up. */
const isWaiting = (record: IncidentRecord, { status, answeredAt, assignmentId }: Deadline): boolean => {
  if (status === 'open') return true;
  const assignment = record.assignments.find((one) => one.assignmentId === assignmentId);
  return status === 'missed' && answeredAt === undefined && assignment?.end === undefined;
};

type Due = Pick<Deadline, 'kind' | 'dueAt'>;
const byDue = (one: Due, other: Due): number => (one.dueAt < other.dueAt ? -1 : 1);

/** A place that was lost, or that nobody is left for, needs somebody since then; one that was never offered when that is due. */
const emptyPlaces = (record: IncidentRecord): Due[] =>
  unfilledRoles(record).map(({ since, isLost }) => {
    const within = isLost ? 0 : (record.plan?.dispatchWithinSeconds ?? 0);
    return { kind: 'dispatched', dueAt: plusSeconds(since, within) };
  });

const need = (record: IncidentRecord): Pick<Card, 'neededAt' | 'neededFor'> => {
  const { resolution, report, incident, newestEventAt } = record;
  if (resolution) return { neededAt: resolution.at, neededFor: 'closing' };
  const [next] = [...record.deadlines.filter((one) => isWaiting(record, one)), ...emptyPlaces(record)].sort(
    byDue,
  );
  if (next) return { neededAt: next.dueAt, neededFor: next.kind };
  return report && incident
    ? { neededAt: incident.reportedAt, neededFor: 'triage' }
    : { neededAt: newestEventAt, neededFor: 'report' };
};

/** When the incident left the board: closed, or rejected and never closed. */
const finishedAt = ({ closure, resolution, verdict }: IncidentRecord): Instant | undefined =>
  closure?.at ?? (resolution === undefined && verdict?.respond === false ? verdict.at : undefined);

/** What the board shows of an incident. It changes only with what is shown, so most events do not touch it. */
export const cardOf = (record: IncidentRecord): Card => {
  const { incidentId, incident, verdict, deadlines, assignments, exercise } = record;
  return {
    incidentId,
    status: statusOf(record),
    ...need(record),
    reference: incident?.reference,
    incidentType: incident?.incidentType,
    team: incident?.team,
    place: incident?.place.text,
    priority: verdict?.priority,
    reportedAt: incident?.reportedAt,
    happened: incident && ageOf(incident),
    personFirst: assignments.length === 0 ? incident?.personFirst : undefined,
    unknownZone: incident?.zoneUnknown ? incident.place.zone : undefined,
    missedDeadlines: deadlines.filter(({ status }) => status === 'missed').length,
    exercise,
    finishedAt: finishedAt(record),
  };
};

/** When the sweep is to look at the record unless somebody has before: its clock's time, a gap grown old, or a path to judge. */
export const lookAt = (record: IncidentRecord): Instant | undefined => {
  const { wakeAt } = record.clock;
  const times = [wakeAt && toInstant(wakeAt), missingDueAt(record), record.closure?.lookAt];
  return times.filter((time) => time !== undefined).sort()[0];
};
