import * as z from 'zod';
import { ReportId } from '@muster/core';
import type { AggregateKind, AggregateStore } from '@muster/store';
import { Delivery } from './domain/delivery.ts';
import { readOlderDelivery } from './domain/older-delivery.ts';
import { Notice } from './domain/notice.ts';
import { ReportOrder } from './domain/report-order.ts';

export const ALL_REPORTS = 'REPORTS';
export const deliveriesOf = (reportId: string): string => `DELIVERIES#${reportId}`;

/** All report orders of the organisation that go on: few, read whole by the schedule. */
export const reportKind: AggregateKind<ReportOrder> = {
  kind: 'REPORT',
  saysWhoChanged: true,
  schema: ReportOrder,
  hasEnded: ({ stoppedAt }) => stoppedAt !== undefined,
  indexes: ({ reportId, stoppedAt }) =>
    stoppedAt === undefined ? { gsi1: { pk: ALL_REPORTS, sk: reportId } } : {},
};

/** Which order has a team, schedule and recipients: read at once, so that two equal orders at an instant are one. */
export const OrderHolder = z.object({ reportId: ReportId });
export type OrderHolder = z.infer<typeof OrderHolder>;
export const orderHolderKind: AggregateKind<OrderHolder> = { kind: 'ORDERHOLDER', schema: OrderHolder };

/** A report's deliveries by the end of their period. */
export const deliveryKind: AggregateKind<Delivery> = {
  kind: 'DELIVERY',
  schema: Delivery,
  readOlder: readOlderDelivery,
  hasEnded: ({ state }) => state !== 'requested' && state !== 'unknown',
  indexes: (delivery) => ({
    gsi1: { pk: deliveriesOf(delivery.reportId), sk: `${delivery.period.to}#${delivery.requestedAt}` },
  }),
};

export const noticeKind: AggregateKind<Notice> = { kind: 'NOTICE', schema: Notice, hasEnded: () => true };

export interface ReportStores {
  readonly reports: AggregateStore<ReportOrder>;
}
export interface OrderHolderStores {
  readonly holders: AggregateStore<OrderHolder>;
}
export interface NoticeStores {
  readonly notices: AggregateStore<Notice>;
}
export interface DeliveryStores {
  readonly deliveries: AggregateStore<Delivery>;
}
