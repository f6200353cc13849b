import type { AggregateStore } from '@muster/store';
import type { Delivery } from '../domain/delivery.ts';
import type { Report } from '../domain/report.ts';
import { ALL_REPORTS, deliveriesOf } from '../stores.ts';

export interface ReportDeps {
  readonly reports: AggregateStore<Report>;
  readonly deliveries: AggregateStore<Delivery>;
}

/** Every report order of the organisation that goes on, of all teams. */
export const listReports = async ({ reports }: Pick<ReportDeps, 'reports'>): Promise<Report[]> => {
  const found: Report[] = [];
  let after: string | undefined;
  do {
    const page = await reports.query('gsi1', ALL_REPORTS, { ...(after && { after }) });
    found.push(...page.items.map((item) => item.state));
    after = page.next;
  } while (after !== undefined);
  return found;
};

/** The newest hundred deliveries of a report, newest period first. */
export const deliveryLog = async (
  { deliveries }: Pick<ReportDeps, 'deliveries'>,
  reportId: string,
): Promise<Delivery[]> => {
  const page = await deliveries.query('gsi1', deliveriesOf(reportId), { descending: true, limit: 100 });
  return page.items.map((item) => item.state);
};
