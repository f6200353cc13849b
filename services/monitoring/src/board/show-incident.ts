import { ageOf } from '@muster/contracts';
import { inLocalTime, secondsBetween, type Instant } from '@muster/core';
import { commitments } from '../deadlines/domain/commitments.ts';
import { nameOf } from '../deadlines/domain/deadlines.ts';
import { openMandatoryActions } from '../conformance/domain/open-actions.ts';
import { deviationInZone } from '../conformance/views.ts';
import { missingFrom } from '../escalation/domain/escalate-missing.ts';
import { doneBefore, type DoneBefore } from '../record/domain/holders.ts';
import type {
  Action,
  Assignment,
  Closing,
  Deadline,
  IncidentRecord,
} from '../record/domain/incident-record.ts';
import { assignmentStatusOf, statusOf } from '../record/domain/status-of.ts';
import { unfilledRoles } from '../record/domain/vacancies.ts';
import { finishedAt, need } from './domain/card.ts';
import type { IncidentView, PersonView } from './views.ts';

const actionView = (deadlines: readonly Deadline[], action: Action, before: DoneBefore | undefined) => {
  const { id, title, mandatory, result } = action;
  const deadline = deadlines.find(({ actionId }) => actionId === id);
  return {
    id,
    title,
    mandatory,
    status: result?.kind ?? ('open' as const),
    dueAt: deadline?.dueAt,
    at: result?.at,
    reason: result?.kind === 'not-possible' ? result.reason : undefined,
    howKnown: result?.howKnown,
    doneBefore: before,
  };
};

/** What is looked up for each person, found once for all. */
interface Lookup {
  readonly deadlines: ReadonlyMap<string | undefined, readonly Deadline[]>;
  readonly doneBefore: ReturnType<typeof doneBefore>;
}

const personView = ({ briefs }: IncidentRecord, assignment: Assignment, known: Lookup): PersonView => {
  const { assignmentId, resource, role, roleTitle, leads, offeredAt, accepted, end } = assignment;
  const { understoodAt, enRouteAt, onSceneAt, insteadOf } = assignment;
  return {
    assignmentId,
    resource,
    role,
    roleTitle,
    leads,
    status: assignmentStatusOf(assignment),
    offeredAt,
    acceptedAt: accepted?.at,
    understoodAt,
    enRouteAt,
    onSceneAt,
    endedAt: end?.at,
    endReason: end?.reason,
    insteadOf,
    brief: briefs[assignmentId] ?? { status: 'not-sent' },
    actions: assignment.actions.map((action) =>
      actionView(known.deadlines.get(assignmentId) ?? [], action, known.doneBefore(assignment, action.id)),
    ),
  };
};

const verdictView = ({ verdict }: IncidentRecord): IncidentView['verdict'] => {
  if (!verdict) return undefined;
  const { validity, priority, outcome, reasons, method, at } = verdict;
  return { validity, priority, outcome, reasons, method, at };
};

/** Deadlines with the moment from which their time counts. */
const deadlineViews = (record: IncidentRecord): IncidentView['deadlines'] => {
  const from = new Map(commitments(record).map((one) => [nameOf(one), one.from]));
  return record.deadlines.map((deadline) => ({ ...deadline, from: from.get(nameOf(deadline)) }));
};

const closingView = ({ at, by, disposition }: Closing) => ({ at, by, disposition });

/** The incident as it is shown at a time. Ages are in seconds. */
export const viewOf = (record: IncidentRecord, now: Instant): IncidentView => {
  const { report, newestEventAt } = record;
  const known = {
    deadlines: Map.groupBy(record.deadlines, ({ assignmentId }) => assignmentId),
    doneBefore: doneBefore(record),
  };
  return {
    incidentId: record.incidentId,
    status: statusOf(record),
    next: finishedAt(record) === undefined ? need(record) : undefined,
    exercise: record.exercise,
    contact: report && {
      contactId: report.contactId,
      channel: report.channel,
      receivedAt: report.contactReceivedAt,
    },
    incident: record.incident,
    happened: record.incident && ageOf(record.incident),
    procedure: record.verdict?.procedure ?? record.assessment?.procedure,
    verdict: verdictView(record),
    needed: record.mobilisation?.needed,
    shortfalls: record.shortfalls,
    unfilled: unfilledRoles(record).map(({ role, title, missing, since }) => ({
      role,
      title,
      missing,
      since,
    })),
    people: record.assignments.map((assignment) => personView(record, assignment, known)),
    deadlines: deadlineViews(record),
    clock: record.clock,
    deviations: record.deviations,
    openMandatoryActions: [...openMandatoryActions(record)],
    resolution: record.resolution,
    closing: record.closing && closingView(record.closing),
    closure: record.closure,
    data: {
      newestEventAt,
      ageSeconds: Math.max(0, secondsBetween(newestEventAt, now)),
      missing: missingFrom(record),
    },
  };
};

/** An incident as people read it: times in sentences in local time, fields that hold a time as they are. */
const incidentInZone = (view: IncidentView, zone: string): IncidentView => ({
  ...view,
  deviations: view.deviations.map((one) => deviationInZone(one, zone)),
  shortfalls: view.shortfalls.map((one) => ({ ...one, reason: inLocalTime(one.reason, zone) })),
  people: view.people.map((person) =>
    person.endReason === undefined ? person : { ...person, endReason: inLocalTime(person.endReason, zone) },
  ),
});

/** The incident as it is shown now to people of the zone. */
export const showIncident = (record: IncidentRecord, now: Instant, zone: string): IncidentView =>
  incidentInZone(viewOf(record, now), zone);
