import type { CaseSummary, Handler, IncidentFacts } from '@muster/contracts';
import { earliest, type Instant } from '@muster/core';
import { withPart } from '../../record/domain/handled-by.ts';
import type { Assignment, Deadline, IncidentRecord } from '../../record/domain/incident-record.ts';

const first = (
  assignments: readonly Assignment[],
  of: (assignment: Assignment) => Instant | undefined,
): Instant | undefined => earliest(assignments.map(of).filter((time) => time !== undefined));

const endedBy = (assignments: readonly Assignment[], how: 'declined' | 'expired'): number =>
  assignments.filter(({ end }) => end?.how === how).length;

const timesOf = (
  record: IncidentRecord,
  contactReceivedAt: Instant,
  reportedAt: Instant,
  closedAt: Instant,
): CaseSummary['times'] => {
  const { verdict, assignments, resolution } = record;
  return {
    contactReceivedAt,
    reportedAt,
    assessedAt: verdict?.at,
    firstOfferedAt: first(assignments, ({ offeredAt }) => offeredAt),
    firstAcceptedAt: first(assignments, ({ accepted }) => accepted?.at),
    firstUnderstoodAt: first(assignments, ({ understoodAt }) => understoodAt),
    firstOnSceneAt: first(assignments, ({ onSceneAt }) => onSceneAt),
    resolvedAt: resolution?.at,
    closedAt,
  };
};

/** A record that is known whole: it may be closed. */
export interface Closable extends IncidentRecord {
  readonly report: NonNullable<IncidentRecord['report']>;
  readonly incident: IncidentFacts;
  readonly verdict: NonNullable<IncidentRecord['verdict']>;
}

export const isClosable = (record: IncidentRecord): record is Closable =>
  record.report !== undefined && record.incident !== undefined && record.verdict !== undefined;

/** Whether a deadline is one of the case's targets: the first offer is, each further one for a place that was left is not. */
const isTarget = ({ kind, assignmentId, status }: Deadline): boolean =>
  (status === 'met' || status === 'missed') && (kind !== 'dispatched' || assignmentId === undefined);

/** Equal ones are counted in one entry, so that a case fits its event however large the response was. */
const counted = <T extends object>(
  entries: readonly T[],
  nameOf: (entry: T) => string,
): (T & { count?: number })[] =>
  [...Map.groupBy(entries, nameOf).values()].flatMap((equal) => {
    const [first] = equal;
    return first ? [{ ...first, ...(equal.length > 1 && { count: equal.length }) }] : [];
  });

const handledBy = ({ handlers = [], resolution }: IncidentRecord): Handler[] => [
  ...(resolution?.by.kind === 'user' ? withPart(handlers, resolution.by.id, 'resolved') : handlers),
];

/** The closed case whole. A target is counted when it was met or missed, not when it was dropped. */
export const summariseCase = (record: Closable, closedAt: Instant): CaseSummary => {
  const { report, incident, verdict, assignments, deadlines, deviations } = record;
  const { reference, team, incidentType } = incident;
  const { validity, priority, method, procedure } = verdict;
  return {
    reference,
    team,
    incidentType,
    validity,
    priority,
    method,
    procedure,
    times: timesOf(record, report.contactReceivedAt, incident.reportedAt, closedAt),
    targets: counted(
      deadlines.filter(isTarget).map(({ kind, status }) => ({ kind, met: status === 'met' })),
      ({ kind, met }) => `${kind} ${met}`,
    ),
    deviations: counted(
      deviations.map(({ kind, grade }) => ({ kind, grade })),
      ({ kind, grade }) => `${kind} ${grade}`,
    ),
    peopleAssigned: new Set(
      assignments.filter(({ accepted }) => accepted).map(({ resource }) => resource.resourceId),
    ).size,
    offersDeclined: endedBy(assignments, 'declined'),
    offersExpired: endedBy(assignments, 'expired'),
    handledBy: handledBy(record),
  };
};
