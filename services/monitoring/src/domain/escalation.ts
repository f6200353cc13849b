import { IncidentEscalated, type DeadlineKind, type EscalationStep } from '@muster/contracts';
import { durationInWords, secondsBetween, type DeadlineId } from '@muster/core';
import { promises } from '@muster/procedures/words';
import { atMost, MOST_EXPLAINED } from './listing.ts';
import type { Action, Deadline, IncidentRecord } from './record.ts';
import { and, monitoring, roomIn, type Said, type Setting } from './said.ts';
import { unfilledRoles } from './vacancies.ts';

/** An offer goes on to the next person, anything else is told to a lead. */
const otherwise = (kind: DeadlineKind): EscalationStep =>
  kind === 'accepted' ? { do: 'offer-next-resource' } : { do: 'tell-role', role: 'lead' };

/** What a miss leads to: who the procedure says is told, else a step that somebody carries out for this kind. */
export const stepFor = ({ plan }: IncidentRecord, kind: DeadlineKind): EscalationStep => {
  const named = plan?.escalation.find(({ deadline }) => deadline === kind)?.step;
  return named?.do === 'tell-role' ? named : otherwise(kind);
};

/** The roles that lack people, since when and how many, or undefined when none does. */
export const unfilledInWords = (record: IncidentRecord): string | undefined => {
  const roles = unfilledRoles(record).map(
    ({ title, since, missing }) => `${title}: nobody since ${since}, ${missing} missing`,
  );
  return roles.length === 0 ? undefined : `${roles.join('; ')}.`.slice(0, 500);
};

const actionOf = (
  { assignments }: IncidentRecord,
  { assignmentId, actionId }: Deadline,
): Action | undefined =>
  assignments.find((one) => one.assignmentId === assignmentId)?.actions.find(({ id }) => id === actionId);

const outcomeInWords = (record: IncidentRecord, deadline: Deadline): string => {
  const { kind, dueAt, answeredAt } = deadline;
  const isAction = kind === 'action';
  if (answeredAt === undefined) return isAction ? 'has no result' : 'has not come';
  const late = `${durationInWords(secondsBetween(dueAt, answeredAt))} late`;
  if (!isAction) return `came ${late}`;
  const isPossible = actionOf(record, deadline)?.result?.kind !== 'not-possible';
  return `was ${isPossible ? 'done' : 'found not possible'} ${late}`;
};

/** What was promised, and by whom. */
export const promiseInWords = (record: IncidentRecord, deadline: Deadline): string => {
  const assignment = record.assignments.find((one) => one.assignmentId === deadline.assignmentId);
  const action = actionOf(record, deadline);
  const what = action ? `“${action.title}”` : promises[deadline.kind];
  return assignment ? `${what} by ${assignment.resource.name} (${assignment.roleTitle})` : what;
};

/** A missed deadline in words; whoever knows the reader's zone shows the instant as a clock has it there. */
export const missInWords = (record: IncidentRecord, deadline: Deadline): string => {
  const { kind, dueAt, answeredAt } = deadline;
  const lacking = kind === 'dispatched' && answeredAt === undefined ? unfilledInWords(record) : undefined;
  if (lacking) return lacking;
  const outcome = outcomeInWords(record, deadline);
  return `${promiseInWords(record, deadline)} was due at ${dueAt} and ${outcome}.`.slice(0, 500);
};

/** Who is told, as the timeline says it. */
export const toldInWords: Readonly<Record<NonNullable<Deadline['tell']>, string>> = {
  agent: 'Told to the agents',
  dispatcher: 'Told to the dispatchers',
  lead: 'Told to the leads',
  admin: 'Told to the administrators',
};

/** Up to so many misses are told to a role one by one; more at once are one message. */
export const MOST_TOLD_SINGLY = 5;

interface Untold {
  readonly deadline: Deadline;
  readonly tell: NonNullable<Deadline['tell']>;
}

const byDue = (first: Untold, second: Untold): number =>
  first.deadline.dueAt < second.deadline.dueAt ? -1 : 1;

interface Telling {
  readonly tell: Untold['tell'];
  readonly explained: string;
  readonly about: Pick<Deadline, 'deadlineId' | 'assignmentId'>;
  readonly deadlineId?: DeadlineId;
}

const one = (record: IncidentRecord, { deadline, tell }: Untold): Telling => {
  const { deadlineId } = deadline;
  return { tell, explained: missInWords(record, deadline), about: deadline, deadlineId };
};

const allAtOnce = (record: IncidentRecord, first: Untold, untold: readonly Untold[]): Telling => {
  const misses = untold.map(({ deadline }) => missInWords(record, deadline));
  const explained = atMost(`${untold.length} deadlines were missed:`, misses, ' ', MOST_EXPLAINED);
  return { tell: first.tell, explained, about: { deadlineId: first.deadline.deadlineId } };
};

const tellings = (record: IncidentRecord, untold: readonly Untold[]): Telling[] =>
  [...Map.groupBy(untold, ({ tell }) => tell).values()].flatMap((ofRole) => {
    const [first] = ofRole;
    return first && ofRole.length > MOST_TOLD_SINGLY
      ? [allAtOnce(record, first, ofRole)]
      : ofRole.map((single) => one(record, single));
  });

/** Tells roles of missed deadlines once the incident's team is known. Many at once are one message to each role, so that nobody gets a hundred. */
export const tellRoles = (said: Said, { now }: Setting): Said => {
  const { record } = said;
  const { incidentId, incident } = record;
  if (!incident) return said;
  const untold = record.deadlines
    .flatMap((deadline) => (deadline.tell ? [{ deadline, tell: deadline.tell }] : []))
    .sort(byDue);
  if (untold.length === 0) return said;
  const told = tellings(record, untold);
  if (told.length > roomIn(said)) return and(said, { isBehind: true });
  return and(said, {
    record: { ...record, deadlines: record.deadlines.map(({ tell, ...deadline }) => deadline) },
    events: told.map(({ tell, explained, deadlineId }) =>
      IncidentEscalated.with({
        incidentId,
        team: incident.team,
        tell,
        why: 'deadline-missed',
        explained,
        ...(deadlineId && { deadlineId }),
        escalatedAt: now,
        incident,
      }),
    ),
    lines: told.map(({ tell, explained, about: { deadlineId, assignmentId } }) => ({
      key: `escalated-${deadlineId}`,
      at: now,
      who: monitoring,
      what: `${toldInWords[tell]}: ${explained}`,
      kind: 'IncidentEscalated',
      assignmentId,
    })),
  });
};
