import '@muster/test/support/quiet';
import { PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { SESv2Client, SendEmailCommand } from '@aws-sdk/client-sesv2';
import { events, IncidentClosed } from '@muster/contracts';
import { ReportId, plusSeconds, toInstant, type Instant } from '@muster/core';
import { derivedId, newId } from '@muster/core/new-id';
import { EmailSender } from '@muster/notifications/email/email-sender';
import { proofsIn } from '@muster/notifications/proof-store';
import { AggregateStore, Table } from '@muster/store';
import { knownNamesKind } from '@muster/store/known-names';
import { mockClient } from 'aws-sdk-client-mock';
import { simpleParser } from 'mailparser';
import { beforeEach, describe, expect, test } from 'vitest';
import { caseKind } from '../../src/cases/store.ts';
import { deliveryKind, noticeKind, orderHolderKind, reportKind } from '../../src/reports/store.ts';
import { readFigures } from '../../src/figures/read-figures.ts';
import { recordClosedCase } from '../../src/cases/record-case.ts';
import { orderReport } from '../../src/reports/order-report.ts';
import { sendDueReports } from '../../src/reports/send-due-reports.ts';
import { useEngine } from '@muster/test/support/engine';
import { cause } from '@muster/test/support/sample-aggregate';

const engine = useEngine();
const ses = mockClient(SESv2Client);
const s3 = mockClient(S3Client);
const zone = 'Europe/London';

beforeEach(() => {
  ses.reset();
  s3.reset();
  ses.on(SendEmailCommand).resolves({ MessageId: 'taken' });
  s3.on(PutObjectCommand).resolves({});
});

/** Reports of a day and of a week, and a schedule that looks each half hour between two instants. */
const fresh = async (start: string) => {
  let now = toInstant(start);
  const table = new Table({ client: engine.client(), name: await engine.table('review') });
  const deps = {
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
    now: () => now,
    newId,
  };
  const order = (every: 'day' | 'week', at: string) =>
    orderReport(
      deps,
      {
        reportId: ReportId.parse(derivedId('rpt', every)),
        title: every,
        team: 'north',
        cadence: { every, at, zone },
        recipients: [{ name: 'Lead', email: 'lead@example.com' }],
        createdAt: now,
      },
      cause(newId('req')),
    );
  const lookUntil = async (end: string) => {
    for (; now < end; now = plusSeconds(now, 1800))
      await sendDueReports(deps, cause(newId('req'), { at: now }));
  };
  const close = async (closedAt: Instant) => {
    const data = IncidentClosed.data.parse({
      ...events.IncidentClosed.examples[0],
      incidentId: derivedId('inc', closedAt),
      closedAt,
    });
    const metadata = {
      id: newId('evt'),
      contractVersion: 1,
      occurredAt: closedAt,
      aggregate: { kind: 'RECORD', id: data.incidentId },
      sequence: 9,
      correlationId: 'con',
      causationId: 'request',
      actor: { kind: 'user' as const, id: 'lead' },
      exercise: false,
    };
    await recordClosedCase(deps, { name: 'IncidentClosed', metadata, data }, cause(metadata.id));
  };
  return { deps, order, lookUntil, close };
};

const sent = () =>
  Promise.all(
    ses.commandCalls(SendEmailCommand).map(async ({ args: [{ input }] }) => {
      const mail = await simpleParser(Buffer.from(input.Content?.Raw?.Data ?? []));
      return { subject: mail.subject ?? '', text: mail.text ?? '' };
    }),
  );

describe.each([
  ['the night that has no 01:30', '2027-03-26T12:00:00Z', '2027-03-29T06:00:00Z', 3],
  ['the night that has 01:30 twice', '2027-10-29T12:00:00Z', '2027-11-01T06:00:00Z', 3],
])('a daily report at 01:30 over %s', (_, from, to, mails) => {
  test('goes out once for each day, never twice and never not at all, and names its zone', async () => {
    const { order, lookUntil } = await fresh(from);
    await order('day', '01:30');
    await lookUntil(to);
    const all = await sent();
    expect(all).toHaveLength(mails);
    expect(new Set(all.map(({ subject }) => subject)).size).toBe(mails);
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
  const { deps, close } = await fresh('2027-03-01T00:00:00Z');
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
  const { order, lookUntil, close } = await fresh(`${week.start}T00:00:00Z`);
  for (const at of week.closings) await close(toInstant(at));
  await order('day', '01:30');
  await order('week', '06:00');
  await lookUntil(week.end);
  const all = await sent();
  const casesIn = (kind: 'day' | 'week') =>
    all
      .filter(({ subject }) => subject.startsWith(`${kind}:`))
      .map(({ text }) => Number(/Cases closed: (\d+)/.exec(text)?.[1]));
  expect(casesIn('day')).toEqual(week.perDay);
  expect(casesIn('week')).toEqual([week.perDay.reduce((sum, cases) => sum + cases, 0)]);
});
