import { composeMail, type MailSender } from '@muster/notifications/email/mail';
import { derivedId } from '@muster/core/new-id';
import { uniqueRecipients, normaliseAddress, type Recipient } from './domain/report-order.ts';
import { undeliveredMail, type UndeliveredCopy } from './mails/undelivered-mail.ts';

export interface InformDeps {
  readonly mail: Pick<MailSender, 'keep' | 'send'>;
  readonly mailFrom: string;
}

/** Tells a report's other recipients, once and without another try, that one of them does not get it: the delivery log says the same for good. */
export const informOtherRecipients = async (
  { mail, mailFrom }: InformDeps,
  recipients: readonly Recipient[],
  undelivered: UndeliveredCopy,
): Promise<void> => {
  const { reportId, recipient, period } = undelivered;
  const without = normaliseAddress(recipient.email);
  const others = uniqueRecipients(recipients).filter(
    ({ email, failing }) => failing === undefined && normaliseAddress(email) !== without,
  );
  await Promise.allSettled(
    others.map(async ({ name, email }) => {
      const id = derivedId('ntf', 'undelivered', reportId, period.to, without, normaliseAddress(email));
      const mime = await composeMail({
        messageId: id,
        from: { name: 'Muster reports', address: mailFrom },
        to: { name, address: email },
        ...undeliveredMail(undelivered),
      });
      await mail.keep(`mail/review/${id}.eml`, mime);
      await mail.send(mime, id);
    }),
  );
};
