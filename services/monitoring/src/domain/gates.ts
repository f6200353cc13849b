import { refuse, type Refused } from '@muster/store/decision';
import type { Assignment, IncidentRecord } from './record.ts';

/** A mandatory action without a result. Without `assignmentId` nobody has taken on the role that owes it. */
export interface OpenAction {
  readonly role: string;
  readonly actionId: string;
  readonly title: string;
  readonly assignmentId?: string;
}

/** The assignments that owe the response: taken on, and not handed over to somebody else. */
export const standing = ({ assignments }: IncidentRecord): readonly Assignment[] => {
  const replaced = new Set(assignments.map(({ insteadOf }) => insteadOf));
  return assignments.filter(({ accepted, assignmentId }) => accepted && !replaced.has(assignmentId));
};

/** The mandatory actions that nobody has given a result, of people who came and of roles that nobody took on. */
export const openMandatoryActions = (record: IncidentRecord): readonly OpenAction[] => {
  const owing = standing(record);
  const ofPeople = owing.flatMap(({ assignmentId, role, actions }) =>
    actions
      .filter(({ mandatory, result }) => mandatory && !result)
      .map(({ id, title }) => ({ role, actionId: id, title, assignmentId })),
  );
  const taken = new Set(owing.map(({ role }) => role));
  return [...ofPeople, ...(record.plan?.mandatory ?? []).filter(({ role }) => !taken.has(role))];
};

/** What holds the closing up although the response is over; a lead may override it with a reason. */
export const closingGate = (record: IncidentRecord): Refused | undefined => {
  const [action] = openMandatoryActions(record);
  if (action) {
    const { actionId, title, role, assignmentId } = action;
    const about = { actionId, title, role, ...(assignmentId && { assignmentId }) };
    const because = `“${title}” is mandatory and has no result.`;
    return refuse('mandatory-action-open', because, about);
  }
  if (!record.verdict?.unjudged) return undefined;
  const because = 'The path cannot be judged yet: the document of its procedure version has not arrived.';
  return refuse('path-not-judged', because);
};

/** What no reason can override: an incident that is closed already, not over yet, or not known whole. */
export const closingBar = (record: IncidentRecord): Refused | undefined => {
  const { closure, resolution, verdict, report } = record;
  if (closure) return refuse('already-closed', `It was closed at ${closure.at}.`);
  const isRejected = verdict !== undefined && !verdict.respond;
  if (!resolution && !isRejected) return refuse('not-resolved', 'Resolve the incident before you close it.');
  if (!report) return refuse('report-missing', 'The report of this incident has not arrived here yet.');
  return undefined;
};
