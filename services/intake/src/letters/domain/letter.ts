import { LetterFailed, LetterSent } from '@muster/contracts';
import {
  ComplaintId,
  ContactId,
  LetterId,
  decided,
  unchanged,
  type Decision,
  type Instant,
} from '@muster/core';
import {
  MOST_LETTER_ATTEMPTS,
  attemptWith,
  giveUpAttempt,
  noteSoftBounce,
  recordAttempt,
  returnAttempt,
  type Attempt,
  type AttemptPolicy,
  type AttemptResult,
} from '@muster/notifications/attempt';
import * as z from 'zod';

const about = { letterId: LetterId, complaintId: ComplaintId, contactId: ContactId };
export type AboutLetter = z.infer<z.ZodObject<typeof about>>;

/** The latest attempt at sending a letter. The address is looked up for each attempt and kept nowhere but in the mail. */
export const SentLetter = attemptWith(about);
export type SentLetter = z.infer<typeof SentLetter>;

/** As often as its queue brings it; then somebody posts it. */
export const letterPolicy: AttemptPolicy = {
  leaseSeconds: 60,
  mostAttempts: MOST_LETTER_ATTEMPTS,
  mostUnconfirmed: 2,
  pauseSeconds: () => 0,
  quickPausesMs: [200, 600],
};

export const letterOf = (
  { letterId, complaintId, contactId }: AboutLetter,
  attempt: Attempt,
): SentLetter => ({
  ...attempt,
  ...{ letterId, complaintId, contactId },
});

const eventsOf = (letter: SentLetter) => {
  const { letterId, complaintId, contactId } = letter;
  const ids = { letterId, complaintId, contactId };
  switch (letter.state) {
    case 'sent':
      return [LetterSent.with({ ...ids, sentAt: letter.sentAt, possiblyRepeated: letter.unconfirmed > 0 })];
    case 'failed':
      return [LetterFailed.with({ ...ids, reason: letter.reason, failedAt: letter.failedAt })];
    case 'returned':
      return [LetterFailed.with({ ...ids, reason: letter.reason, failedAt: letter.returnedAt })];
    case 'requested':
    case 'unsent':
    case 'unknown':
      return [];
  }
};

const changed = (letter: SentLetter, attempt: Attempt | undefined): Decision<SentLetter> => {
  if (attempt === undefined) return unchanged(letter);
  const after = letterOf(letter, attempt);
  return decided(after, eventsOf(after));
};

/** Notes what became of an attempt, and publishes it once nothing more is tried. */
export const recordLetter = (letter: SentLetter, made: AttemptResult, now: Instant): Decision<SentLetter> =>
  changed(letter, recordAttempt(letter, made, letterPolicy, now));

/** Gives up a letter of which nobody knows whether it went out. */
export const giveUpLetter = (letter: SentLetter, now: Instant): Decision<SentLetter> =>
  changed(letter, giveUpAttempt(letter, letterPolicy, now));

/** Notes that a letter came back, or that its reader complained. */
export const returnLetter = (letter: SentLetter, reason: string, now: Instant): Decision<SentLetter> =>
  changed(letter, returnAttempt(letter, reason, now));

/** Notes a bounce that proves nothing. */
export const noteLetterBounce = (letter: SentLetter, why: string, now: Instant): Decision<SentLetter> =>
  decided(letterOf(letter, noteSoftBounce(letter, why, now)), []);
