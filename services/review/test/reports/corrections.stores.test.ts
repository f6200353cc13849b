import { SendEmailCommand } from '@aws-sdk/client-sesv2';
import { toInstant } from '@muster/core';
import { newId } from '@muster/core/new-id';
import { expect, test } from 'vitest';
import { timedOut } from '@muster/test/support/fault';
import { cause } from '@muster/test/support/sample-aggregate';
import { readDeliveryLog } from '../../src/reports/list-deliveries.ts';
import { correction, reportId, useReview } from '../support/review.ts';

const { ses, mails, fresh } = useReview();

/** Review with one daily report to a lead and a manager. */
const review = async () => {
  const on = await fresh();
  await on.order({
    recipients: ['lead', 'manager'].map((name) => ({ name, email: `${name}@example.com` })),
    createdAt: toInstant('2026-01-05T00:00:00Z'),
  });
  return on;
};
const copies = async () => (await mails()).filter(({ subject }) => subject.startsWith('[corrected]'));

const NEXT_MORNING = 18 * 3600 + 60;
const TEN_MINUTES = 600;

/** The case is closed and its day was reported to both. */
const reported = async () => {
  const on = await review();
  await on.recordClosed();
  on.clock.pass(NEXT_MORNING);
  expect(await on.sendDue()).toEqual({ sent: 2 });
  return on;
};

test('a case that is corrected after its report gets each recipient one corrected copy, which says what it replaces', async () => {
  const on = await reported();
  on.clock.pass(3600);
  await on.recordCorrected();
  expect(await on.sendDue()).toEqual({ sent: 0 });
  on.clock.pass(TEN_MINUTES + 1);
  await Promise.allSettled([on.sendDue(), on.sendDue()]);
  for (let more = 0; more < 3; more += 1) {
    await on.sendDue();
    on.clock.pass(300);
  }
  const sent = await copies();
  expect(sent.flatMap(({ to }) => to).sort()).toEqual(['lead@example.com', 'manager@example.com']);
  for (const { text } of sent) {
    expect(text).toContain('It replaces the report that was sent at Tue 6 Jan 2026 06:01.');
    expect(text).toContain(`7Q4KX2M: ${correction.because}`);
    expect(text).toContain('Targets met: 100 % (3 of 3)');
    expect(text).toContain('As known at Tue 6 Jan 2026 07:11.');
  }
  expect((await readDeliveryLog(on.deps, reportId)).map(({ copy }) => copy).sort()).toEqual([1, 1, 2, 2]);
});

test('corrections of a case that follow each other within ten minutes are one corrected copy, a later one is the next', async () => {
  const on = await reported();
  await on.recordCorrected();
  on.clock.pass(500);
  await on.recordCorrected({ revision: 3, case: { ...correction.case, offersDeclined: 4 } });
  on.clock.pass(101);
  expect(await on.sendDue()).toEqual({ sent: 0 });
  on.clock.pass(500);
  expect(await on.sendDue()).toEqual({ sent: 2 });
  on.clock.pass(TEN_MINUTES);
  expect(await on.sendDue()).toEqual({ sent: 0 });
  await on.recordCorrected({ revision: 4, case: { ...correction.case, offersDeclined: 5 } });
  on.clock.pass(TEN_MINUTES + 1);
  expect(await on.sendDue()).toEqual({ sent: 2 });
  expect((await copies()).map(({ text }) => /declined: (\d)/.exec(text)?.[1])).toEqual(['4', '4', '5', '5']);
});

test('a correction that was in the report already, or leaves the figures as they were, is no second mail', async () => {
  const early = await review();
  await early.recordClosed();
  early.clock.pass(3600);
  await early.recordCorrected();
  early.clock.pass(NEXT_MORNING);
  expect(await early.sendDue()).toEqual({ sent: 2 });
  await early.recordCorrected({ revision: 3 });
  early.clock.pass(2 * TEN_MINUTES);
  expect(await early.sendDue()).toEqual({ sent: 0 });
});

test('a closing that becomes known only after its day was reported is sent as a correction', async () => {
  const on = await review();
  on.clock.pass(NEXT_MORNING);
  expect(await on.sendDue()).toEqual({ sent: 2 });
  on.clock.pass(60);
  await on.recordClosed();
  on.clock.pass(TEN_MINUTES + 1);
  expect(await on.sendDue()).toEqual({ sent: 2 });
  expect((await copies()).map(({ text }) => text.includes('Its closing became known'))).toEqual([true, true]);
});

test('whoever is no recipient any more gets no corrected copy', async () => {
  const on = await reported();
  await on.deps.reports.decide(reportId, cause(newId('req')), (state) => {
    if (state === undefined) throw new Error('the report is there');
    const recipients = state.recipients.filter(({ name }) => name === 'lead');
    return { ok: true, state: { ...state, recipients }, events: [] };
  });
  await on.recordCorrected();
  on.clock.pass(TEN_MINUTES + 1);
  await on.sendDue();
  expect((await copies()).flatMap(({ to }) => to)).toEqual(['lead@example.com']);
});

test('a corrected copy of which no word came is repeated after five minutes, and says so', async () => {
  const on = await reported();
  await on.recordCorrected();
  on.clock.pass(TEN_MINUTES + 1);
  ses.on(SendEmailCommand).rejects(timedOut());
  await expect(on.sendDue()).rejects.toThrow('without a confirmed mail');
  ses.on(SendEmailCommand).resolves({ MessageId: 'taken' });
  on.clock.pass(301);
  expect(await on.sendDue()).toEqual({ sent: 2 });
  const again = (await mails()).filter(({ subject }) => subject.includes('[possibly a repeat] [corrected]'));
  expect(again).toHaveLength(2);
  on.clock.pass(301);
  expect(await on.sendDue()).toEqual({ sent: 0 });
});
