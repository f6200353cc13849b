import { expect, test } from 'vitest';
import { ReportId, plusSeconds, toInstant } from '@muster/core';
import { duePeriods, type Cadence } from '../../src/reports/domain/period.ts';
import {
  changeOrder,
  createOrder,
  stopOrder,
  type ReportOrder,
} from '../../src/reports/domain/report-order.ts';
import { api } from '../../src/wiring/routes.ts';

/** A Wednesday, before the morning's report. */
const now = toInstant('2026-01-07T05:00:00Z');
const daily: Cadence = { every: 'day', at: '06:00', zone: 'Europe/London' };
const weekly: Cadence = { every: 'week', at: '06:00', zone: 'Europe/London' };

const order = (cadence: Cadence, settledThrough: string): ReportOrder => ({
  ...createOrder({
    reportId: ReportId.parse('rpt_01kdxqz5m8e6ws3y1z0v7g4h2m'),
    title: 'Figures',
    team: 'north',
    cadence,
    recipients: [{ name: 'Lead', email: 'lead@example.com' }],
    createdAt: toInstant('2025-12-01T00:00:00Z'),
  }).state,
  settledThrough: toInstant(settledThrough),
});
const changed = (report: ReportOrder, changes: Parameters<typeof changeOrder>[1]): ReportOrder => {
  const decision = changeOrder(report, changes, now);
  if (!decision.ok) throw new Error(decision.refusal.rule);
  return decision.state;
};
const dueAt = ({ cadence, settledThrough }: ReportOrder, at: string) =>
  duePeriods(cadence, settledThrough, toInstant(at)).map(({ to }) => to);

test('days that a weekly report will have told, or has, are not sent again one by one', () => {
  const byDay = changed(order(weekly, '2026-01-05T00:00:00Z'), { cadence: daily });
  expect(dueAt(byDay, '2026-01-07T05:30:00Z')).toEqual([]);
  expect(dueAt(byDay, '2026-01-07T06:00:00Z')).toEqual(['2026-01-07T00:00:00.000Z']);
  const byWeek = changed(order(daily, '2026-01-06T00:00:00Z'), { cadence: weekly });
  expect(dueAt(byWeek, '2026-01-11T23:00:00Z')).toEqual([]);
  expect(dueAt(byWeek, '2026-01-12T06:00:00Z')).toEqual(['2026-01-12T00:00:00.000Z']);
});

test('another time of day loses no period, whether it comes earlier or later', () => {
  for (const at of ['04:00', '07:00', '23:00']) {
    const report = changed(order(daily, '2026-01-06T00:00:00Z'), { cadence: { ...daily, at } });
    expect(dueAt(report, '2026-01-07T23:30:00Z')).toEqual(['2026-01-07T00:00:00.000Z']);
  }
});

test('what a pause left out is not sent after it', () => {
  const paused = changed(order(daily, '2026-01-02T00:00:00Z'), { paused: true });
  const again = changed(paused, { paused: false });
  expect(dueAt(again, '2026-01-07T05:30:00Z')).toEqual([]);
  expect(dueAt(again, '2026-01-07T06:00:00Z')).toEqual(['2026-01-07T00:00:00.000Z']);
});

test('a stopped order stays as it is and takes no change', () => {
  const stopped = stopOrder(order(daily, '2026-01-06T00:00:00Z'), now);
  if (!stopped.ok) throw new Error('an order can be stopped');
  expect(stopOrder(stopped.state, plusSeconds(now, 60))).toMatchObject({ unchanged: true });
  expect(changeOrder(stopped.state, { title: 'New' }, now)).toMatchObject({
    refusal: { kind: 'gone', rule: 'report-stopped' },
  });
});

test('the same mailbox twice in one order is refused, and the field is named', () => {
  const body = {
    title: 'Figures',
    team: 'north',
    cadence: daily,
    recipients: [
      { name: 'Lead', email: 'Lead@example.com' },
      { name: 'Other', email: 'other@example.com' },
      { name: 'Lead again', email: 'lead@EXAMPLE.com' },
    ],
  };
  for (const schema of [api.routes.createReport.body, api.routes.changeReport.body]) {
    const { team: _, ...patch } = body;
    const given = schema === api.routes.createReport.body ? body : patch;
    expect(
      schema.safeParse(given).error?.issues.map(({ path, message }) => [path.join('/'), message]),
    ).toEqual([['recipients/2/email', 'the same mailbox as /recipients/0/email: each gets one copy']]);
  }
});
