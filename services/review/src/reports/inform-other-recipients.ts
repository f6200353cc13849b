import type { Cause } from '@muster/core';
import { derivedId } from '@muster/core/new-id';
import { sendMail, type MailingDeps } from '../mailing/send-mail.ts';
import { noticePolicy } from './domain/notice.ts';
import { normaliseAddress, uniqueRecipients, type Recipient } from './domain/report-order.ts';
import { undeliveredMail, type UndeliveredCopy } from './mails/undelivered-mail.ts';
import type { NoticeStores } from './store.ts';

export interface InformDeps extends NoticeStores, MailingDeps {}

const informRecipient = async (
  deps: InformDeps,
  to: Recipient,
  undelivered: UndeliveredCopy,
  cause: Cause,
): Promise<void> => {
  const { reportId, recipient, period } = undelivered;
  const without = normaliseAddress(recipient.email);
  const id = derivedId('ntf', 'undelivered', reportId, period.to, without, normaliseAddress(to.email));
  await sendMail(deps, {
    ...{ id, store: deps.notices, policy: noticePolicy },
    rowOf: (attempt) => ({ ...attempt, reportId }),
    causeOf: (step) => ({ ...cause, key: `${cause.key}/${id}/${step}` }),
    from: 'Muster reports',
    to,
    content: () => undeliveredMail(undelivered),
  });
};

/** Tells a report's other recipients, once and without another try, that one of them does not get it: the delivery log says the same for good. */
export const informOtherRecipients = async (
  deps: InformDeps,
  recipients: readonly Recipient[],
  undelivered: UndeliveredCopy,
  cause: Cause,
): Promise<void> => {
  const without = normaliseAddress(undelivered.recipient.email);
  const others = uniqueRecipients(recipients).filter(
    ({ email, failing }) => failing === undefined && normaliseAddress(email) !== without,
  );
  await Promise.allSettled(others.map((other) => informRecipient(deps, other, undelivered, cause)));
};
