import { dayInWords, type WorkingCalendar } from '@muster/calendar';
import { ComplaintAnswered, ComplaintClosed, LetterReady, type LetterPurpose } from '@muster/contracts';
import { invalid, refuse, type Instant, type NewEvent, type Refused } from '@muster/core';
import {
  currentStage,
  stageNumber,
  withStage,
  MOST_LETTERS,
  type Complaint,
  type LetterState,
} from './complaint.ts';
import { refuseClosed } from './change-complaint.ts';
import { refuseHandler, withWorker } from './handlers-differ.ts';
import { faultsOf, type Letter } from './letter.ts';
import {
  acknowledgeLimit,
  answerLimit,
  extendLimit,
  isLate,
  limitNames,
  meetAcknowledgement,
  meetAnswer,
  reopen,
} from './limits.ts';
import { refusePaused, withClockGoing } from './pause-clock.ts';
import { profiles } from './profiles.ts';

/** Why a letter of this purpose makes no sense now; undefined where it does. */
export const refusePurpose = (complaint: Complaint, purpose: LetterPurpose): Refused | undefined => {
  const { answeredAt, asked, finding } = currentStage(complaint);
  const stage = stageNumber(complaint);
  const closed = refuseClosed(complaint);
  if (closed) return closed;
  if (answeredAt !== undefined && purpose !== 'deadlock') {
    return refuse('already-answered', 'This stage was answered.');
  }
  switch (purpose) {
    case 'acknowledgement':
      return acknowledgeLimit(complaint, stage)?.metAt === undefined
        ? undefined
        : refuse('already-acknowledged', 'This stage was acknowledged.');
    case 'holding':
      return asked
        ? refusePaused(complaint)
        : refuse('no-extension-asked', 'Ask for the extension first: the letter gives its reason.');
    case 'answer':
      return finding || complaint.kind === 'query'
        ? undefined
        : refuse('no-finding', 'Say first what was found.');
    case 'deadlock':
      if (!profiles[complaint.profile].independent) {
        return refuse('no-independent-body', 'The rule that it is counted by knows no independent body.');
      }
      return finding ? undefined : refuse('no-finding', 'Say first what was found.');
  }
};

export const refuseManyLetters = ({ letters }: Complaint): Refused | undefined =>
  letters.length < MOST_LETTERS
    ? undefined
    : refuse('too-many-letters', `It has ${MOST_LETTERS} letters already.`);

/** The complaint with a letter's note put or replaced. */
export const withLetter = (complaint: Complaint, letter: Letter): Complaint => {
  const { letterId, purpose, stage, state, enclosesPack } = letter;
  const faults = state === 'draft' ? faultsOf(letter) : [];
  const note = { letterId, purpose, stage, state, faults, ...(enclosesPack && { enclosesPack }) };
  const known = complaint.letters.some((one) => one.letterId === letterId);
  const letters = known
    ? complaint.letters.map((one) => (one.letterId === letterId ? note : one))
    : [...complaint.letters, note];
  return { ...complaint, letters };
};

interface Effect {
  readonly complaint: Complaint;
  readonly events: readonly NewEvent[];
}

const answered = (before: Complaint, calendar: WorkingCalendar, at: Instant): Effect => {
  const { complaint, events } = withClockGoing(before, calendar, at);
  const stage = stageNumber(complaint);
  const { complaintId, team, kind, incidentId } = complaint;
  const { finding } = currentStage(complaint);
  const met = meetAnswer(complaint, stage, at);
  const limit = answerLimit(met, stage);
  const after = {
    ...withStage(met, { answeredAt: at }),
    ...(stage === 1 && { status: 'answered' as const }),
  };
  const event = ComplaintAnswered.with({
    ...{ complaintId, team, kind, stage, answeredAt: at, lesson: finding?.lesson !== undefined },
    late: limit !== undefined && isLate(limit, at),
    ...(finding && { finding: finding.finding }),
    ...(incidentId && { incidentId }),
  });
  return { complaint: after, events: [...events, event] };
};

const extended = (complaint: Complaint, calendar: WorkingCalendar, now: Instant): Effect => {
  const { asked, extended: before } = currentStage(complaint);
  const limit = answerLimit(complaint, stageNumber(complaint));
  if (!asked || !limit) return { complaint, events: [] };
  const { count, because } = asked;
  const moved = extendLimit(complaint, limit, { count, because, calendar, now });
  return { ...moved, complaint: withStage(moved.complaint, { asked: undefined, extended: before + count }) };
};

/** What follows as a letter leaves. */
const effectOf = (
  complaint: Complaint,
  { purpose, readyBy = '' }: Letter,
  calendar: WorkingCalendar,
  at: Instant,
): Effect => {
  const stage = stageNumber(complaint);
  const { complaintId, team } = complaint;
  switch (purpose) {
    case 'acknowledgement': {
      const met = meetAcknowledgement(complaint, stage, at, calendar);
      return {
        complaint: met.status === 'logged' ? { ...met, status: 'acknowledged' } : met,
        events: [],
      };
    }
    case 'holding':
      return extended(complaint, calendar, at);
    case 'answer':
      return answered(complaint, calendar, at);
    case 'deadlock': {
      const final =
        currentStage(complaint).answeredAt === undefined
          ? answered(complaint, calendar, at)
          : { complaint, events: [] };
      const closed = { at, by: readyBy, why: 'deadlock' as const, because: 'The deadlock letter left.' };
      return {
        complaint: { ...final.complaint, status: 'closed', closed },
        events: [...final.events, ComplaintClosed.with({ complaintId, team, why: 'deadlock', closedAt: at })],
      };
    }
  }
};

export interface Released extends Effect {
  readonly letter: Letter;
}

export interface Release {
  readonly by: string;
  readonly at: Instant;
  readonly calendar: WorkingCalendar;
  /** Which version of the draft goes out. */
  readonly edition: number;
}

/** What a letter met is open until it was posted. */
const openAgain = (complaint: Complaint, { purpose, stage }: Letter, metAt: Instant): Complaint => {
  const { acknowledge, answer } = limitNames(stage);
  if (purpose === 'holding') return complaint;
  return reopen(complaint, purpose === 'acknowledgement' ? [acknowledge] : [acknowledge, answer], metAt);
};

/**
 * Releases a letter. It counts from now on; by e-mail where a contact has the address, else somebody posts it. An extension's
 * letter is refused once the answer is late.
 */
export const releaseLetter = (
  complaint: Complaint,
  draft: Letter,
  { by, at, calendar, edition }: Release,
): ({ readonly ok: true } & Released) | Refused => {
  if (draft.state !== 'draft') return refuse('letter-not-draft', 'It was released before.');
  if (draft.stage !== stageNumber(complaint))
    return refuse('other-stage', 'It was drafted for the stage before.');
  const refused = refusePurpose(complaint, draft.purpose) ?? refuseHandler(complaint, by);
  if (refused) return refused;
  const faults = faultsOf(draft);
  if (faults.length > 0) {
    return invalid(
      'letter-incomplete',
      `The letter stops: ${faults.join('; ')}.`,
      {},
      faults.map((what) => ({ what })),
    );
  }
  const limit = answerLimit(complaint, draft.stage);
  if (draft.purpose === 'holding' && limit && isLate(limit, at)) {
    return refuse(
      'limit-has-passed',
      `Its last day was ${dayInWords(limit.lastDay)}: what is late stays late.`,
    );
  }
  const { letterId, complaintId, team, contactId, purpose } = draft;
  const state: LetterState = contactId ? 'ready' : 'by-post';
  const letter: Letter = { ...draft, state, readyBy: by, readyAt: at };
  const worked =
    purpose === 'answer' || purpose === 'deadlock'
      ? withStage(complaint, { workedOn: [...withWorker(complaint, by)] })
      : complaint;
  const effect = effectOf(withLetter(worked, letter), letter, calendar, at);
  if (!contactId) return { ok: true, letter, ...effect, complaint: openAgain(effect.complaint, letter, at) };
  const ready = LetterReady.with({ letterId, complaintId, contactId, team, purpose, edition, readyAt: at });
  return { ok: true, letter, complaint: effect.complaint, events: [...effect.events, ready] };
};

/** Intake sent it, or cannot: then somebody posts it, and what an acknowledgement met is open until then. */
export const noteOutcome = (
  complaint: Complaint,
  before: Letter,
  outcome: Pick<Letter, 'sentAt' | 'possiblyRepeated' | 'failed'>,
): Released => {
  const letter: Letter = { ...before, ...outcome, state: outcome.failed ? 'by-post' : 'sent' };
  const noted = withLetter(complaint, letter);
  const { readyAt } = before;
  const isOpen = outcome.failed !== undefined && readyAt !== undefined;
  return { letter, complaint: isOpen ? openAgain(noted, letter, readyAt) : noted, events: [] };
};

/** Somebody posted it. */
export const notePosted = (
  complaint: Complaint,
  before: Letter,
  posted: NonNullable<Letter['posted']>,
  calendar: WorkingCalendar,
): ({ readonly ok: true } & Released) | Refused => {
  if (before.state !== 'by-post') return refuse('not-by-post', 'It does not go by post.');
  const letter: Letter = { ...before, state: 'posted', posted };
  const noted = withLetter(complaint, letter);
  const { stage, purpose } = before;
  if (purpose === 'acknowledgement') {
    return {
      ok: true,
      letter,
      complaint: meetAcknowledgement(noted, stage, posted.at, calendar),
      events: [],
    };
  }
  const met = purpose !== 'holding' ? meetAnswer(noted, stage, posted.at) : noted;
  return { ok: true, letter, complaint: met, events: [] };
};
