import type { DeviationKind } from '@muster/contracts';
import { durationInWords, secondsBetween } from '@muster/core';
import { questionOf, type Procedure } from '@muster/procedures/schema';
import { commitmentWords, idInWords } from '@muster/procedures/words';
import type { Deviation, IncidentRecord } from '../../record/domain/incident-record.ts';

interface Found {
  readonly record: IncidentRecord;
  readonly procedure: Procedure | undefined;
  readonly deviation: Deviation;
}

const question = ({ procedure, deviation: { subject } }: Found): string =>
  `“${(procedure && questionOf(procedure, subject)?.text) ?? idInWords(subject)}”`;

const action = ({ record, deviation: { subject } }: Found): string => {
  const known = record.assignments.flatMap(({ actions }) => actions).find(({ id }) => id === subject);
  const due = record.plan?.mandatory.find(({ actionId }) => actionId === subject);
  return `“${known?.title ?? due?.title ?? idInWords(subject)}”`;
};

const limit = ({ record, deviation: { subject } }: Found): string => {
  const missed = record.deadlines.find(({ deadlineId }) => deadlineId === subject);
  if (!missed) return 'Something was not done in time.';
  const { kind, dueAt, answeredAt } = missed;
  return answeredAt === undefined
    ? `${commitmentWords[kind]} was due and never came.`
    : `${commitmentWords[kind]} came ${durationInWords(secondsBetween(dueAt, answeredAt))} late.`;
};

const SAYS: Readonly<Record<DeviationKind, (found: Found) => string>> = {
  'question-skipped': (found) => `The question ${question(found)} was not asked, or was skipped.`,
  'answer-not-in-procedure': (found) =>
    `The question ${question(found)} was taken otherwise than the procedure says.`,
  'outcome-overridden': () => 'The outcome was chosen past the questions that remained.',
  'verdict-differs': () => 'The verdict is not the one that the path leads to.',
  'deadline-missed': limit,
  'action-late': (found) => `The action ${action(found)} was done late.`,
  'action-missing': (found) => `The action ${action(found)} has no result, or was not possible.`,
  'gate-overridden': () => 'The incident was closed although something was still open.',
};

/** A departure from the procedure as it is said outside: anew from its kind, so that no reason of anybody's is in it. */
export const departureInWords = (
  record: IncidentRecord,
  procedure: Procedure | undefined,
  deviation: Deviation,
): string => SAYS[deviation.kind]({ record, procedure, deviation });
