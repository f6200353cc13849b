import type { Clock } from '@muster/runtime/aws/clock';
import { derivedId, type NewId } from '@muster/core/new-id';
import { retrySave } from '@muster/runtime/aws/retry-save';
import { composeMail, type MailSender } from '@muster/notifications/email/mail';
import type { Cause, Decision } from '@muster/core';
import type { CaseRow } from '../cases/domain/case.ts';
import { claimDelivery, confirmDelivery, failDelivery, type Delivery } from './domain/delivery.ts';
import type { Period } from './domain/period.ts';
import { reportCsv } from './mails/report-csv.ts';
import { reportHtml } from './mails/report-html.ts';
import { reportSubject, reportText, type ReportContent } from './mails/report-text.ts';
import type { DeliveryStores } from './store.ts';
import { fingerprintOf } from './compose-report.ts';
import { normaliseAddress, type Recipient, type ReportOrder } from './domain/report-order.ts';

export interface DeliverDeps extends DeliveryStores {
  readonly mail: MailSender;
  readonly mailFrom: string;
  readonly now: Clock;
  readonly newId: NewId;
}

/** `unconfirmed`: repeated after five minutes without word. `failed`, `waiting`: a later run tries again. `given-up`: never again. `stopped`: mail came back. */
export interface DeliveryResult {
  readonly recipient: Recipient;
  readonly status:
    'sent' | 'already-sent' | 'being-sent' | 'failed' | 'waiting' | 'unconfirmed' | 'given-up' | 'stopped';
  readonly sentAt?: Delivery['claimedAt'];
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

/** Sends one recipient's copy once: claim, keep and send the mail, confirm. */
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
  const attemptCause = (step: string): Cause => ({
    ...cause,
    key: `${deps.newId('try')}:${step}`,
    at: deps.now(),
  });
  const claim = await deps.deliveries.decide(id, attemptCause('claim'), (delivery) =>
    claimDelivery(delivery, order, deps.now()),
  );
  if (!claim.ok) return await presentResult(deps, id, recipient, claim.refusal.rule);
  if (claim.state.status === 'failed') return resultOf(claim.state);
  const { possiblyRepeated, attempt } = claim.state;
  const mime = await compose(
    deps,
    { ...given, content: { ...content, possiblyRepeated } },
    `${id}-${String(attempt)}`,
  );
  const ending = attemptCause('result');
  const saveResult = (ends: (delivery: Delivery) => Decision<Delivery>) =>
    retrySave(() => deps.deliveries.decide(id, ending, (delivery = claim.state) => ends(delivery)));
  try {
    await deps.mail.keep(`mail/review/${id}-${String(attempt)}.eml`, mime);
  } catch (error) {
    // It was certainly not sent, so that the next run need not wait for the claim to lapse.
    await saveResult((delivery) => failDelivery(delivery, { reason: 'not-kept', again: true }, deps.now()));
    throw error;
  }
  const result = await deps.mail.send(mime, id);
  if (result.kind === 'unknown') return { recipient, status: 'unconfirmed', possiblyRepeated };
  const at = deps.now();
  const saved = await saveResult((delivery) =>
    result.kind === 'sent'
      ? confirmDelivery(delivery, content.figures.cases, at)
      : failDelivery(delivery, result, at),
  );
  return saved.ok ? resultOf(saved.state) : await presentResult(deps, id, recipient, saved.refusal.rule);
};

const resultOf = (delivery: Delivery): DeliveryResult => {
  const { recipient, possiblyRepeated } = delivery;
  switch (delivery.status) {
    case 'sent':
      return { recipient, status: 'sent', sentAt: delivery.sentAt, possiblyRepeated };
    case 'failed':
      return delivery.final
        ? { recipient, status: 'given-up', possiblyRepeated, givenUpFor: delivery.reason }
        : { recipient, status: 'failed', possiblyRepeated };
    case 'claimed':
      return { recipient, status: 'being-sent', possiblyRepeated };
    case 'returned':
      return { recipient, status: 'given-up', possiblyRepeated };
  }
};

const presentResult = async (
  deps: DeliverDeps,
  id: string,
  recipient: Recipient,
  rule: string,
): Promise<DeliveryResult> => {
  const { state } = await deps.deliveries.load(id);
  const possiblyRepeated = state?.possiblyRepeated ?? false;
  if (state?.status === 'sent') {
    return { recipient, status: 'already-sent', sentAt: state.sentAt, possiblyRepeated };
  }
  const status = rule === 'given-up' || rule === 'waiting' ? rule : 'being-sent';
  return { recipient, status, possiblyRepeated };
};

const compose = ({ mailFrom }: DeliverDeps, { recipient, content, rows }: Copy, messageId: string) =>
  composeMail({
    messageId,
    from: { name: 'Muster reports', address: mailFrom },
    to: { name: recipient.name, address: recipient.email },
    subject: reportSubject(content),
    text: reportText(content),
    html: reportHtml(content),
    ...(rows.length > 0 && {
      attachments: [
        { filename: 'cases.csv', contentType: 'text/csv; charset=utf-8', content: reportCsv(rows) },
      ],
    }),
  });
