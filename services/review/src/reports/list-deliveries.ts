import type { Instant } from '@muster/core';
import { queryAll } from '../cases/query-all.ts';
import type { Delivery } from './domain/delivery.ts';
import { deliveriesOf, type DeliveryStores } from './store.ts';

/** The newest hundred deliveries of a report, newest period first. */
export const readDeliveryLog = async (
  { deliveries }: DeliveryStores,
  reportId: string,
): Promise<Delivery[]> => {
  const page = await deliveries.query('gsi1', deliveriesOf(reportId), { descending: true, limit: 100 });
  return page.items.map((item) => item.state);
};

/** Every delivery of a report whose period ended at this instant or later. */
export const listDeliveriesSince = (
  { deliveries }: DeliveryStores,
  reportId: string,
  from: Instant,
): Promise<Delivery[]> => queryAll(deliveries, 'gsi1', deliveriesOf(reportId), { from });
