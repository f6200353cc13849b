import { IncidentEscalated, type IncidentFacts } from '@muster/contracts';
import { earliest, plusSeconds, type Instant } from '@muster/core';
import { stepFor } from './escalation.ts';
import { sourceOf, type Heard } from './heard.ts';
import type { Assignment, IncidentRecord, Waiting } from './record.ts';
import { and, monitoring, type Said, type Setting } from './said.ts';
import { assignmentStatusOf } from './status-of.ts';
import type { Missing } from './views.ts';

/** Seconds for which events may overtake each other before one that stays away counts as lost. */
export const LOST_AFTER_SECONDS = 60;

interface Absent {
  /** What it is, for as long as it stays away. */
  readonly key: string;
  readonly what: string;
}

/** Events of one aggregate that must exist, since later ones of it have come. */
export interface AwaitedEvents {
  readonly what: string;
  readonly kind: string;
  readonly id: string;
  readonly from: number;
  readonly to: number;
  readonly since: Instant;
}

const SUBJECTS: Readonly<Record<string, string>> = {
  INCIDENT: 'the report',
  ASSESSMENT: 'the assessment',
  MOBILISATION: 'the response',
  NOTIFICATION: 'a message',
};

const subjectOf = (record: IncidentRecord, [event]: readonly Heard[]): string => {
  if (event === undefined) return 'the incident';
  if ('resource' in event.data && 'assignmentId' in event.data) {
    const { assignmentId, resource } = event.data;
    const title = record.assignments.find((one) => one.assignmentId === assignmentId)?.roleTitle;
    return `the part of ${resource.name}${title === undefined ? '' : ` (${title})`}`;
  }
  return SUBJECTS[event.metadata.aggregate.kind] ?? event.metadata.aggregate.kind;
};

const gaps = (record: IncidentRecord) => {
  const { folded, parked } = record;
  const next = Map.groupBy(parked, sourceOf);
  return [...next].map(([source, events]) => {
    const from = (folded[source] ?? 0) + 1;
    const to = Math.min(...events.map(({ metadata }) => metadata.sequence)) - 1;
    const count = to - from + 1;
    const what = `${count === 1 ? 'one update' : `${count} updates`} on ${subjectOf(record, events)}`;
    return { key: source, what, from, to };
  });
};

const unheardResponse = ({ incidentId, verdict, mobilisation, awaited }: IncidentRecord): AwaitedEvents[] =>
  verdict?.respond && !mobilisation
    ? [
        {
          what: 'the response to the verdict',
          ...{ kind: 'MOBILISATION', id: incidentId, from: 1, to: 1 },
          since: awaited?.['response']?.since ?? verdict.at,
        },
      ]
    : [];

/** What the record is known to lack of other services' events, in words for people, and since when. */
export const eventsAwaited = (record: IncidentRecord, now: Instant): readonly AwaitedEvents[] => {
  const found = gaps(record).map(({ key, what, from, to }) => {
    const [kind = '', ...id] = key.split('#');
    return {
      what,
      ...{ kind, id: id.join('#'), from, to },
      since: record.awaited?.[key]?.since ?? now,
    };
  });
  return found.some(({ kind }) => kind === 'MOBILISATION') ? found : [...unheardResponse(record), ...found];
};

/** Whoever is to go, however far they are; who has confirmed their brief has met it. */
const needsBrief = ({ assignmentId, end, understoodAt }: Assignment, { briefs }: IncidentRecord): boolean =>
  !end && !understoodAt && !briefs[assignmentId];

const needsNextOffer = (assignment: Assignment, record: IncidentRecord): boolean =>
  assignmentStatusOf(assignment) === 'offered' &&
  stepFor(record, 'accepted').do === 'offer-next-resource' &&
  record.deadlines.some(
    ({ kind, status, assignmentId }) =>
      kind === 'accepted' && status === 'missed' && assignmentId === assignment.assignmentId,
  );

const ofAssignment = (assignment: Assignment, record: IncidentRecord): Absent[] => {
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

/** What was handed over and nobody has said to have taken, while somebody still needs it. */
const untaken = (record: IncidentRecord): Absent[] => {
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

const absentFrom = (record: IncidentRecord): readonly Absent[] => {
  const { report, verdict } = record;
  const { version } = verdict?.procedure ?? {};
  return [
    ...(report ? [] : [{ key: 'report', what: 'the report of the incident' }]),
    ...(verdict?.unjudged ? [{ key: 'procedure', what: `version ${version} of the procedure` }] : []),
    ...untaken(record),
    ...gaps(record),
  ];
};

/** What is known to be missing from the record, in words, and since when the first of it. */
export const missingFrom = (record: IncidentRecord): Missing | undefined => {
  const { awaited = {} } = record;
  const [since] = Object.values(awaited)
    .map((one) => one.since)
    .sort();
  return since && { what: absentFrom(record).map(({ what }) => what), since };
};

const dueOf = ({ since, told }: Waiting): Instant | undefined =>
  told ? undefined : plusSeconds(since, LOST_AFTER_SECONDS);

/** When a lead is next to be told of something missing; undefined when nothing is, or all has been told. */
export const missingDueAt = ({ awaited = {} }: IncidentRecord): Instant | undefined =>
  earliest(
    Object.values(awaited)
      .map(dueOf)
      .filter((due) => due !== undefined),
  );

const escalate = (said: Said, what: readonly string[], incident: IncidentFacts, now: Instant): Said => {
  const { incidentId } = said.record;
  const { team, reference } = incident;
  const explained = `Missing from the record of ${reference} for over a minute: ${what.join('; ')}.`.slice(
    0,
    500,
  );
  return and(said, {
    events: [
      IncidentEscalated.with({
        incidentId,
        team,
        tell: 'lead',
        why: 'events-missing',
        explained,
        escalatedAt: now,
        incident,
      }),
    ],
    lines: [{ key: 'events-missing', at: now, who: monitoring, what: explained, kind: 'IncidentEscalated' }],
  });
};

/** Notes since when each thing is missing, and tells a lead once of what has stayed away too long. */
export const watchMissing = (said: Said, { now }: Setting): Said => {
  const { awaited: before = {}, ...record } = said.record;
  const absent = absentFrom(said.record).map(({ key, what }) => {
    const known = before[key] ?? { since: now, told: false };
    const due = dueOf(known);
    return { key, what, ...known, isDue: due !== undefined && due <= now };
  });
  const due = record.incident ? absent.filter(({ isDue }) => isDue) : [];
  const entries = absent.map((one) => {
    const { key, since, told } = one;
    return [key, { since, told: told || due.includes(one) }] as const;
  });
  const awaited = entries.length > 0 ? Object.fromEntries(entries) : undefined;
  const noted = and(said, { record: { ...record, ...(awaited && { awaited }) } });
  if (due.length === 0 || !record.incident) return noted;
  const what = due.map((one) => one.what);
  return escalate(noted, what, record.incident, now);
};
