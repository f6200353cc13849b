import { earliest, type Instant, type Cause } from '@muster/core';
import type { CaseRow } from '../cases/domain/case.ts';
import {
  changeInWords,
  correctionsReadyUntil,
  findOutdatedCopies,
  type OutdatedCopy,
} from './domain/correction.ts';
import type { Period } from './domain/period.ts';
import { uniqueRecipients, normaliseAddress, type ReportOrder } from './domain/report-order.ts';
import { listRecordedCases } from '../cases/list-cases.ts';
import { listDeliveriesSince } from './list-deliveries.ts';
import { deliverReport, type DeliveryResult } from './deliver-report.ts';
import { fingerprintOf, composeReport } from './compose-report.ts';
import { informOfGivenUpCopies, type RunDeps } from './run-report.ts';

const earliestClosing = (rows: readonly CaseRow[]): Instant | undefined =>
  earliest(rows.map(({ closedAt }) => closedAt));

const sendCorrectedCopies = async (
  deps: RunDeps,
  report: ReportOrder,
  [period, copies]: readonly [Period, readonly OutdatedCopy[]],
  cause: Cause,
): Promise<DeliveryResult[]> => {
  const { content, rows } = await composeReport(deps, report, period);
  const says = fingerprintOf(rows);
  const recipients = new Map(
    uniqueRecipients(report.recipients).map((one) => [normaliseAddress(one.email), one]),
  );
  const delivered: DeliveryResult[] = [];
  for (const { last, cases } of copies) {
    const recipient = recipients.get(normaliseAddress(last.recipient.email));
    if (recipient === undefined || last.says === says) continue;
    const corrects = { sentAt: last.sentAt, changed: cases.map(changeInWords) };
    const copy = { report, period, recipient, rows, copy: last.copy + 1, content: { ...content, corrects } };
    delivered.push(await deliverReport(deps, copy, cause));
  }
  await informOfGivenUpCopies(deps, report, period, delivered, cause);
  return delivered;
};

/** Corrects, after ten quiet minutes, what people were sent of cases that changed since. `through`: up to when corrections are dealt with, if there were any. */
export const sendCorrections = async (
  deps: RunDeps,
  report: ReportOrder,
  cause: Cause,
): Promise<{ readonly copies: readonly DeliveryResult[]; readonly through?: Instant }> => {
  const from = report.correctedThrough ?? report.createdAt;
  const through = correctionsReadyUntil(deps.now());
  if (from >= through) return { copies: [] };
  const recorded = await listRecordedCases(deps, report.team, from, through);
  const since = earliestClosing(recorded);
  if (since === undefined) return { copies: [] };
  const deliveries = await listDeliveriesSince(deps, report.reportId, since);
  const byPeriod = Map.groupBy(
    findOutdatedCopies(deliveries, recorded),
    ({ last: { period } }) => `${period.from} ${period.to}`,
  );
  const copies: DeliveryResult[] = [];
  for (const [first, ...others] of byPeriod.values()) {
    if (first === undefined) continue;
    copies.push(...(await sendCorrectedCopies(deps, report, [first.last.period, [first, ...others]], cause)));
  }
  return { copies, through };
};
