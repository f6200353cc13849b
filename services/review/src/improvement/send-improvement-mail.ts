import { notFound, type Cause } from '@muster/core';
import { derivedId, type NewId } from '@muster/core/new-id';
import { attemptLog } from '@muster/notifications/attempt-log';
import type { Sender } from '@muster/notifications/channel';
import type { Mail } from '@muster/notifications/email/mail';
import { sendMessage, type SendDeps } from '@muster/notifications/send-message';
import type { Table } from '@muster/store';
import {
  giveUpImprovementMail,
  improvementMailPolicy,
  recordImprovementMail,
  type ImprovementMail,
} from './domain/improvement-mail.ts';
import type { DueMail, Improvement } from './domain/improvement.ts';
import { improvementMail } from './mails/improvement-mail.ts';
import type { ImprovementMailStores } from './store.ts';

export interface ImprovementMailDeps extends ImprovementMailStores, SendDeps {
  readonly table: Table;
  readonly email: Sender<Mail>;
  readonly mailFrom: string;
  readonly newId: NewId;
}

/** `settled`: sent, now or before. `given-up`: never again. `open`: a later run goes on. */
export type MailOutcome = 'settled' | 'given-up' | 'open';

/** Takes one mail about an improvement one attempt further, as `sendMessage` does. */
export const sendImprovementMail = async (
  deps: ImprovementMailDeps,
  improvement: Improvement,
  mail: DueMail,
  cause: Cause,
): Promise<MailOutcome> => {
  const { improvementId } = improvement;
  const id = derivedId('imm', improvementId, mail.kind, String(mail.number), mail.to.email.toLowerCase());
  const read = await deps.improvementMails.load(id);
  const key = deps.newId('try');
  const causeOf = (step: string): Cause => ({ ...cause, key: `${key}:${step}`, at: deps.now() });
  const nameOf = ({ attempt }: { readonly attempt: number }) => `${id}-${String(attempt)}`;
  const log = attemptLog<ImprovementMail>({
    table: deps.table,
    store: deps.improvementMails,
    latest: read.state,
    placeOf: () => read,
    rowOf: (attempt) => ({ ...attempt, improvementId, mail }),
    record: recordImprovementMail,
    causeOf,
  });
  const outcome = await sendMessage(deps, {
    ...{ channel: deps.email, policy: improvementMailPolicy, log },
    id: () => id,
    proof: (next) => `mail/review/${nameOf(next)}`,
    content: async (next) => ({
      ok: true,
      content: {
        messageId: nameOf(next),
        from: { name: 'Muster improvements', address: deps.mailFrom },
        to: { name: mail.to.name, address: mail.to.email },
        ...improvementMail(improvement, mail, next.unconfirmed > 0),
      },
    }),
  });
  switch (outcome.kind) {
    case 'sent':
      return 'settled';
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
