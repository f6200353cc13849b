import { notFound, type Cause, type Instant } from '@muster/core';
import { derivedId, type NewId } from '@muster/core/new-id';
import type { Attempt } from '@muster/notifications/attempt';
import type { Mail } from '@muster/notifications/email/mail';
import type { SendOutcome } from '@muster/notifications/send-message';
import type { CaseRow } from '../cases/domain/case.ts';
import { fingerprintOf } from './compose-report.ts';
import { patient } from '../mailing/domain/mail-attempt.ts';
import { sendMail, type MailingDeps } from '../mailing/send-mail.ts';
import { deliveryOf, giveUpDelivery, recordDelivery } from './domain/delivery.ts';
import type { Period } from './domain/period.ts';
import { normaliseAddress, type Recipient, type ReportOrder } from './domain/report-order.ts';
import { reportCsv } from './mails/report-csv.ts';
import { reportHtml } from './mails/report-html.ts';
import { reportSubject, reportText, type ReportContent } from './mails/report-text.ts';
import type { DeliveryStores } from './store.ts';

export interface DeliverDeps extends DeliveryStores, MailingDeps {
  readonly newId: NewId;
}

/** `unconfirmed`: repeated after five minutes without word. `failed`, `waiting`: a later run tries again. `given-up`: never again. `stopped`: mail came back. */
export interface DeliveryResult {
  readonly recipient: Recipient;
  readonly status:
    | 'sent'
    | 'already-sent'
    | 'being-sent'
    | 'failed'
    | 'waiting'
    | 'unconfirmed'
    | 'given-up'
    | 'stopped';
  readonly sentAt?: Instant;
  readonly possiblyRepeated: boolean;
  /** Why it was given up, in the run that did so alone. */
  readonly givenUpFor?: string;
}

interface Copy {
  readonly report: ReportOrder;
  readonly period: Period;
  readonly recipient: Recipient;
  readonly content: ReportContent;
  readonly rows: readonly CaseRow[];
  readonly copy?: number;
}

type Result = Omit<DeliveryResult, 'recipient'>;

const LATER = {
  sent: 'already-sent',
  failed: 'given-up',
  returned: 'given-up',
  unsent: 'waiting',
  requested: 'being-sent',
  unknown: 'being-sent',
} as const;

/** What a run says of an attempt that another made. */
const laterResult = (latest: Attempt): Result => ({
  status: LATER[latest.state],
  possiblyRepeated: latest.unconfirmed > 0,
  ...(latest.state === 'sent' && { sentAt: latest.sentAt }),
});

/** Says why in the run that has given it up. */
const giveUp = async ({ deliveries }: DeliverDeps, id: string, cause: Cause): Promise<Result> => {
  const saved = await deliveries.decide(id, cause, (delivery) =>
    delivery ? giveUpDelivery(delivery, cause.at) : notFound('delivery'),
  );
  if (!saved.ok) throw new Error(`${id} is not there any more`);
  const { state, how } = saved;
  const isNew = how === 'written' && state.state === 'failed';
  return { ...laterResult(state), ...(isNew && { givenUpFor: state.reason }) };
};

const resultOf = (outcome: Exclude<SendOutcome, { kind: 'given-up' }>): Result => {
  if (outcome.latest === undefined) return { status: 'being-sent', possiblyRepeated: false };
  const result = laterResult(outcome.latest);
  switch (outcome.kind) {
    case 'waiting':
    case 'already':
      return result;
    case 'sent':
      return result.sentAt === undefined ? result : { ...result, status: 'sent' };
    case 'unknown':
      return { ...result, status: 'unconfirmed' };
    case 'unsent':
      if (outcome.cause !== undefined) throw new Error('a copy could not be kept', { cause: outcome.cause });
      return { ...result, status: 'failed' };
    case 'failed':
      return { ...result, givenUpFor: outcome.reason };
  }
};

const mailOf = ({
  content,
  rows,
}: Pick<Copy, 'content' | 'rows'>): Omit<Mail, 'messageId' | 'from' | 'to'> => ({
  subject: reportSubject(content),
  text: reportText(content),
  html: reportHtml(content),
  ...(rows.length > 0 && {
    attachments: [
      { filename: 'cases.csv', contentType: 'text/csv; charset=utf-8', content: reportCsv(rows) },
    ],
  }),
});

/** Sends one recipient's copy once, as `sendMessage` does. Rejects when it could not be kept as proof, for the alarm. */
export const deliverReport = async (
  deps: DeliverDeps,
  given: Copy,
  cause: Cause,
): Promise<DeliveryResult> => {
  const { report, period, recipient, content, rows, copy = 1 } = given;
  if (recipient.failing) return { recipient, status: 'stopped', possiblyRepeated: false };
  const { reportId, team } = report;
  const address = normaliseAddress(recipient.email);
  const corrected = copy > 1 ? [`copy-${String(copy)}`] : [];
  const id = derivedId('dlv', reportId, period.from, period.to, address, ...corrected);
  const order = {
    reportId,
    team,
    period,
    recipient,
    copy,
    knownAt: content.knownAt,
    says: fingerprintOf(rows),
  };
  // Every attempt is a cause of its own: what must not happen twice is decided by the delivery's state.
  const key = deps.newId('try');
  const causeOf = (step: string): Cause => ({ ...cause, key: `${key}:${step}`, at: deps.now() });
  const outcome = await sendMail(deps, {
    ...{ id, store: deps.deliveries, policy: patient, causeOf },
    rowOf: (attempt) => deliveryOf(order, attempt),
    record: (state, made, now) => recordDelivery(state, made, content.figures.cases, now),
    from: 'Muster reports',
    to: recipient,
    content: (next) => mailOf({ content: { ...content, possiblyRepeated: next.unconfirmed > 0 }, rows }),
  });
  const result = outcome.kind === 'given-up' ? await giveUp(deps, id, causeOf('give-up')) : resultOf(outcome);
  return { recipient, ...result };
};
