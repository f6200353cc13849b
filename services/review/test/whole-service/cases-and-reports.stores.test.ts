import { SendEmailCommand } from '@aws-sdk/client-sesv2';
import { plusSeconds, toInstant } from '@muster/core';
import { expect, test } from 'vitest';
import { readFigures } from '../../src/figures/read-figures.ts';
import { readDeliveryLog } from '../../src/reports/list-deliveries.ts';
import { readReport } from '../../src/reports/read-report.ts';
import { GivenUpReport } from '../../src/reports/send-due-reports.ts';
import { closedEvent, closing, reportId, useReview } from '../support/review.ts';

const { ses, mails, fresh } = useReview();
const subjects = async () => (await mails()).map(({ subject }) => subject);

test('a closing that comes twice puts one row, and one that was corrected replaces it', async () => {
  const { deps, recordClosed } = await fresh();
  const once = closedEvent();
  for (const event of [once, once, closedEvent()]) await recordClosed(event);
  const later = plusSeconds(closing.closedAt, 60);
  const again = closedEvent({
    closedAt: later,
    disposition: 'minor',
    case: { ...closing.case, team: 'north' },
  });
  await recordClosed(again);
  await recordClosed(once);

  const figures = await readFigures(deps, 'north', toInstant('2026-01-05T00:00:00Z'), plusSeconds(later, 1));
  expect(figures.cases).toBe(1);
  expect((await deps.cases.load(closing.incidentId)).state).toMatchObject({
    disposition: 'minor',
    closedAt: later,
  });
});

test('an exercise has no row, neither by its closing nor by a correction, so no figure and no report counts it', async () => {
  const { deps, recordClosed, recordCorrected } = await fresh();
  await recordClosed(closedEvent({}, true));
  await recordCorrected({}, true);
  expect((await deps.cases.load(closing.incidentId)).state).toBeUndefined();
  await recordClosed();
  expect((await deps.cases.load(closing.incidentId)).state).toBeDefined();
});

test('a case closed exactly at the end of a period belongs to the next one alone', async () => {
  const { deps, recordClosed } = await fresh();
  await recordClosed();
  const { closedAt } = closing;
  const count = async (from: typeof closedAt, to: typeof closedAt) =>
    (await readFigures(deps, 'north', from, to)).cases;
  expect(await count(plusSeconds(closedAt, -60), closedAt)).toBe(0);
  expect(await count(closedAt, plusSeconds(closedAt, 60))).toBe(1);
});

test('the schedule sends a due period once, an empty one too, and catches up what an outage hid', async () => {
  const { deps, clock, order, recordClosed, sendDue } = await fresh();
  await recordClosed();
  await order();

  expect(await sendDue()).toEqual({ sent: 0 });
  clock.pass(3 * 86_400);
  expect(await sendDue()).toEqual({ sent: 3 });
  expect(await sendDue()).toEqual({ sent: 0 });
  expect((await subjects()).map((subject) => subject.slice(0, 33))).toEqual([
    'Daily figures: 1 case closed, Mon',
    'Daily figures: no cases closed, T',
    'Daily figures: no cases closed, W',
  ]);
  const period = 'team=north&from=2026-01-05T00%3A00%3A00.000Z&to=2026-01-06T00%3A00%3A00.000Z';
  expect((await mails())[0]?.text).toContain(
    `in the console after signing in: https://muster.example.com/results?${period}`,
  );
  expect(await readDeliveryLog(deps, reportId)).toHaveLength(3);
  expect((await deps.reports.load(reportId)).state?.settledThrough).toBe('2026-01-08T00:00:00.000Z');
});

test('a schedule that rings twice at the same instant sends each period once', async () => {
  const { clock, order, sendDue } = await fresh();
  await order();
  clock.pass(2 * 86_400);
  await Promise.allSettled([sendDue(), sendDue()]);
  expect(await sendDue()).toEqual({ sent: 0 });
  expect(new Set(await subjects()).size).toBe(2);
  expect(await subjects()).toHaveLength(2);
});

test('an address that is refused for good costs one mail a period: the alarm is called once, the period is settled', async () => {
  const { deps, clock, order, sendDue } = await fresh();
  await order();
  const refusal = Object.assign(new Error('refused'), {
    name: 'MessageRejected',
    $metadata: { httpStatusCode: 400 },
  });
  ses.on(SendEmailCommand).rejects(refusal);
  clock.pass(86_400);
  await expect(sendDue()).rejects.toThrow(GivenUpReport);
  for (let hours = 0; hours < 12; hours += 1) {
    expect(await sendDue()).toEqual({ sent: 0 });
    clock.pass(3600);
  }
  expect(await subjects()).toHaveLength(1);
  expect(await readDeliveryLog(deps, reportId)).toEqual([
    expect.objectContaining({ state: 'failed', reason: 'MessageRejected' }),
  ]);
});

test("another team's report is as if it were not there", async () => {
  const { deps, order } = await fresh();
  await order();
  expect(await readReport(deps, reportId, ['south'])).toMatchObject({
    refusal: { rule: 'report-not-found' },
  });
  expect(await readReport(deps, reportId, ['south', 'north'])).toMatchObject({ ok: true });
});
