import { ImprovementId, decided, unchanged, type Decision, type Instant } from '@muster/core';
import { attemptWith, giveUpAttempt, type Attempt } from '@muster/notifications/attempt';
import type * as z from 'zod';
import { noteAttempt, patient } from '../../mailing/domain/mail-attempt.ts';
import { DueMail, type Improvement } from './improvement.ts';

/** One mail about an improvement to one person, and the latest attempt at it. */
export const ImprovementMail = attemptWith({ improvementId: ImprovementId, mail: DueMail });
export type ImprovementMail = z.infer<typeof ImprovementMail>;

export const improvementMailOf = (
  { improvementId, mail }: Pick<ImprovementMail, 'improvementId' | 'mail'>,
  attempt: Attempt,
): ImprovementMail => ({ ...attempt, improvementId, mail });

export const giveUpImprovementMail = (row: ImprovementMail, now: Instant): Decision<ImprovementMail> =>
  noteAttempt(row, giveUpAttempt(row, patient, now), (attempt) => improvementMailOf(row, attempt));

const isSame = (one: DueMail, other: DueMail): boolean =>
  one.kind === other.kind && one.number === other.number && one.to.email === other.to.email;

/** Takes a mail from what is to be sent: it was sent, or was given up. */
export const settleMail = (improvement: Improvement, mail: DueMail): Decision<Improvement> => {
  const dueMails = improvement.dueMails.filter((one) => !isSame(one, mail));
  return dueMails.length === improvement.dueMails.length
    ? unchanged(improvement)
    : decided({ ...improvement, dueMails }, []);
};
