import { composeMail, type MailSender } from '@muster/notifications/email/mail';
import { derivedId } from '@muster/core/new-id';
import { eachOnce, foldAddress, type Recipient } from './domain/report-order.ts';
import { undeliveredMail, type Undelivered } from './mails/undelivered-mail.ts';

export interface TellDeps {
  readonly mail: Pick<MailSender, 'keep' | 'send'>;
  readonly mailFrom: string;
}

/** Tells a report's other recipients, once and without another try, that one of them does not get it: the delivery log says the same for good. */
export const tellOthers = async (
  { mail, mailFrom }: TellDeps,
  recipients: readonly Recipient[],
  undelivered: Undelivered,
): Promise<void> => {
  const { reportId, recipient, period } = undelivered;
  const without = foldAddress(recipient.email);
  const others = eachOnce(recipients).filter(
    ({ email, failing }) => failing === undefined && foldAddress(email) !== without,
  );
  await Promise.allSettled(
    others.map(async ({ name, email }) => {
      const id = derivedId('ntf', 'undelivered', reportId, period.to, without, foldAddress(email));
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
