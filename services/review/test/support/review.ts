import '@muster/test/support/quiet';
import { S3Client } from '@aws-sdk/client-s3';
import { SESv2Client } from '@aws-sdk/client-sesv2';
import { events, type DataOf, type MusterEvent } from '@muster/contracts';
import { ReportId, type Instant } from '@muster/core';
import { newId } from '@muster/core/new-id';
import { EmailSender } from '@muster/notifications/email/email-sender';
import { proofsIn } from '@muster/notifications/proof-store';
import type { Clock } from '@muster/runtime/aws/clock';
import { AggregateStore, Table } from '@muster/store';
import { knownNamesKind } from '@muster/store/known-names';
import { clockAt } from '@muster/test/support/clock';
import { useEngine } from '@muster/test/support/engine';
import { listsAtOnce } from '@muster/test/support/lists-at-once';
import { useMailProvider } from '@muster/test/support/mail-provider';
import { cause } from '@muster/test/support/sample-aggregate';
import { recordClosedCase, recordCorrectedCase } from '../../src/cases/record-case.ts';
import { caseKind } from '../../src/cases/store.ts';
import { exerciseHistoryKind } from '../../src/exercise-history/store.ts';
import { incidentReviewKind } from '../../src/incident-reviews/store.ts';
import { improvementKind, improvementMailKind } from '../../src/improvement/store.ts';
import { lessonKind } from '../../src/lessons/store.ts';
import { orderReport } from '../../src/reports/order-report.ts';
import { sendDueReports } from '../../src/reports/send-due-reports.ts';
import { deliveryKind, noticeKind, orderHolderKind, reportKind } from '../../src/reports/store.ts';
import { privateNotesKind, supportPlanKind } from '../../src/support/store.ts';

export const reportId = ReportId.parse('rpt_01kdxqz5m8e6ws3y1z0v7g4h2m');
export const closing = events.IncidentClosed.data.parse(events.IncidentClosed.examples[0]);
export const correction = events.CaseCorrected.data.parse(events.CaseCorrected.examples[0]);

const metadataOf = (incidentId: string, occurredAt: Instant, exercise = false) => ({
  id: newId('evt'),
  contractVersion: 1,
  occurredAt,
  aggregate: { kind: 'RECORD', id: incidentId },
  sequence: 9,
  correlationId: 'con',
  causationId: 'request',
  actor: { kind: 'user' as const, id: 'lead' },
  exercise,
});

/** The closing of the sample's incident, changed. */
export const closedEvent = (
  changes: Partial<DataOf<'IncidentClosed'>> = {},
  exercise = false,
): MusterEvent<'IncidentClosed'> => {
  const data = { ...closing, ...changes };
  return { name: 'IncidentClosed', metadata: metadataOf(data.incidentId, data.closedAt, exercise), data };
};

/** What review's use cases need, on a table. */
export const reviewOn = (table: Table, now: Clock) => ({
  cases: new AggregateStore(table, caseKind),
  histories: new AggregateStore(table, exerciseHistoryKind),
  reports: new AggregateStore(table, reportKind),
  deliveries: new AggregateStore(table, deliveryKind),
  incidentReviews: new AggregateStore(table, incidentReviewKind),
  lessons: new AggregateStore(table, lessonKind),
  improvements: new AggregateStore(table, improvementKind),
  improvementMails: new AggregateStore(table, improvementMailKind),
  supportPlans: new AggregateStore(table, supportPlanKind),
  privateNotes: new AggregateStore(table, privateNotesKind),
  notices: new AggregateStore(table, noticeKind),
  table,
  holders: new AggregateStore(table, orderHolderKind),
  knownNames: new AggregateStore(table, knownNamesKind),
  email: new EmailSender(new SESv2Client({})),
  proofs: proofsIn(new S3Client({}), 'mail'),
  mailFrom: 'muster@example.com',
  publicUrl: 'https://muster.example.com',
  now,
  newId,
});

/** Review's use cases on tables of a real engine, with a mail provider in memory. Call it at the top of a test file. */
export function useReview() {
  const engine = useEngine();
  const provider = useMailProvider();

  /** Review with nothing in it, at this instant. */
  const fresh = async (start = '2026-01-05T12:00:00Z') => {
    const clock = clockAt(start);
    const client = listsAtOnce(engine.client(), engine.client());
    const table = new Table({ client, name: await engine.table('review') });
    const deps = reviewOn(table, clock.now);
    const causeNow = (key: string) => cause(key, { at: clock.now() });
    return {
      deps,
      clock,
      /** Orders a report of the north for each day, to a lead, unless it is said otherwise. */
      order: (more: Partial<Parameters<typeof orderReport>[1]> = {}) =>
        orderReport(
          deps,
          {
            reportId,
            title: 'Daily figures',
            team: 'north',
            cadence: { every: 'day', at: '06:00', zone: 'Europe/London' },
            recipients: [{ name: 'Lead', email: 'lead@example.com' }],
            createdAt: clock.now(),
            ...more,
          },
          cause(newId('req')),
        ),
      recordClosed: (event = closedEvent()) => recordClosedCase(deps, event, causeNow(event.metadata.id)),
      recordCorrected: (changes: Partial<DataOf<'CaseCorrected'>> = {}, exercise = false) => {
        const data = { ...correction, ...changes };
        const metadata = metadataOf(data.incidentId, closing.closedAt, exercise);
        return recordCorrectedCase(deps, { name: 'CaseCorrected', metadata, data }, causeNow(metadata.id));
      },
      /** What the schedule does each time. */
      sendDue: () => sendDueReports(deps, causeNow(newId('req'))),
    };
  };
  return { ...provider, fresh };
}
