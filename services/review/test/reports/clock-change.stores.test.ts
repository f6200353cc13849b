import { ReportId, toInstant, type Instant } from '@muster/core';
import { derivedId } from '@muster/core/new-id';
import { describe, expect, test } from 'vitest';
import { readFigures } from '../../src/figures/read-figures.ts';
import { closedEvent, useReview } from '../support/review.ts';

const { mails, fresh } = useReview();
const zone = 'Europe/London';

/** Reports of a day and of a week, and a schedule that looks each half hour until an instant. */
const review = async (start: string) => {
  const { deps, clock, order, recordClosed, sendDue } = await fresh(start);
  return {
    deps,
    order: (every: 'day' | 'week', at: string) =>
      order({
        reportId: ReportId.parse(derivedId('rpt', every)),
        title: every,
        cadence: { every, at, zone },
      }),
    lookUntil: async (end: string) => {
      for (; clock.now() < end; clock.pass(1800)) await sendDue();
    },
    close: (closedAt: Instant) =>
      recordClosed(closedEvent({ incidentId: derivedId('inc', closedAt), closedAt })),
  };
};

describe.each([
  ['the night that has no 01:30', '2027-03-26T12:00:00Z', '2027-03-29T06:00:00Z', 3],
  ['the night that has 01:30 twice', '2027-10-29T12:00:00Z', '2027-11-01T06:00:00Z', 3],
])('a daily report at 01:30 over %s', (_, from, to, days) => {
  test('goes out once for each day, never twice and never not at all, and names its zone', async () => {
    const { order, lookUntil } = await review(from);
    await order('day', '01:30');
    await lookUntil(to);
    const all = await mails();
    expect(all).toHaveLength(days);
    expect(new Set(all.map(({ subject }) => subject)).size).toBe(days);
    for (const { subject, text } of all)
      expect([subject, text].every((one) => one.includes(zone))).toBe(true);
  });
});

/** Local days as [from, to), one after another. */
const days = [
  ['2027-03-27T00:00:00Z', '2027-03-28T00:00:00Z', '2027-03-28T23:00:00Z'],
  ['2027-10-29T23:00:00Z', '2027-10-30T23:00:00Z', '2027-11-01T00:00:00Z'],
  ['2027-06-29T23:00:00Z', '2027-06-30T23:00:00Z', '2027-07-01T23:00:00Z'],
] as const;

test('a case that closes near midnight on such a night counts in exactly one local day', async () => {
  const { deps, close } = await review('2027-03-01T00:00:00Z');
  for (const at of [
    '2027-10-31T00:45:00Z',
    '2027-10-31T01:15:00Z',
    '2027-03-27T23:59:59Z',
    '2027-03-28T00:00:00Z',
    '2027-06-30T23:30:00Z',
  ]) {
    await close(toInstant(at));
  }
  const count = async (from: string, to: string) =>
    (await readFigures(deps, 'north', toInstant(from), toInstant(to))).cases;
  const counted = await Promise.all(
    days.map(([first, middle, last]) => Promise.all([count(first, middle), count(middle, last)])),
  );
  expect(counted).toEqual([
    [1, 1],
    [0, 2],
    [0, 1],
  ]);
});

const weeks = [
  {
    start: '2027-03-22',
    end: '2027-03-29T06:00:00Z',
    closings: ['2027-03-27T23:59:59Z', '2027-03-28T22:59:59Z', '2027-03-28T23:30:00Z'],
    perDay: [0, 0, 0, 0, 0, 1, 1],
  },
  {
    start: '2027-10-25',
    end: '2027-11-01T07:00:00Z',
    closings: ['2027-10-29T23:30:00Z', '2027-10-31T00:45:00Z', '2027-10-31T01:15:00Z'],
    perDay: [0, 0, 0, 0, 0, 1, 2],
  },
  {
    start: '2027-06-28',
    end: '2027-07-05T06:00:00Z',
    closings: ['2027-06-30T23:30:00Z'],
    perDay: [0, 0, 0, 1, 0, 0, 0],
  },
];

test.each(weeks)('the local days of the week from $start add up to its report', async (week) => {
  const { order, lookUntil, close } = await review(`${week.start}T00:00:00Z`);
  for (const at of week.closings) await close(toInstant(at));
  await order('day', '01:30');
  await order('week', '06:00');
  await lookUntil(week.end);
  const all = await mails();
  const casesIn = (kind: 'day' | 'week') =>
    all
      .filter(({ subject }) => subject.startsWith(`${kind}:`))
      .map(({ text }) => Number(/Cases closed: (\d+)/.exec(text)?.[1]));
  expect(casesIn('day')).toEqual(week.perDay);
  expect(casesIn('week')).toEqual([week.perDay.reduce((sum, cases) => sum + cases, 0)]);
});
