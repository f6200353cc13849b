import { durationInWords, secondsBetween } from '@muster/core';
import { commitmentWords } from '@muster/procedures/words';
import type { Action, Deadline, IncidentRecord } from '../../record/domain/incident-record.ts';
import { unfilledRoles } from '../../record/domain/vacancies.ts';

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

/** What was due, and from whom. */
export const commitmentInWords = (record: IncidentRecord, deadline: Deadline): string => {
  const assignment = record.assignments.find((one) => one.assignmentId === deadline.assignmentId);
  const action = actionOf(record, deadline);
  const what = action ? `“${action.title}”` : commitmentWords[deadline.kind];
  return assignment ? `${what} by ${assignment.resource.name} (${assignment.roleTitle})` : what;
};

/** A missed deadline in words. Its instant is shown in local time where the reader's zone is known. */
export const missInWords = (record: IncidentRecord, deadline: Deadline): string => {
  const { kind, dueAt, answeredAt } = deadline;
  const lacking = kind === 'dispatched' && answeredAt === undefined ? unfilledInWords(record) : undefined;
  if (lacking) return lacking;
  const outcome = outcomeInWords(record, deadline);
  return `${commitmentInWords(record, deadline)} was due at ${dueAt} and ${outcome}.`.slice(0, 500);
};

/** Who is notified, in the words of the timeline. */
export const toldInWords: Readonly<Record<NonNullable<Deadline['tell']>, string>> = {
  agent: 'Told to the agents',
  dispatcher: 'Told to the dispatchers',
  lead: 'Told to the leads',
  admin: 'Told to the administrators',
};
