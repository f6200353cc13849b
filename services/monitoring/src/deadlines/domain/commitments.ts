import type { DeadlineKind } from '@muster/contracts';
import { earliest, nextWholeSecond, plusSeconds, type AssignmentId, type Instant } from '@muster/core';
import { doneBefore } from '../../record/domain/holders.ts';
import type { Assignment, IncidentRecord } from '../../record/domain/incident-record.ts';
import { vacanciesOf } from '../../record/domain/vacancies.ts';

/** What somebody has to do by a time, as the record's facts give it. */
export interface Commitment {
  readonly kind: DeadlineKind;
  /** Whose commitment it is; of `dispatched`, whose end left the place. */
  readonly assignmentId?: AssignmentId;
  readonly actionId?: string;
  /** From when its time counts. */
  readonly from?: Instant | undefined;
  readonly dueAt: Instant;
  /** When it was answered, in time or late. */
  readonly answeredAt?: Instant | undefined;
  /** When it ended: an earlier holder had done it, or its assignment or the whole incident ended. */
  readonly endedAt?: Instant | undefined;
}

const first = (...times: readonly (Instant | undefined)[]): Instant | undefined =>
  earliest(times.filter((time) => time !== undefined));

/** When the incident stopped needing a response: rejected, resolved or closed. */
const overAt = ({ verdict, resolution, closure }: IncidentRecord): Instant | undefined =>
  first(verdict && !verdict.respond ? verdict.at : undefined, resolution?.at, closure?.at);

type IsDone = ReturnType<typeof doneBefore>;

const ofActions = (assignment: Assignment, endedAt: Instant | undefined, isDone: IsDone): Commitment[] => {
  const { assignmentId, actions, accepted, onSceneAt } = assignment;
  return actions.flatMap(({ id, withinSeconds, countsFrom, answeredAt }) => {
    const from = countsFrom === 'accepted' ? accepted?.at : onSceneAt;
    if (from === undefined) return [];
    const dueAt = plusSeconds(from, withinSeconds);
    const overAt = first(endedAt, isDone(assignment, id)?.at);
    return [{ kind: 'action', assignmentId, actionId: id, from, dueAt, answeredAt, endedAt: overAt }];
  });
};

const ofAssignment = (assignment: Assignment, over: Instant | undefined, isDone: IsDone): Commitment[] => {
  const { assignmentId, offeredAt, acceptBy, accepted, understoodAt, onSceneAt, end } = assignment;
  const endedAt = first(end?.at, over);
  const owes = { assignmentId, endedAt };
  const offer: Commitment = {
    kind: 'accepted',
    from: offeredAt,
    dueAt: acceptBy,
    answeredAt: accepted?.at,
    ...owes,
  };
  if (!accepted) return [offer];
  const { at: from, understandBy, arriveBy } = accepted;
  return [
    offer,
    { kind: 'understood', from, dueAt: understandBy, answeredAt: understoodAt, ...owes },
    { kind: 'arrived', from, dueAt: arriveBy, answeredAt: onSceneAt, ...owes },
    ...ofActions(assignment, endedAt, isDone),
  ];
};

const ofTriage = (
  { assessment, verdict, incident }: IncidentRecord,
  endedAt: Instant | undefined,
): Commitment[] => {
  if (!assessment) return [];
  const { verdictDueAt: dueAt } = assessment;
  return [{ kind: 'triage', from: incident?.reportedAt, dueAt, answeredAt: verdict?.at, endedAt }];
};

/** A place that somebody left has to be offered again within the time of the first offer, each time as a commitment of its own. */
const ofVacancies = (
  record: IncidentRecord,
  withinSeconds: number,
  endedAt: Instant | undefined,
): Commitment[] =>
  vacanciesOf(record).flatMap(({ after, since, offeredAt }) =>
    after === undefined
      ? []
      : [
          {
            kind: 'dispatched',
            assignmentId: after,
            from: since,
            dueAt: plusSeconds(since, withinSeconds),
            answeredAt: offeredAt,
            endedAt,
          },
        ],
  );

const ofResponse = (record: IncidentRecord, endedAt: Instant | undefined): Commitment[] => {
  const { verdict, plan, assignments, resolution } = record;
  if (!verdict?.respond || !plan) return [];
  const by = (seconds: number) => ({ from: verdict.at, dueAt: plusSeconds(verdict.at, seconds) });
  const offeredAt = first(...assignments.map((assignment) => assignment.offeredAt));
  return [
    { kind: 'dispatched', ...by(plan.dispatchWithinSeconds), answeredAt: offeredAt, endedAt },
    ...ofVacancies(record, plan.dispatchWithinSeconds, endedAt),
    { kind: 'resolved', ...by(plan.resolveWithinSeconds), answeredAt: resolution?.at, endedAt },
  ];
};

/** Clocks tick at whole seconds, so a commitment falls due at one: the first at or after its exact time. */
const atWholeSecond = (commitment: Commitment): Commitment => ({
  ...commitment,
  dueAt: nextWholeSecond(commitment.dueAt),
});

/** Every commitment of the incident, met or not, from the facts alone. */
export const commitments = (record: IncidentRecord): readonly Commitment[] => {
  const over = overAt(record);
  const isDone = doneBefore(record);
  return [
    ...ofTriage(record, over),
    ...ofResponse(record, over),
    ...record.assignments.flatMap((assignment) => ofAssignment(assignment, over, isDone)),
  ].map(atWholeSecond);
};
