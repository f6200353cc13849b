import { ImprovementId, decided, unchanged, type Decision, type Instant } from '@muster/core';
import {
  attemptWith,
  giveUpAttempt,
  recordAttempt,
  type Attempt,
  type AttemptPolicy,
  type AttemptResult,
} from '@muster/notifications/attempt';
import type * as z from 'zod';
import { DueMail, type Improvement } from './improvement.ts';

/** One mail about an improvement to one person, and the latest attempt at it. */
export const ImprovementMail = attemptWith({ improvementId: ImprovementId, mail: DueMail });
export type ImprovementMail = z.infer<typeof ImprovementMail>;

const QUICK_ATTEMPTS = 3;
const [FIRST_PAUSE_SECONDS, LONGEST_PAUSE_SECONDS] = [900, 21_600];

/** As patient as with a report: at each of three runs, then after pauses up to six hours, twelve times in all. */
export const improvementMailPolicy: AttemptPolicy = {
  leaseSeconds: 300,
  mostAttempts: 12,
  mostUnconfirmed: 3,
  pauseSeconds: (attempt) =>
    attempt < QUICK_ATTEMPTS
      ? 0
      : Math.min(LONGEST_PAUSE_SECONDS, FIRST_PAUSE_SECONDS * 2 ** (attempt - QUICK_ATTEMPTS)),
  quickPausesMs: [],
};

const changed = (row: ImprovementMail, attempt: Attempt | undefined): Decision<ImprovementMail> =>
  attempt === undefined
    ? unchanged(row)
    : decided<ImprovementMail>({ ...attempt, improvementId: row.improvementId, mail: row.mail }, []);

export const recordImprovementMail = (
  row: ImprovementMail,
  made: AttemptResult,
  now: Instant,
): Decision<ImprovementMail> => changed(row, recordAttempt(row, made, improvementMailPolicy, now));

export const giveUpImprovementMail = (row: ImprovementMail, now: Instant): Decision<ImprovementMail> =>
  changed(row, giveUpAttempt(row, improvementMailPolicy, now));

const isSame = (one: DueMail, other: DueMail): boolean =>
  one.kind === other.kind && one.number === other.number && one.to.email === other.to.email;

/** Takes a mail from what is to be sent: it was sent, or was given up. */
export const settleMail = (improvement: Improvement, mail: DueMail): Decision<Improvement> => {
  const dueMails = improvement.dueMails.filter((one) => !isSame(one, mail));
  return dueMails.length === improvement.dueMails.length
    ? unchanged(improvement)
    : decided({ ...improvement, dueMails }, []);
};
