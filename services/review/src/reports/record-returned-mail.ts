import type { Receipt } from '@muster/notifications/channel';
import { Poison } from '@muster/runtime/messaging/dead-letter';
import { notFound, type Cause } from '@muster/core';
import { noteDeliveryBounce, returnDelivery } from './domain/delivery.ts';
import { markRecipientFailing } from './domain/report-order.ts';
import { listReports } from './list-reports.ts';
import type { DeliveryStores, ReportStores } from './store.ts';
import { informOtherRecipients, type InformDeps } from './inform-other-recipients.ts';

export type ReturnedMailDeps = InformDeps & ReportStores & DeliveryStores;

const STOPPED =
  'Reports to that address have stopped, in every order it stands in, until it is confirmed or changed.';

/**
 * Takes a mail of review's that came back. A hard bounce or a complaint stops reports to the address in every order; the
 * other recipients of each are told. A soft bounce is only noted. Of a mail that is no report nothing is to be done.
 */
export const recordReturnedMail = async (
  deps: ReturnedMailDeps,
  { messageId, address, kind, why }: Receipt,
  cause: Cause,
): Promise<void> => {
  if (!messageId.startsWith('dlv_')) return;
  const { state: delivery } = await deps.deliveries.load(messageId);
  if (delivery === undefined) throw new Poison('unknown-mail');
  if (kind === 'soft-bounce') {
    await deps.deliveries.decide(messageId, cause, (now = delivery) =>
      noteDeliveryBounce(now, why, cause.at),
    );
    return;
  }
  const reason = `${kind === 'complaint' ? 'complaint' : 'bounce'}: ${why}`;
  const failing = { since: cause.at, why: reason };
  await deps.deliveries.decide(messageId, cause, (now = delivery) => returnDelivery(now, reason, cause.at));
  for (const { reportId, title, recipients } of await listReports(deps)) {
    const marked = await deps.reports.decide(reportId, cause, (report) =>
      report ? markRecipientFailing(report, address, failing) : notFound('report'),
    );
    if (!marked.ok || marked.how === 'unchanged') continue;
    const explained = `Mail to it came back (${reason}). ${STOPPED}`;
    const { recipient, period } = delivery;
    const undelivered = { title, reportId, recipient, period, explained };
    await informOtherRecipients(deps, recipients, undelivered, cause);
  }
};
