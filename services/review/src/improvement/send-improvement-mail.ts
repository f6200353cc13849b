import { notFound, type Cause } from '@muster/core';
import { derivedId, type NewId } from '@muster/core/new-id';
import { patient } from '../mailing/domain/mail-attempt.ts';
import { sendMail, type MailingDeps } from '../mailing/send-mail.ts';
import { giveUpImprovementMail, improvementMailOf } from './domain/improvement-mail.ts';
import type { DueMail, Improvement } from './domain/improvement.ts';
import { improvementMail } from './mails/improvement-mail.ts';
import type { ImprovementMailStores } from './store.ts';

export interface ImprovementMailDeps extends ImprovementMailStores, MailingDeps {
  readonly newId: NewId;
}

/** `settled`: sent, now or before. `given-up`: never again. `open`: a later run goes on. */
export type MailOutcome = 'settled' | 'given-up' | 'open';

/** The id of one mail about an improvement to one person. */
export const improvementMailId = (
  improvementId: string,
  { kind, number, to }: Pick<DueMail, 'kind' | 'number' | 'to'>,
): string => derivedId('imm', improvementId, kind, String(number), to.email.toLowerCase());

/** Takes one mail about an improvement one attempt further, as `sendMessage` does. */
export const sendImprovementMail = async (
  deps: ImprovementMailDeps,
  improvement: Improvement,
  mail: DueMail,
  cause: Cause,
): Promise<MailOutcome> => {
  const { improvementId } = improvement;
  const id = improvementMailId(improvementId, mail);
  const key = deps.newId('try');
  const causeOf = (step: string): Cause => ({ ...cause, key: `${key}:${step}`, at: deps.now() });
  const outcome = await sendMail(deps, {
    ...{ id, store: deps.improvementMails, policy: patient, causeOf },
    rowOf: (attempt) => improvementMailOf({ improvementId, mail }, attempt),
    from: 'Muster improvements',
    to: mail.to,
    content: (next) => improvementMail(improvement, mail, next.unconfirmed > 0),
  });
  switch (outcome.kind) {
    case 'sent':
    case 'already':
      return 'settled';
    case 'failed':
      return 'given-up';
    case 'given-up':
      await deps.improvementMails.decide(id, causeOf('give-up'), (row) =>
        row ? giveUpImprovementMail(row, cause.at) : notFound('improvement-mail'),
      );
      return 'given-up';
    case 'unsent':
    case 'unknown':
    case 'waiting':
      return 'open';
  }
};
