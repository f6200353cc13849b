import type { KnownIncident } from '@muster/contracts';
import type { Actor } from '@muster/core';
import type { Procedure } from '@muster/procedures/schema';
import { commitmentWords, idInWords } from '@muster/procedures/words';
import type { Assignment, IncidentRecord } from '../../record/domain/incident-record.ts';
import type { Line } from '../../record/domain/pending-changes.ts';
import { channels } from '../../timeline/domain/channels.ts';
import { departureInWords } from './departures.ts';
import { rolesOf } from './roles.ts';

interface Context {
  readonly record: IncidentRecord;
  readonly procedure: Procedure | undefined;
  readonly line: Line;
  /** The role of whom the line is about. */
  readonly role: string;
  readonly assignment: Assignment | undefined;
}

/** A line said anew from facts; undefined: not for outside. What stands in the timeline is never copied. */
type Says = (context: Context) => string | undefined;

const timeOf = ({ at, happenedAt }: Line) => happenedAt ?? at;

const progress: Says = ({ line, role, assignment }) => {
  if (assignment?.onSceneAt === timeOf(line)) return `${role}: on scene.`;
  return assignment?.enRouteAt === timeOf(line) ? `${role}: on the way.` : `${role}: said where they are.`;
};

const actionTaken: Says = ({ line, role, assignment }) => {
  const taken = assignment?.actions.filter(({ result }) => result?.at === timeOf(line)) ?? [];
  const [only] = taken;
  if (!only?.result || taken.length > 1) return `${role}: an action was recorded.`;
  return `${role}: “${only.title}” ${only.result.kind === 'done' ? 'was done' : 'was not possible'}.`;
};

const ENDED = {
  declined: 'could not come',
  clear: 'finished',
  expired: 'did not answer in time',
  released: 'was not needed any more, or was given up',
} as const;

const keyAfter = (start: string, { key }: Line): string | undefined =>
  key.startsWith(start) ? key.slice(start.length) : undefined;

const deadlineOf = ({ record, line }: Context, start: string) =>
  record.deadlines.find(({ deadlineId }) => deadlineId === keyAfter(start, line));

/** Only sentences of the timeline's own that say nothing else. */
const BRIEFS = new Map(
  Object.values(channels).map((channel) => [
    `Brief to the responder sent by ${channel}.`,
    `A brief was sent by ${channel}.`,
  ]),
);

const neededInWords = ({ mobilisation }: IncidentRecord): string =>
  mobilisation
    ? `: ${mobilisation.needed.map(({ role, count }) => `${count} × ${idInWords(role)}`).join(', ')}`
    : '';

const SAYS: Readonly<Record<string, Says>> = {
  IncidentReported: ({ record: { report } }) =>
    `The incident was reported${report ? ` by ${channels[report.channel]}` : ''}.`,
  IncidentCorrected: () => 'The report was corrected.',
  CallerErased: () => 'A caller’s details were erased on request.',
  AssessmentStarted: () => 'The assessment by the procedure began.',
  DecisionOverridden: () => 'The assessment left the procedure at one point.',
  IncidentAssessed: ({ record: { verdict } }) =>
    verdict && `Assessed: ${idInWords(verdict.validity)}${verdict.priority ? `, ${verdict.priority}` : ''}.`,
  IncidentRejected: ({ record: { verdict } }) =>
    verdict && `Assessed: ${idInWords(verdict.validity)}. Nobody was to be sent.`,
  MobilisationOpened: ({ record }) => `The response was opened${neededInWords(record)}.`,
  ShortfallFound: () => 'Nobody could be found for a place at that time.',
  PlaceOpened: () => 'A place was free again.',
  AssignmentOffered: ({ role }) => `${role}: asked to come.`,
  AssignmentAccepted: ({ role }) => `${role}: accepted.`,
  AssignmentDeclined: ({ role }) => `${role}: could not come.`,
  AssignmentUnderstood: ({ role }) => `${role}: confirmed the brief.`,
  AssignmentProgressed: progress,
  ActionCompleted: actionTaken,
  AssignmentEnded: ({ role, assignment }) => `${role}: ${ENDED[assignment?.end?.how ?? 'clear']}.`,
  BriefRequested: ({ role }) => `${role}: the brief was to be sent again.`,
  NotificationSent: ({ line }) => BRIEFS.get(line.what),
  DeadlineMissed: (context) => {
    const missed = deadlineOf(context, 'missed-');
    return missed && `Not in time: ${commitmentWords[missed.kind].toLowerCase()}.`;
  },
  DeadlineMet: (context) => {
    const met = deadlineOf(context, 'met-');
    return met && `In time after all: ${commitmentWords[met.kind].toLowerCase()}.`;
  },
  DeviationFound: ({ record, procedure, line }) => {
    const id = keyAfter('deviation-', line);
    const deviation = record.deviations.find(({ deviationId }) => deviationId === id);
    return (
      deviation &&
      `A departure from the procedure was found. ${departureInWords(record, procedure, deviation)}`
    );
  },
  IncidentResolved: () => 'The response was over.',
  IncidentClosed: ({ record: { closure } }) => closure && `Closed as ${idInWords(closure.disposition)}.`,
  CaseCorrected: () => 'The case was corrected after its closing.',
};

const INSIDE: Readonly<Record<string, string>> = {
  Note: 'notes of colleagues',
  ContactLinked: 'further contacts, and what was said in them',
  IncidentEscalated: 'messages to a lead',
  CandidateFound: 'who else could have been asked',
  NotificationSent: 'messages between colleagues',
  NotificationFailed: 'messages that did not go out',
  Redaction: 'texts that were removed',
};
const OTHER = 'other lines for colleagues';

const own = <Value>(values: Readonly<Record<string, Value>>, kind: string): Value | undefined =>
  Object.hasOwn(values, kind) ? values[kind] : undefined;

const BY: Readonly<Record<Actor['kind'], string>> = {
  user: 'The control room',
  responder: 'Who was sent',
  source: 'Another system',
  system: 'Muster',
};

/** The kinds of lines that are said outside. A kind that is not here, such as one that is new, stays inside. */
export const kindsForOutside: ReadonlySet<string> = new Set(Object.keys(SAYS));

/** An incident's timeline for outside, and how many lines of which kinds it leaves out. */
export const fitForOutside = (
  record: IncidentRecord,
  procedure: Procedure | undefined,
  lines: readonly Line[],
): Pick<KnownIncident, 'timeline' | 'leftOut'> => {
  const roles = rolesOf(record);
  const leftOut = new Map<string, number>();
  const timeline = lines.flatMap((line) => {
    const { assignmentId, kind, at, happenedAt, who } = line;
    const assignment = record.assignments.find((one) => one.assignmentId === assignmentId);
    const role = (assignmentId && roles.get(assignmentId)) ?? 'Somebody who was asked';
    const what = own(SAYS, kind)?.({ record, procedure, line, role, assignment });
    if (what !== undefined) return [{ at, by: BY[who.kind], what, ...(happenedAt && { happenedAt }) }];
    const inside = own(INSIDE, kind) ?? OTHER;
    leftOut.set(inside, (leftOut.get(inside) ?? 0) + 1);
    return [];
  });
  return { timeline, leftOut: [...leftOut].map(([what, count]) => ({ what, count })) };
};
