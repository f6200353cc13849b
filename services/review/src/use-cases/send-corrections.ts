import { earliest, type Instant, type Cause } from '@muster/core';
import type { AggregateStore } from '@muster/store';
import type { CaseRow } from '../domain/case.ts';
import { changeInWords, gatheredUntil, outdated, type Outdated } from '../domain/correction.ts';
import type { Delivery } from '../domain/delivery.ts';
import type { Period } from '../domain/period.ts';
import { eachOnce, foldAddress, type Report } from '../domain/report.ts';
import { casesRecorded, deliveriesOf } from '../stores.ts';
import { deliverReport, type Delivered } from './deliver-report.ts';
import { fingerprintOf, reportContent } from './report-content.ts';
import { tellOfGivenUp, type RunDeps } from './run-report.ts';

const listed = async <S extends object>(
  store: AggregateStore<S>,
  index: 'gsi1' | 'gsi2',
  partition: string,
  bounds: { readonly from: Instant; readonly to?: Instant },
): Promise<S[]> => {
  const found: S[] = [];
  let after: string | undefined;
  do {
    const page = await store.query(index, partition, { ...bounds, ...(after && { after }) });
    found.push(...page.items.map(({ state }) => state));
    after = page.next;
  } while (after !== undefined);
  return found;
};

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
export const sendCorrections =
  (deps: RunDeps & { readonly deliveries: AggregateStore<Delivery> }) =>
  async (
    report: Report,
    cause: Cause,
  ): Promise<{ readonly copies: readonly Delivered[]; readonly through?: Instant }> => {
    const from = report.correctedThrough ?? report.createdAt;
    const through = gatheredUntil(deps.now());
    if (from >= through) return { copies: [] };
    const recorded = await listed(deps.cases, 'gsi2', casesRecorded(report.team), { from, to: through });
    const since = oldest(recorded);
    if (since === undefined) return { copies: [] };
    const deliveries = await listed(deps.deliveries, 'gsi1', deliveriesOf(report.reportId), { from: since });
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
