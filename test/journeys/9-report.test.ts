import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient, GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import { simpleParser } from 'mailparser';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import * as z from 'zod';
import { expectData } from '@muster/client';
import type { BodyOf } from '@muster/demo/api-replies';
import { until } from '@muster/demo/until';
import { connection } from '@muster/infra/local/aws.ts';
import { compressRow, decompressRow } from '@muster/store/compression';
import { closedCase, metricsOf, type Period } from './support/closed-case.ts';
import { publishSampleProcedure } from './support/publish-procedure.ts';
import { expectNoDeadLetters } from './support/dead-letters.ts';
import { agent, lead, mails, mailsTaken, muster, unique } from './support/muster.ts';
import { atRest } from './support/queues.ts';
import { catchUp } from './support/relays.ts';
import { deliverAgain } from './support/schedules.ts';

const Order = z.looseObject({ state: z.looseObject({}) });
const begin = new Date();
let incidentType = '';
let one: Awaited<ReturnType<typeof closedCase>>;
beforeAll(async () => {
  incidentType = await publishSampleProcedure();
  one = await closedCase(incidentType);
});
afterAll(expectNoDeadLetters);

/** A report to somebody of its own; nothing else is ever sent to that address. */
async function addReport(more: Partial<BodyOf<'createReport'>> = {}) {
  const title = unique('Report');
  const recipient = { name: 'A Lead', email: `${unique('lead')}@example.com` };
  const body = {
    title,
    team: 'north',
    cadence: { every: 'day' as const, at: '00:00', zone: 'Europe/London' },
    recipients: [recipient],
    ...more,
  };
  const { reportId } = await expectData(lead.POST('/v1/reports', { body }));
  return { reportId, title, recipient };
}

const run = async (reportId: string, period: Period) => {
  const asked = lead.POST('/v1/reports/{reportId}/run', { params: { path: { reportId } }, body: { period } });
  return (await expectData(asked)).deliveries.map(({ status }) => status);
};
const received = (email: string) => mails.to(email, begin);
const anHourOfNothing: Period = { from: '2026-01-05T09:00:00.000Z', to: '2026-01-05T10:00:00.000Z' };

describe('a closed case', () => {
  test('is one row, also when its event comes twice', async () => {
    const before = await metricsOf('north', one.period);
    expect(before.cases).toBe(1);
    await catchUp('monitoring', begin);
    await atRest();
    expect(await metricsOf('north', one.period)).toEqual(before);
  });

  test('is in the lead’s report: numbers in the text, first', async () => {
    const { reportId, title, recipient } = await addReport();
    expect(await run(reportId, one.period)).toEqual(['sent']);
    const [mail] = await received(recipient.email);
    expect(mail?.subject).toContain('1 case closed');
    const lines = (mail?.text ?? '').split('\n').filter(Boolean);
    expect(lines[0]).toContain(title);
    expect(lines[2]).toBe('Cases closed: 1');
    expect(lines.find((line) => line.startsWith('Targets met'))).toMatch(/% \(\d+ of \d+\)/);
    expect(mail?.text).toContain('Europe/London');
    expect(mail?.text).toMatch(/https?:\S+\/results\?team=north&from=\S+&to=\S+/);
    const { headers } = await simpleParser(mail?.mime ?? '');
    expect(headers.get('auto-submitted')).toBe('auto-generated');
  });
});

describe('the same period', () => {
  test('asked for by two at once, and again, is sent once', async () => {
    const { reportId, title, recipient } = await addReport();
    const both = await Promise.all([run(reportId, one.period), run(reportId, one.period)]);
    const [first] = both.flat().filter((status) => status === 'sent');
    expect(first).toBe('sent');
    expect(both.flat().filter((status) => status !== 'sent')).toHaveLength(1);
    expect(await run(reportId, one.period)).toEqual(['already-sent']);
    expect(await received(recipient.email)).toHaveLength(1);
    expect(await mailsTaken(title)).toHaveLength(1);
  });

  test('goes to each person alone, and to no address in two spellings', async () => {
    const address = unique('lead');
    const other = `${unique('other')}@example.com`;
    const first = { name: 'A Lead', email: `${address}@example.com` };
    const twice = [first, { name: 'A Lead', email: `${address.toUpperCase()}@example.com` }];
    const cadence = { every: 'day' as const, at: '00:00', zone: 'Europe/London' };
    const body = { title: unique('Report'), team: 'north', cadence, recipients: twice };
    const refused = await lead.POST('/v1/reports', { body });
    expect(refused.response.status).toBe(422);
    const { reportId } = await addReport({ recipients: [first, { name: 'Another', email: other }] });
    expect(await run(reportId, one.period)).toEqual(['sent', 'sent']);
    for (const email of [first.email, other]) {
      const got = await received(email);
      expect(got).toHaveLength(1);
      const { to } = await simpleParser(got[0]?.mime ?? '');
      expect([to ?? []].flat().flatMap(({ value }) => value)).toHaveLength(1);
    }
  });
});

describe('a period without a case', () => {
  test('is mailed all the same, and says so in words', async () => {
    const { reportId, recipient } = await addReport();
    expect(await run(reportId, anHourOfNothing)).toEqual(['sent']);
    const [mail] = await received(recipient.email);
    expect(mail?.text).toMatch(/no case/i);
    for (const part of [mail?.text, mail?.html])
      expect(part).not.toMatch(/NaN|Infinity|undefined|\b100 %|\b0 %/);
  });

  test('is nothing to compare with', async () => {
    const { reportId, recipient } = await addReport();
    await run(reportId, one.period);
    const [mail] = await received(recipient.email);
    expect(mail?.text).not.toMatch(/period before: /);
    expect(mail?.text).toMatch(/period before held no case/);
  });
});

test('the schedule sends what is due, once for any number of runs', async () => {
  const { reportId, title, recipient } = await addReport();
  await ageReport(reportId);
  await until('the scheduled report', async () => (await received(recipient.email))[0], {
    seconds: 100,
    everyMs: 1_000,
  });
  await Promise.all([deliverAgain('report'), deliverAgain('report')]);
  expect(await mailsTaken(title)).toHaveLength(1);
});

/** Moves a report's creation back to where its newest period began, so that one is due at any hour of the day. */
async function ageReport(reportId: string): Promise<void> {
  const client = DynamoDBDocumentClient.from(new DynamoDBClient(connection(muster.endpoint)));
  const preview = lead.POST('/v1/reports/{reportId}/preview', { params: { path: { reportId } }, body: {} });
  const { period } = await expectData(preview);
  const TableName = muster.tables['review'];
  const Key = { pk: `REPORT#${reportId}`, sk: 'STATE' };
  const { Item } = await client.send(new GetCommand({ TableName, Key, ConsistentRead: true }));
  const row = decompressRow(Item ?? {});
  const state = { ...Order.parse(row).state, settledThrough: period.from };
  await client.send(new PutCommand({ TableName, Item: compressRow({ ...row, state }) }));
  client.destroy();
}

test('figures and reports are a lead’s, and of their own teams', async () => {
  const query = { team: 'north', ...one.period };
  expect((await agent.GET('/v1/metrics', { params: { query } })).response.status).toBe(403);
  const elsewhere = await lead.GET('/v1/metrics', { params: { query: { ...query, team: 'elsewhere' } } });
  expect([403, 404]).toContain(elsewhere.response.status);
});
