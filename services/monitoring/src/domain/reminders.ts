import { IncidentEscalated, UNFILLED_REMINDER_SECONDS } from '@muster/contracts';
import { earliest, plusSeconds, roundUpToSecond, toInstant, type Instant } from '@muster/core';
import { toldInWords, unfilledInWords } from './escalation.ts';
import type { Deadline, IncidentRecord } from './record.ts';
import { and, monitoring, roomIn, type Said, type Setting } from './said.ts';
import { unfilledRoles, type Unfilled } from './vacancies.ts';

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

/** Tells of all empty places in one message: when an offer is missed, and again and again until they are held or nobody has to come. */
export const remindOfUnfilled = (said: Said, { now, graceSeconds }: Setting): Said => {
  const { unfilledToldAt: _, ...rest } = said.record;
  const explained = unfilledInWords(said.record);
  if (explained === undefined) return and(said, { record: rest });
  const { incidentId, incident, deadlines } = said.record;
  const missed = deadlines.find(isMissedOffer);
  const dueAt = reminderDueAt(said.record, graceSeconds);
  const isDue = missed !== undefined || (dueAt !== undefined && dueAt <= now);
  if (!incident || !isDue) return said;
  if (roomIn(said) < 1) return and(said, { isBehind: true });
  const tell = missed?.tell ?? 'lead';
  return and(said, {
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
