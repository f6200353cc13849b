import { IncidentEscalated, UNFILLED_REMINDER_SECONDS } from '@muster/contracts';
import { earliest, plusSeconds, roundUpToSecond, toInstant, type Instant } from '@muster/core';
import type { DecisionContext } from '../../record/domain/decision-context.ts';
import type { Deadline, IncidentRecord } from '../../record/domain/incident-record.ts';
import {
  append,
  monitoring,
  remainingRows,
  type PendingChanges,
} from '../../record/domain/pending-changes.ts';
import { unfilledRoles, type Unfilled } from '../../record/domain/vacancies.ts';
import { toldInWords, unfilledInWords } from './escalation-words.ts';

type Plan = NonNullable<IncidentRecord['plan']>;

const intervalOf = ({ unfilledReminderSeconds = UNFILLED_REMINDER_SECONDS }: Plan): number =>
  unfilledReminderSeconds;

/**
 * When people are first told of an empty place by a reminder. What was lost or is short dispatch has told at once; a
 * place that was never offered is told of when its offer is due, a little after the missed deadline if that tells it too.
 */
const firstDue = (plan: Plan, grace: number, { since, isLost }: Unfilled): Instant =>
  plusSeconds(since, isLost ? intervalOf(plan) : plan.dispatchWithinSeconds + grace);

/** When people are next to be told of places that nobody holds, or undefined while there is nothing to tell. */
export const reminderDueAt = (record: IncidentRecord, grace: number): Instant | undefined => {
  const { incident, plan, unfilledToldAt } = record;
  const empty = incident && plan ? unfilledRoles(record) : [];
  if (!plan || empty.length === 0) return undefined;
  const due = unfilledToldAt
    ? plusSeconds(unfilledToldAt, intervalOf(plan))
    : earliest(empty.map((one) => firstDue(plan, grace, one)));
  return due && toInstant(roundUpToSecond(due));
};

const isMissedOffer = ({ kind, tell }: Deadline): boolean => kind === 'dispatched' && tell !== undefined;

/** Escalates all empty places in one message: when an offer is missed, then at each interval until they are held or nobody has to come. */
export const remindOfUnfilled = (
  pending: PendingChanges,
  { now, graceSeconds }: DecisionContext,
): PendingChanges => {
  const { unfilledToldAt: _, ...rest } = pending.record;
  const explained = unfilledInWords(pending.record);
  if (explained === undefined) return append(pending, { record: rest });
  const { incidentId, incident, deadlines } = pending.record;
  const missed = deadlines.find(isMissedOffer);
  const dueAt = reminderDueAt(pending.record, graceSeconds);
  const isDue = missed !== undefined || (dueAt !== undefined && dueAt <= now);
  if (!incident || !isDue) return pending;
  if (remainingRows(pending) < 1) return append(pending, { isBehind: true });
  const tell = missed?.tell ?? 'lead';
  return append(pending, {
    record: {
      ...rest,
      unfilledToldAt: now,
      deadlines: deadlines.map((one) => {
        const { tell: told, ...deadline } = one;
        return isMissedOffer(one) ? deadline : one;
      }),
    },
    events: [
      IncidentEscalated.with({
        incidentId,
        team: incident.team,
        tell,
        why: missed ? 'deadline-missed' : 'place-unfilled',
        explained,
        ...(missed && { deadlineId: missed.deadlineId }),
        escalatedAt: now,
        incident,
      }),
    ],
    lines: [
      {
        key: `unfilled-${now}`,
        at: now,
        who: monitoring,
        what: `${toldInWords[tell]}: ${explained}`,
        kind: 'IncidentEscalated',
      },
    ],
  });
};
