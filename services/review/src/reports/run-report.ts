import type { Cause } from '@muster/core';
import type { Period } from './domain/period.ts';
import { uniqueRecipients, type ReportOrder } from './domain/report-order.ts';
import { deliverReport, type DeliveryResult, type DeliverDeps } from './deliver-report.ts';
import { composeReport, type ComposeDeps } from './compose-report.ts';
import { informOtherRecipients, type InformDeps } from './inform-other-recipients.ts';

export type RunDeps = DeliverDeps & ComposeDeps & InformDeps;

const WHY: Readonly<Record<string, string>> = {
  'never-confirmed': 'The mail provider never said whether it was sent, so it may have arrived.',
};

const explain = (reason: string): string =>
  `${WHY[reason] ?? `The mail provider did not take it (${reason}).`} It is not sent to them again for this period.`;

/** Tells a report's other recipients, once, whose copy for a period was given up. */
export const informOfGivenUpCopies = async (
  deps: RunDeps,
  { title, reportId, recipients }: ReportOrder,
  period: Period,
  delivered: readonly DeliveryResult[],
  cause: Cause,
): Promise<void> => {
  for (const { recipient, givenUpFor } of delivered) {
    if (givenUpFor === undefined) continue;
    const undelivered = { title, reportId, recipient, period, explained: explain(givenUpFor) };
    await informOtherRecipients(deps, recipients, undelivered, cause);
  }
};

/** Sends a report to everybody who does not have it yet, each a mail of their own. The others are told, once, whose copy is given up. */
export const runReport = async (
  deps: RunDeps,
  report: ReportOrder,
  period: Period,
  cause: Cause,
): Promise<DeliveryResult[]> => {
  const { content, rows } = await composeReport(deps, report, period);
  const delivered: DeliveryResult[] = [];
  for (const recipient of uniqueRecipients(report.recipients)) {
    delivered.push(await deliverReport(deps, { report, period, recipient, content, rows }, cause));
  }
  await informOfGivenUpCopies(deps, report, period, delivered, cause);
  return delivered;
};
