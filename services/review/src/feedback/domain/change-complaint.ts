import { dayInWords } from '@muster/calendar';
import type { ComplaintKind, Finding } from '@muster/contracts';
import { ComplaintClosed, SecondStageOpened } from '@muster/contracts';
import { decided, invalid, refuse, unchanged, type Decision, type Instant, type Refused } from '@muster/core';
import type * as z from 'zod';
import {
  currentStage,
  emptyStage,
  stageNumber,
  withStage,
  type ClosedWhy,
  type Complaint,
  type ComplaintWords,
  type Relation,
  type Severity,
} from './complaint.ts';
import { refuseConcerned, refuseHandler, withWorker } from './handlers-differ.ts';
import { refusePaused } from './pause-clock.ts';
import { answerLimit, clockOf, isLate, limitsAtStart } from './limits.ts';
import { reprofile } from './log-complaint.ts';
import type { ProfileId } from './profiles.ts';
import type { ComplaintSettings } from './settings.ts';

/** Who does it, when, and by which settings. */
export interface Doing {
  readonly by: string;
  readonly at: Instant;
  readonly settings: ComplaintSettings;
}

export const refuseClosed = ({ closed }: Complaint): Refused | undefined =>
  closed && refuse('complaint-closed', `It was closed at ${closed.at}. Log a new one that follows it.`);

/** Absent fields stay. */
export interface Assessment {
  readonly severity?: z.infer<typeof Severity> | undefined;
  readonly safety?: boolean | undefined;
  readonly kind?: ComplaintKind | undefined;
  readonly profile?: ProfileId | undefined;
  readonly incidentId?: Complaint['incidentId'] | undefined;
  readonly relation?: z.infer<typeof Relation> | undefined;
  readonly concerns?: readonly string[] | undefined;
  readonly words?: string | undefined;
  readonly outcomeWanted?: string | undefined;
}

const kindAndProfile = (
  complaint: Complaint,
  { kind = complaint.kind, profile }: Assessment,
  usual: ProfileId,
) => ({
  kind,
  profile: profile ?? (kind === complaint.kind ? complaint.profile : kind === 'query' ? 'query' : usual),
});

/** What the person said with what is given of it; undefined where nothing is. `said`: the words as they are kept. */
const correctedWords = (
  { words, outcomeWanted }: Assessment,
  said: ComplaintWords,
): ComplaintWords | undefined =>
  words === undefined && outcomeWanted === undefined
    ? undefined
    : {
        ...said,
        ...(words !== undefined && { words }),
        ...(outcomeWanted !== undefined && { outcomeWanted }),
      };

/** Says how serious it is, and corrects what was logged. `said`: the words as they are kept. */
export const assessComplaint = (
  complaint: Complaint,
  given: Assessment,
  said: ComplaintWords,
  { by, at, settings }: Doing,
): Decision<Complaint> => {
  const refused = refuseClosed(complaint) ?? refuseConcerned(complaint, by);
  if (refused) return refused;
  const as = kindAndProfile(complaint, given, settings.profile);
  const counted = as.profile === complaint.profile ? { ...complaint, ...as } : undefined;
  const paused = counted ? undefined : refusePaused(complaint);
  if (paused) return paused;
  if (!counted && complaint.status === 'answered') {
    return refuse('already-answered', 'It was answered: its clock stays as it is.');
  }
  const { severity = complaint.assessed?.severity, safety = complaint.assessed?.safety } = given;
  if (severity === undefined || safety === undefined) {
    return invalid(
      'assess-whole',
      'The first assessment says both how serious it is and whether safety is at stake.',
    );
  }
  const concerns = [...(given.concerns ?? complaint.concerns)];
  const { handler } = currentStage(complaint);
  if (handler !== undefined && concerns.includes(handler)) {
    return refuse('handler-is-concerned', `${handler} handles it: give it to somebody else first.`, {
      person: handler,
    });
  }
  const corrected = correctedWords(given, said);
  const incidentId = given.incidentId ?? complaint.incidentId;
  const after: Complaint = {
    ...(counted ?? reprofile(complaint, as, settings.calendar)),
    concerns,
    relation: given.relation ?? complaint.relation,
    ...(incidentId && { incidentId }),
    ...(corrected && { said: corrected }),
    assessed: { severity, safety, by, at },
  };
  return decided(after, []);
};

/** Somebody looks into it. Another handler may take over; whoever worked on it before stays noted. */
export const investigate = (complaint: Complaint, handler: string): Decision<Complaint> => {
  const refused = refuseClosed(complaint) ?? refuseHandler(complaint, handler);
  if (refused) return refused;
  const stage = currentStage(complaint);
  if (stage.answeredAt !== undefined) return refuse('already-answered', 'This stage was answered.');
  const status = complaint.second ? complaint.status : 'investigating';
  if (stage.handler === handler && complaint.status === status) return unchanged(complaint);
  const workedOn = [...withWorker(complaint, handler)];
  return decided({ ...withStage(complaint, { handler, workedOn }), status }, []);
};

/** Asks for more time for the answer, with the reason that its holding letter gives. */
export const askExtension = (
  complaint: Complaint,
  { count, because }: { readonly count: number; readonly because: string },
  { by, at }: Doing,
): Decision<Complaint> => {
  const stage = stageNumber(complaint);
  const { asked, extended, answeredAt } = currentStage(complaint);
  const refused = refuseClosed(complaint) ?? refuseHandler(complaint, by);
  if (refused) return refused;
  const most = clockOf(complaint, stage)?.extend;
  if (!most) return refuse('no-extension', 'The rule that it is counted by knows no extension.');
  if (answeredAt !== undefined) return refuse('already-answered', 'This stage was answered.');
  const limit = answerLimit(complaint, stage);
  if (!limit) return refuse('not-acknowledged', 'Acknowledge it first: its answer is counted from then on.');
  if (isLate(limit, at))
    return refuse(
      'limit-has-passed',
      `Its last day was ${dayInWords(limit.lastDay)}: what is late stays late.`,
    );
  const paused = refusePaused(complaint);
  if (paused) return paused;
  if (asked) return refuse('extension-asked', 'An extension is asked for already: send its holding letter.');
  const left = most.count - extended;
  if (count > left) {
    return invalid(
      'extension-too-long',
      `At most ${left} more ${most.unit === 'working-days' ? 'working days' : most.unit} are left of ${most.count}.`,
      {
        left: String(left),
      },
    );
  }
  return decided(withStage(complaint, { asked: { count, because, by, at } }), []);
};

export interface GivenFinding {
  readonly finding: Finding;
  readonly because: string;
  readonly remedy?: string | undefined;
  readonly lesson?: string | undefined;
  readonly lessonFor?: string | undefined;
}

/** Says what was found. It may be changed until the stage is answered. */
export const recordFinding = (
  complaint: Complaint,
  { finding, because, remedy, lesson, lessonFor }: GivenFinding,
  { by, at }: Doing,
): Decision<Complaint> => {
  const refused = refuseClosed(complaint) ?? refuseHandler(complaint, by);
  if (refused) return refused;
  if (currentStage(complaint).answeredAt !== undefined) {
    return refuse('already-answered', 'This stage was answered: what was found stays.');
  }
  if (complaint.status === 'logged' || complaint.status === 'acknowledged') {
    return refuse('not-investigated', 'Nobody has begun to look into it.');
  }
  if (lessonFor !== undefined && lesson === undefined) {
    return invalid('no-lesson', 'Say what was learnt, for whom you name.', { field: 'lesson' });
  }
  const found = {
    finding,
    because,
    by,
    at,
    ...(remedy !== undefined && { remedy }),
    ...(lesson !== undefined && { lesson }),
    ...(lessonFor !== undefined && { lessonFor }),
  };
  return decided(withStage(complaint, { finding: found, workedOn: [...withWorker(complaint, by)] }), []);
};

/** Opens the second stage of an answered complaint, under a clock of its own. The first keeps its dates for ever. */
export const openSecondStage = (
  complaint: Complaint,
  { handler, because }: { readonly handler?: string | undefined; readonly because: string },
  { by, at, settings }: Doing,
): Decision<Complaint> => {
  const refused = refuseClosed(complaint) ?? refuseConcerned(complaint, by);
  if (refused) return refused;
  if (complaint.second) return refuse('second-stage-open', 'Its second stage was opened before.');
  if (complaint.first.answeredAt === undefined)
    return refuse('not-answered', 'Answer its first stage before.');
  if (!clockOf(complaint, 2)) {
    return refuse('no-second-stage', 'The rule that it is counted by knows one stage: its answer is final.');
  }
  const after: Complaint = {
    ...complaint,
    status: 'second-stage',
    second: { ...emptyStage, openedAt: at, because },
    limits: [...complaint.limits, ...limitsAtStart(complaint, 2, at, settings.calendar)],
  };
  const mayNot = handler === undefined ? undefined : refuseHandler(after, handler);
  if (mayNot) return mayNot;
  const { complaintId, team } = complaint;
  const event = SecondStageOpened.with({ complaintId, team, openedAt: at });
  return decided(handler === undefined ? after : withStage(after, { handler, workedOn: [handler] }), [event]);
};

/** Closes it: after an answer, or because it was withdrawn. */
export const closeComplaint = (
  complaint: Complaint,
  { why, because }: { readonly why: z.infer<typeof ClosedWhy>; readonly because: string },
  { by, at }: Pick<Doing, 'by' | 'at'>,
): Decision<Complaint> => {
  const refused = refuseClosed(complaint) ?? refuseConcerned(complaint, by);
  if (refused) return refused;
  if (why !== 'withdrawn' && currentStage(complaint).answeredAt === undefined) {
    return refuse('not-answered', 'It was not answered. Answer it, or close it as withdrawn.');
  }
  if (complaint.letters.some(({ state }) => state === 'ready' || state === 'by-post')) {
    return refuse(
      'letter-under-way',
      'A letter has not left yet: wait until it was sent, or note that it was posted.',
    );
  }
  return decided({ ...complaint, status: 'closed', closed: { at, by, why, because } }, [
    ComplaintClosed.with({ complaintId: complaint.complaintId, team: complaint.team, why, closedAt: at }),
  ]);
};
