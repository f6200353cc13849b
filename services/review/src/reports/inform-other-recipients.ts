import type { Table } from '@muster/store';
import type { Cause } from '@muster/core';
import { derivedId } from '@muster/core/new-id';
import { attemptLog } from '@muster/notifications/attempt-log';
import type { Sender } from '@muster/notifications/channel';
import type { Mail } from '@muster/notifications/email/mail';
import { sendMessage, type SendDeps } from '@muster/notifications/send-message';
import { noticePolicy, recordNotice, type Notice } from './domain/notice.ts';
import { normaliseAddress, uniqueRecipients, type Recipient } from './domain/report-order.ts';
import { undeliveredMail, type UndeliveredCopy } from './mails/undelivered-mail.ts';
import type { NoticeStores } from './store.ts';

export interface InformDeps extends NoticeStores, SendDeps {
  readonly table: Table;
  readonly email: Sender<Mail>;
  readonly mailFrom: string;
}

const informRecipient = async (
  deps: InformDeps,
  { name, email }: Recipient,
  undelivered: UndeliveredCopy,
  cause: Cause,
): Promise<void> => {
  const { reportId, recipient, period } = undelivered;
  const without = normaliseAddress(recipient.email);
  const id = derivedId('ntf', 'undelivered', reportId, period.to, without, normaliseAddress(email));
  const read = await deps.notices.load(id);
  const log = attemptLog<Notice>({
    table: deps.table,
    store: deps.notices,
    latest: read.state,
    placeOf: () => read,
    rowOf: (attempt) => ({ ...attempt, reportId }),
    record: recordNotice,
    causeOf: (step) => ({ ...cause, key: `${cause.key}/${id}/${step}` }),
  });
  await sendMessage(deps, {
    ...{ channel: deps.email, policy: noticePolicy, log },
    id: () => id,
    proof: () => `mail/review/${id}`,
    content: async () => ({
      ok: true,
      content: {
        messageId: id,
        from: { name: 'Muster reports', address: deps.mailFrom },
        to: { name, address: email },
        ...undeliveredMail(undelivered),
      },
    }),
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
