import '@muster/test/support/quiet';
import { PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { SESv2Client, SendEmailCommand } from '@aws-sdk/client-sesv2';
import { events, type DataOf, type MusterEvent } from '@muster/contracts';
import { ReportId, toInstant } from '@muster/core';
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
import { recordClosedCase, recordCorrectedCase } from '../../src/cases/record-case.ts';
import { orderReport } from '../../src/reports/order-report.ts';
import { readDeliveryLog } from '../../src/reports/list-deliveries.ts';
import { sendDueReports } from '../../src/reports/send-due-reports.ts';
import { clockAt } from '@muster/test/support/clock';
import { useEngine } from '@muster/test/support/engine';
import { timedOut } from '@muster/test/support/fault';
import { cause } from '@muster/test/support/sample-aggregate';

const engine = useEngine();
const ses = mockClient(SESv2Client);
const s3 = mockClient(S3Client);
const reportId = ReportId.parse('rpt_01kdxqz5m8e6ws3y1z0v7g4h2m');
const closing = events.IncidentClosed.data.parse(events.IncidentClosed.examples[0]);
const correction = events.CaseCorrected.data.parse(events.CaseCorrected.examples[0]);

let clock: ReturnType<typeof clockAt>;

beforeEach(() => {
  clock = clockAt('2026-01-05T12:00:00Z');
  ses.reset();
  s3.reset();
  ses.on(SendEmailCommand).resolves({ MessageId: 'taken' });
  s3.on(PutObjectCommand).resolves({});
});

const event = <N extends 'IncidentClosed' | 'CaseCorrected'>(name: N, data: DataOf<N>) => ({
  name,
  metadata: {
    id: newId('evt'),
    contractVersion: 1,
    occurredAt: closing.closedAt,
    aggregate: { kind: 'RECORD', id: closing.incidentId },
    sequence: 9,
    correlationId: 'con',
    causationId: 'request',
    actor: { kind: 'user' as const, id: 'lead' },
    exercise: false,
  },
  data,
});

/** Review with one daily report to a lead and a manager. */
const review = async () => {
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
    now: clock.now,
    newId,
  };
  const order = {
    reportId,
    title: 'Daily figures',
    team: 'north',
    cadence: { every: 'day' as const, at: '06:00', zone: 'Europe/London' },
    recipients: ['lead', 'manager'].map((name) => ({ name, email: `${name}@example.com` })),
    createdAt: toInstant('2026-01-05T00:00:00Z'),
  };
  await orderReport(deps, order, cause(newId('req')));
  const at = (id: string) => cause(id, { at: clock.now() });
  return {
    deps,
    closed: () => {
      const told: MusterEvent<'IncidentClosed'> = event('IncidentClosed', closing);
      return recordClosedCase(deps, told, at(told.metadata.id));
    },
    corrected: (changes: Partial<DataOf<'CaseCorrected'>> = {}) => {
      const told: MusterEvent<'CaseCorrected'> = event('CaseCorrected', { ...correction, ...changes });
      return recordCorrectedCase(deps, told, at(told.metadata.id));
    },
    sweep: () => sendDueReports(deps, at(newId('req'))),
  };
};

const mails = () =>
  Promise.all(
    ses.commandCalls(SendEmailCommand).map(async ({ args: [{ input }] }) => {
      const { subject = '', to, text = '' } = await simpleParser(Buffer.from(input.Content?.Raw?.Data ?? []));
      return { subject, to: [to].flat().map((one) => one?.value[0]?.address ?? ''), text };
    }),
  );
const copies = async () => (await mails()).filter(({ subject }) => subject.startsWith('[corrected]'));

const NEXT_MORNING = 18 * 3600 + 60;
const TEN_MINUTES = 600;

/** The case is closed and its day was reported to both. */
const reported = async () => {
  const on = await review();
  await on.closed();
  clock.pass(NEXT_MORNING);
  expect(await on.sweep()).toEqual({ sent: 2 });
  return on;
};

test('a case that is corrected after its report gets each recipient one corrected copy, which says what it replaces', async () => {
  const on = await reported();
  clock.pass(3600);
  await on.corrected();
  expect(await on.sweep()).toEqual({ sent: 0 });
  clock.pass(TEN_MINUTES + 1);
  await Promise.allSettled([on.sweep(), on.sweep()]);
  for (let more = 0; more < 3; more += 1) {
    await on.sweep();
    clock.pass(300);
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
  await on.corrected();
  clock.pass(500);
  await on.corrected({ revision: 3, case: { ...correction.case, offersDeclined: 4 } });
  clock.pass(101);
  expect(await on.sweep()).toEqual({ sent: 0 });
  clock.pass(500);
  expect(await on.sweep()).toEqual({ sent: 2 });
  clock.pass(TEN_MINUTES);
  expect(await on.sweep()).toEqual({ sent: 0 });
  await on.corrected({ revision: 4, case: { ...correction.case, offersDeclined: 5 } });
  clock.pass(TEN_MINUTES + 1);
  expect(await on.sweep()).toEqual({ sent: 2 });
  expect((await copies()).map(({ text }) => /declined: (\d)/.exec(text)?.[1])).toEqual(['4', '4', '5', '5']);
});

test('a correction that was in the report already, or leaves the figures as they were, is no second mail', async () => {
  const early = await review();
  await early.closed();
  clock.pass(3600);
  await early.corrected();
  clock.pass(NEXT_MORNING);
  expect(await early.sweep()).toEqual({ sent: 2 });
  await early.corrected({ revision: 3 });
  clock.pass(2 * TEN_MINUTES);
  expect(await early.sweep()).toEqual({ sent: 0 });
});

test('a closing that becomes known only after its day was reported is sent as a correction', async () => {
  const on = await review();
  clock.pass(NEXT_MORNING);
  expect(await on.sweep()).toEqual({ sent: 2 });
  clock.pass(60);
  await on.closed();
  clock.pass(TEN_MINUTES + 1);
  expect(await on.sweep()).toEqual({ sent: 2 });
  expect((await copies()).map(({ text }) => text.includes('Its closing became known'))).toEqual([true, true]);
});

test('whoever is no recipient any more gets no corrected copy', async () => {
  const on = await reported();
  await on.deps.reports.decide(reportId, cause(newId('req')), (state) => {
    if (state === undefined) throw new Error('the report is there');
    const recipients = state.recipients.filter(({ name }) => name === 'lead');
    return { ok: true, state: { ...state, recipients }, events: [] };
  });
  await on.corrected();
  clock.pass(TEN_MINUTES + 1);
  await on.sweep();
  expect((await copies()).flatMap(({ to }) => to)).toEqual(['lead@example.com']);
});

test('a corrected copy of which no word came is repeated after five minutes, and says so', async () => {
  const on = await reported();
  await on.corrected();
  clock.pass(TEN_MINUTES + 1);
  ses.on(SendEmailCommand).rejects(timedOut());
  await expect(on.sweep()).rejects.toThrow('without a confirmed mail');
  ses.on(SendEmailCommand).resolves({ MessageId: 'taken' });
  clock.pass(301);
  expect(await on.sweep()).toEqual({ sent: 2 });
  const again = (await mails()).filter(({ subject }) => subject.includes('[possibly a repeat] [corrected]'));
  expect(again).toHaveLength(2);
  clock.pass(301);
  expect(await on.sweep()).toEqual({ sent: 0 });
});
