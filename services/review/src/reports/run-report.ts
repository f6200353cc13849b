import type { Cause } from '@muster/core';
import type { Period } from './domain/period.ts';
import { eachOnce, type Report } from './domain/report-order.ts';
import { deliverReport, type Delivered, type DeliverDeps } from './deliver-report.ts';
import { reportContent, type ContentDeps } from './compose-report.ts';
import { tellOthers } from './inform-other-recipients.ts';

export type RunDeps = DeliverDeps & ContentDeps;

const WHY: Readonly<Record<string, string>> = {
  'never-confirmed': 'The mail provider never said whether it was sent, so it may have arrived.',
};

const explained = (reason: string): string =>
  `${WHY[reason] ?? `The mail provider did not take it (${reason}).`} It is not sent to them again for this period.`;

/** Tells a report's other recipients, once, whose copy for a period was given up. */
export const tellOfGivenUp = async (
  deps: RunDeps,
  { title, reportId, recipients }: Report,
  period: Period,
  delivered: readonly Delivered[],
): Promise<void> => {
  for (const { recipient, givenUpFor } of delivered) {
    if (givenUpFor === undefined) continue;
    const undelivered = { title, reportId, recipient, period, explained: explained(givenUpFor) };
    await tellOthers(deps, recipients, undelivered);
  }
};

/** Sends a report to everybody who does not have it yet, each a mail of their own. Whose copy is given up is told to the others, once. */
export const runReport = async (
  deps: RunDeps,
  report: Report,
  period: Period,
  cause: Cause,
): Promise<Delivered[]> => {
  const { content, rows } = await reportContent(deps, report, period);
  const delivered: Delivered[] = [];
  for (const recipient of eachOnce(report.recipients)) {
    delivered.push(await deliverReport(deps, { report, period, recipient, content, rows }, cause));
  }
  await tellOfGivenUp(deps, report, period, delivered);
  return delivered;
};
