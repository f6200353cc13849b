import { IncidentEscalated } from '@muster/contracts';
import type { DeadlineId } from '@muster/core';
import type { DecisionContext } from '../../record/domain/decision-context.ts';
import type { Deadline, IncidentRecord } from '../../record/domain/incident-record.ts';
import { listUpTo, MOST_EXPLAINED } from '../../record/domain/list-in-words.ts';
import {
  append,
  monitoring,
  remainingRows,
  type PendingChanges,
} from '../../record/domain/pending-changes.ts';
import { missInWords, toldInWords } from './escalation-words.ts';

/** Up to so many misses are escalated to a role one by one; more at once are one message. */
export const MOST_ESCALATED_SINGLY = 5;

interface UntoldMiss {
  readonly deadline: Deadline;
  readonly tell: NonNullable<Deadline['tell']>;
}

const byDue = (first: UntoldMiss, second: UntoldMiss): number =>
  first.deadline.dueAt < second.deadline.dueAt ? -1 : 1;

const asTold = (deadline: Deadline): Deadline => {
  if (deadline.tell === undefined) return deadline;
  const { tell: _, ...told } = deadline;
  return told;
};

interface Escalation {
  readonly tell: UntoldMiss['tell'];
  readonly explained: string;
  readonly about: Pick<Deadline, 'deadlineId' | 'assignmentId'>;
  readonly deadlineId?: DeadlineId;
}

const ofOne = (record: IncidentRecord, { deadline, tell }: UntoldMiss): Escalation => {
  const { deadlineId } = deadline;
  return { tell, explained: missInWords(record, deadline), about: deadline, deadlineId };
};

const ofMany = (record: IncidentRecord, first: UntoldMiss, untold: readonly UntoldMiss[]): Escalation => {
  const misses = untold.map(({ deadline }) => missInWords(record, deadline));
  const explained = listUpTo(`${untold.length} deadlines were missed:`, misses, ' ', MOST_EXPLAINED);
  return { tell: first.tell, explained, about: { deadlineId: first.deadline.deadlineId } };
};

const escalations = (record: IncidentRecord, untold: readonly UntoldMiss[]): Escalation[] =>
  [...Map.groupBy(untold, ({ tell }) => tell).values()].flatMap((ofRole) => {
    const [first] = ofRole;
    return first && ofRole.length > MOST_ESCALATED_SINGLY
      ? [ofMany(record, first, ofRole)]
      : ofRole.map((single) => ofOne(record, single));
  });

/** Escalates missed deadlines once the incident's team is known. Many at once are one message to each role. */
export const escalateMisses = (pending: PendingChanges, { now }: DecisionContext): PendingChanges => {
  const { record } = pending;
  const { incidentId, incident } = record;
  if (!incident) return pending;
  const untold = record.deadlines
    .flatMap((deadline) => (deadline.tell ? [{ deadline, tell: deadline.tell }] : []))
    .sort(byDue);
  if (untold.length === 0) return pending;
  const messages = escalations(record, untold);
  if (messages.length > remainingRows(pending)) return append(pending, { isBehind: true });
  return append(pending, {
    record: { ...record, deadlines: record.deadlines.map(asTold) },
    events: messages.map(({ tell, explained, deadlineId }) =>
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
    lines: messages.map(({ tell, explained, about: { deadlineId, assignmentId } }) => ({
      key: `escalated-${deadlineId}`,
      at: now,
      who: monitoring,
      what: `${toldInWords[tell]}: ${explained}`,
      kind: 'IncidentEscalated',
      assignmentId,
    })),
  });
};
