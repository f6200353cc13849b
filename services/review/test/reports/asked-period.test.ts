import { describe, expect, it, test } from 'vitest';
import { periodNotOver } from '../../src/reports/domain/report-order.ts';
import { api } from '../../src/wiring/routes.ts';
import { toInstant } from '@muster/core';

const metrics = (from: string, to: string) =>
  api.routes.readMetrics.query.safeParse({ team: 'north', from, to });

describe('a period that is asked for', () => {
  it('may be written with any zone and precision, and is one instant', () => {
    expect(metrics('2026-01-05T01:00:00+01:00', '2026-01-06T00:00:00Z').data).toEqual({
      team: 'north',
      from: '2026-01-05T00:00:00.000Z',
      to: '2026-01-06T00:00:00.000Z',
    });
  });

  it.each([
    ['ends before it begins', '2026-01-06T00:00:00Z', '2026-01-05T00:00:00Z'],
    ['is empty', '2026-01-06T00:00:00Z', '2026-01-06T00:00:00Z'],
    ['lies before the calendar', '0000-01-01T00:00:00Z', '0000-01-02T00:00:00Z'],
    ['lasts for ages', '2026-01-01T00:00:00Z', '9999-12-31T00:00:00Z'],
    ['is no instant', 'yesterday', '2026-01-05T00:00:00Z'],
  ])('is refused with the field when it %s', (_, from, to) => {
    expect(metrics(from, to).success).toBe(false);
  });

  it('is not sent before it is over, because it would never be sent whole', () => {
    expect(periodNotOver(toInstant('2026-01-06T00:00:00Z')).refusal.rule).toBe('period-not-over');
  });

  it('a title of invisible characters is no title', () => {
    const report = {
      title: '\u200b',
      team: 'north',
      cadence: { every: 'day', at: '06:00', zone: 'Europe/London' },
      recipients: [{ name: 'Lead', email: 'lead@example.com' }],
    };
    const { body } = api.routes.createReport;
    expect([body.safeParse(report).success, body.safeParse({ ...report, title: 'Daily' }).success]).toEqual([
      false,
      true,
    ]);
  });
});

test('a recipient whom no provider delivers to is refused as the report is ordered', () => {
  const order = (email: string) =>
    api.routes.createReport.body.safeParse({
      title: 'Daily',
      team: 'north',
      cadence: { every: 'day', at: '06:00', zone: 'Europe/London' },
      recipients: [{ name: 'Siân', email }],
    });
  expect(order('sian@example.com').success).toBe(true);
  const refused = order('siân@example.com');
  expect(refused.error?.issues.map(({ path }) => path)).toEqual([['recipients', 0, 'email']]);
});
