import '@muster/test/support/quiet';
import { PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { SESv2Client, SendEmailCommand } from '@aws-sdk/client-sesv2';
import { events, type MusterEvent } from '@muster/contracts';
import { ReportId, plusSeconds, toInstant } from '@muster/core';
import { newId } from '@muster/core/new-id';
import { EmailSender } from '@muster/notifications/email/email-sender';
import { proofsIn } from '@muster/notifications/proof-store';
import { AggregateStore, Table } from '@muster/store';
import { knownNamesKind } from '@muster/store/known-names';
import { mockClient } from 'aws-sdk-client-mock';
import { simpleParser } from 'mailparser';
import { beforeEach, expect, test } from 'vitest';
import { caseKind } from '../../src/cases/store.ts';
import { deliveryKind, noticeKind, orderHolderKind, reportKind } from '../../src/reports/store.ts';
import { readFigures } from '../../src/figures/read-figures.ts';
import { readReport } from '../../src/reports/read-report.ts';
import { recordClosedCase } from '../../src/cases/record-case.ts';
import { orderReport } from '../../src/reports/order-report.ts';
import { readDeliveryLog } from '../../src/reports/list-deliveries.ts';
import { GivenUpReport, sendDueReports } from '../../src/reports/send-due-reports.ts';
import { clockAt } from '@muster/test/support/clock';
import { useEngine } from '@muster/test/support/engine';
import { cause } from '@muster/test/support/sample-aggregate';

const engine = useEngine();
const ses = mockClient(SESv2Client);
const s3 = mockClient(S3Client);
const clock = clockAt('2026-01-05T12:00:00Z');
const reportId = ReportId.parse('rpt_01kdxqz5m8e6ws3y1z0v7g4h2m');

const fresh = async () => {
  const table = new Table({ client: engine.client(), name: await engine.table('review') });
  return {
    cases: new AggregateStore(table, caseKind),
    reports: new AggregateStore(table, reportKind),
    deliveries: new AggregateStore(table, deliveryKind),
    notices: new AggregateStore(table, noticeKind),
    table,
    holders: new AggregateStore(table, orderHolderKind),
    knownNames: new AggregateStore(table, knownNamesKind),
    email: new EmailSender(new SESv2Client({})),
    proofs: proofsIn(new S3Client({}), 'mail'),
    mailFrom: 'muster@example.com',
    publicUrl: 'https://muster.example.com',
    now: clock.now,
    newId,
  };
};

const data = events.IncidentClosed.data.parse(events.IncidentClosed.examples[0]);
const closed = (changes: Partial<typeof data>): MusterEvent<'IncidentClosed'> => ({
  name: 'IncidentClosed',
  metadata: {
    id: newId('evt'),
    contractVersion: 1,
    occurredAt: data.closedAt,
    aggregate: { kind: 'RECORD', id: data.incidentId },
    sequence: 9,
    correlationId: 'con',
    causationId: 'request',
    actor: { kind: 'user', id: 'lead' },
    exercise: false,
  },
  data: { ...data, ...changes },
});

const ordered = async (deps: Awaited<ReturnType<typeof fresh>>) => {
  const order = {
    reportId,
    title: 'Daily figures',
    team: 'north',
    cadence: { every: 'day' as const, at: '06:00', zone: 'Europe/London' },
    recipients: [{ name: 'Lead', email: 'lead@example.com' }],
    createdAt: clock.now(),
  };
  await orderReport(deps, order, cause(newId('req')));
};

const subjects = () =>
  Promise.all(
    ses
      .commandCalls(SendEmailCommand)
      .map(async ({ args: [{ input }] }) =>
        simpleParser(Buffer.from(input.Content?.Raw?.Data ?? [])).then((mail) => mail.subject ?? ''),
      ),
  );

beforeEach(() => {
  ses.reset();
  s3.reset();
  ses.on(SendEmailCommand).resolves({ MessageId: 'taken' });
  s3.on(PutObjectCommand).resolves({});
});

test('a closing that comes twice puts one row, and one that was corrected replaces it', async () => {
  const deps = await fresh();
  const once = closed({});
  for (const event of [once, once, closed({})]) await recordClosedCase(deps, event, cause(event.metadata.id));
  const later = plusSeconds(data.closedAt, 60);
  const again = closed({ closedAt: later, disposition: 'minor', case: { ...data.case, team: 'north' } });
  await recordClosedCase(deps, again, cause(again.metadata.id));
  await recordClosedCase(deps, once, cause(once.metadata.id));

  const figures = await readFigures(deps, 'north', toInstant('2026-01-05T00:00:00Z'), plusSeconds(later, 1));
  expect(figures.cases).toBe(1);
  expect((await deps.cases.load(data.incidentId)).state).toMatchObject({
    disposition: 'minor',
    closedAt: later,
  });
});

test('a case closed exactly at the end of a period belongs to the next one alone', async () => {
  const deps = await fresh();
  const event = closed({});
  await recordClosedCase(deps, event, cause(event.metadata.id));
  const { closedAt } = data;
  const count = async (from: typeof closedAt, to: typeof closedAt) =>
    (await readFigures(deps, 'north', from, to)).cases;
  expect(await count(plusSeconds(closedAt, -60), closedAt)).toBe(0);
  expect(await count(closedAt, plusSeconds(closedAt, 60))).toBe(1);
});

test('the schedule sends a due period once, an empty one too, and catches up what an outage hid', async () => {
  const deps = await fresh();
  const event = closed({});
  await recordClosedCase(deps, event, cause(event.metadata.id));
  await ordered(deps);
  const sweep = () => sendDueReports(deps, cause(newId('req'), { at: clock.now() }));

  expect(await sweep()).toEqual({ sent: 0 });
  clock.pass(3 * 86_400);
  expect(await sweep()).toEqual({ sent: 3 });
  expect(await sweep()).toEqual({ sent: 0 });
  expect((await subjects()).map((subject) => subject.slice(0, 33))).toEqual([
    'Daily figures: 1 case closed, Mon',
    'Daily figures: no cases closed, T',
    'Daily figures: no cases closed, W',
  ]);
  expect(await readDeliveryLog(deps, reportId)).toHaveLength(3);
  expect((await deps.reports.load(reportId)).state?.settledThrough).toBe('2026-01-08T00:00:00.000Z');
});

test('a schedule that rings twice at the same instant sends each period once', async () => {
  const deps = await fresh();
  await ordered(deps);
  clock.pass(2 * 86_400);
  const ring = () => sendDueReports(deps, cause(newId('req'), { at: clock.now() }));
  await Promise.allSettled([ring(), ring()]);
  expect(await ring()).toEqual({ sent: 0 });
  expect(new Set(await subjects()).size).toBe(2);
  expect(await subjects()).toHaveLength(2);
});

test('an address that is refused for good costs one mail a period: the alarm is called once, the period is settled', async () => {
  const deps = await fresh();
  await ordered(deps);
  const refusal = Object.assign(new Error('refused'), {
    name: 'MessageRejected',
    $metadata: { httpStatusCode: 400 },
  });
  ses.on(SendEmailCommand).rejects(refusal);
  const sweep = () => sendDueReports(deps, cause(newId('req'), { at: clock.now() }));
  clock.pass(86_400);
  await expect(sweep()).rejects.toThrow(GivenUpReport);
  for (let hours = 0; hours < 12; hours += 1) {
    expect(await sweep()).toEqual({ sent: 0 });
    clock.pass(3600);
  }
  expect(await subjects()).toHaveLength(1);
  expect(await readDeliveryLog(deps, reportId)).toEqual([
    expect.objectContaining({ state: 'failed', reason: 'MessageRejected' }),
  ]);
});

test("another team's report is as if it were not there", async () => {
  const deps = await fresh();
  await ordered(deps);
  expect(await readReport(deps, reportId, ['south'])).toMatchObject({
    refusal: { rule: 'report-not-found' },
  });
  expect(await readReport(deps, reportId, ['south', 'north'])).toMatchObject({ ok: true });
});
