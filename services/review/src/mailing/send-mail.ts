import type { Cause } from '@muster/core';
import {
  recordAttempt,
  type Attempt,
  type AttemptPolicy,
  type NextAttempt,
} from '@muster/notifications/attempt';
import { attemptLog, type StoredLog } from '@muster/notifications/attempt-log';
import type { Sender } from '@muster/notifications/channel';
import type { Mail } from '@muster/notifications/email/mail';
import { sendMessage, type SendDeps, type SendOutcome } from '@muster/notifications/send-message';
import type { AggregateStore, Table } from '@muster/store';
import { noteAttempt } from './domain/mail-attempt.ts';

export interface MailingDeps extends SendDeps {
  readonly table: Table;
  readonly email: Sender<Mail>;
  readonly mailFrom: string;
}

export interface OneMail<Row extends Attempt> {
  /** Of the row, and what receipts name. */
  readonly id: string;
  readonly store: AggregateStore<Row>;
  readonly policy: AttemptPolicy;
  readonly rowOf: (attempt: Attempt) => Row;
  /** What follows of a result besides being noted. */
  readonly record?: StoredLog<Row>['record'];
  readonly causeOf: (step: string) => Cause;
  readonly from: string;
  readonly to: { readonly name: string; readonly email: string };
  readonly content: (next: NextAttempt) => Omit<Mail, 'messageId' | 'from' | 'to'>;
}

/** Where an attempt at a mail of review is kept as proof, without the file's ending. */
export const proofOf = (id: string, attempt: number): string => `mail/review/${id}-${String(attempt)}`;

/** Takes one mail to one person an attempt further, as `sendMessage` does; each attempt is kept under a name of its own. */
export const sendMail = async <Row extends Attempt>(
  deps: MailingDeps,
  { id, store, policy, rowOf, record, causeOf, from, to, content }: OneMail<Row>,
): Promise<SendOutcome> => {
  const read = await store.load(id);
  const log = attemptLog<Row>({
    table: deps.table,
    store,
    latest: read.state,
    placeOf: () => read,
    rowOf,
    record: record ?? ((row, made, now) => noteAttempt(row, recordAttempt(row, made, policy, now), rowOf)),
    causeOf,
  });
  const nameOf = ({ attempt }: NextAttempt) => `${id}-${String(attempt)}`;
  return sendMessage(deps, {
    ...{ channel: deps.email, policy, log },
    id: () => id,
    proof: (next) => proofOf(id, next.attempt),
    content: async (next) => ({
      ok: true,
      content: {
        messageId: nameOf(next),
        from: { name: from, address: deps.mailFrom },
        to: { name: to.name, address: to.email },
        ...content(next),
      },
    }),
  });
};
