import { earliest, type Instant, type Cause } from '@muster/core';
import type { CaseRow } from '../cases/domain/case.ts';
import { changeInWords, gatheredUntil, outdated, type Outdated } from './domain/correction.ts';
import type { Period } from './domain/period.ts';
import { eachOnce, foldAddress, type Report } from './domain/report-order.ts';
import { casesRecordedBetween } from '../cases/list-cases.ts';
import { deliveriesSince } from './list-deliveries.ts';
import { deliverReport, type Delivered } from './deliver-report.ts';
import { fingerprintOf, reportContent } from './compose-report.ts';
import { tellOfGivenUp, type RunDeps } from './run-report.ts';

const oldest = (rows: readonly CaseRow[]): Instant | undefined =>
  earliest(rows.map(({ closedAt }) => closedAt));

const correct = async (
  deps: RunDeps,
  report: Report,
  [period, copies]: readonly [Period, readonly Outdated[]],
  cause: Cause,
): Promise<Delivered[]> => {
  const { content, rows } = await reportContent(deps, report, period);
  const says = fingerprintOf(rows);
  const recipients = new Map(eachOnce(report.recipients).map((one) => [foldAddress(one.email), one]));
  const delivered: Delivered[] = [];
  for (const { last, cases } of copies) {
    const recipient = recipients.get(foldAddress(last.recipient.email));
    if (recipient === undefined || last.says === says) continue;
    const corrects = { sentAt: last.sentAt, changed: cases.map(changeInWords) };
    const copy = { report, period, recipient, rows, copy: last.copy + 1, content: { ...content, corrects } };
    delivered.push(await deliverReport(deps, copy, cause));
  }
  await tellOfGivenUp(deps, report, period, delivered);
  return delivered;
};

/** Corrects, after ten quiet minutes, what people were sent of cases that changed since. `through`: up to when corrections are dealt with, if there were any. */
export const sendCorrections = async (
  deps: RunDeps,
  report: Report,
  cause: Cause,
): Promise<{ readonly copies: readonly Delivered[]; readonly through?: Instant }> => {
  const from = report.correctedThrough ?? report.createdAt;
  const through = gatheredUntil(deps.now());
  if (from >= through) return { copies: [] };
  const recorded = await casesRecordedBetween(deps, report.team, from, through);
  const since = oldest(recorded);
  if (since === undefined) return { copies: [] };
  const deliveries = await deliveriesSince(deps, report.reportId, since);
  const byPeriod = Map.groupBy(
    outdated(deliveries, recorded),
    ({ last: { period } }) => `${period.from} ${period.to}`,
  );
  const copies: Delivered[] = [];
  for (const [first, ...others] of byPeriod.values()) {
    if (first === undefined) continue;
    copies.push(...(await correct(deps, report, [first.last.period, [first, ...others]], cause)));
  }
  return { copies, through };
};
