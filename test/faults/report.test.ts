import '../support/quiet.ts';
import { PutObjectCommand } from '@aws-sdk/client-s3';
import { SendEmailCommand } from '@aws-sdk/client-sesv2';
import { decided, plusSeconds, ReportId, toInstant } from '@muster/core';
import { newId } from '@muster/core/new-id';
import { Table } from '@muster/store';
import { beforeEach, expect, test, vi } from 'vitest';
import { createOrder, type Recipient } from '../../services/review/src/reports/domain/report-order.ts';
import { recordReturnedMail } from '../../services/review/src/reports/record-returned-mail.ts';
import { runReport } from '../../services/review/src/reports/run-report.ts';
import { reviewOn } from '../../services/review/test/support/review.ts';
import { clockAt } from '../support/clock.ts';
import { useEngine } from '../support/engine.ts';
import { awsError, killedWhen, timedOut } from '../support/fault.ts';
import { useMailProvider } from '../support/mail-provider.ts';
import { cause } from '../support/sample-aggregate.ts';

const engine = useEngine();
const { ses, s3, mails } = useMailProvider();

const lead: Recipient = { name: 'Lead', email: 'lead@example.com' };
const period = {
  from: toInstant('2026-01-05T00:00:00Z'),
  to: toInstant('2026-01-06T00:00:00Z'),
  zone: 'Europe/London',
};

let table: string;
let clock: ReturnType<typeof clockAt>;

beforeEach(async () => {
  table = await engine.table('review');
  clock = clockAt('2026-01-06T06:00:00Z');
});

/** A process that sends reports; `killed` makes it lose its table, and with it everything after, from then on. */
function processWith(recipients: Recipient[] = [lead], killed: () => boolean = () => false) {
  const client = killedWhen(engine.client(), killed);
  const created = createOrder({
    reportId: ReportId.parse('rpt_01kdxqz5m8e6ws3y1z0v7g4h2m'),
    title: 'Daily report',
    team: 'north',
    cadence: { every: 'day', at: '06:00', zone: 'Europe/London' },
    recipients,
    createdAt: plusSeconds(clock.now(), -86_400),
  });
  if (!created.ok) throw new Error('a report is always created');
  const deps = reviewOn(new Table({ client, name: table }), clock.now);

  const run = async () => {
    const copies = await runReport(deps, created.state, period, cause(newId('run'), { at: clock.now() }));
    return copies.map(({ status, possiblyRepeated }) => ({ status, possiblyRepeated }));
  };
  return { deps, run, order: created.state };
}

const processOf = (...given: Parameters<typeof processWith>) => processWith(...given).run;

test('a run killed between sending and confirming is sent once more after five minutes, marked', async () => {
  const sent = () => ses.commandCalls(SendEmailCommand).length > 0;
  await expect(processOf([lead], sent)()).rejects.toThrow('killed');

  clock.pass(299);
  expect(await processOf()()).toEqual([{ status: 'being-sent', possiblyRepeated: false }]);
  clock.pass(1);
  expect(await processOf()()).toEqual([{ status: 'sent', possiblyRepeated: true }]);
  clock.pass(86_400);
  expect(await processOf()()).toEqual([{ status: 'already-sent', possiblyRepeated: true }]);

  const [first, second, ...more] = await mails();
  expect(more).toEqual([]);
  expect(first?.subject).not.toContain('possibly a repeat');
  expect(second?.subject).toContain('possibly a repeat');
  expect(second?.messageId).not.toBe(first?.messageId);
});

test('a mail that could not be kept is not sent, and the next run sends it at once, as no repetition', async () => {
  s3.on(PutObjectCommand)
    .rejectsOnce(awsError('SlowDown', { $fault: 'server' }))
    .resolves({});
  await expect(processOf()()).rejects.toThrow();
  expect(await mails()).toEqual([]);

  expect(await processOf()()).toEqual([{ status: 'sent', possiblyRepeated: false }]);
  expect(await mails()).toHaveLength(1);
});

const down = awsError('InternalFailure', { $fault: 'server', $metadata: { httpStatusCode: 500 } });

test.each([
  ['nothing', timedOut()],
  ['that it broke', down],
  ['half an answer', Object.assign(new Error('reset'), { code: 'ECONNRESET' })],
])(
  'a mail provider that says %s may have sent: the copy is repeated knowingly, after five minutes',
  async (_, error) => {
    ses.on(SendEmailCommand).rejectsOnce(error).resolves({ MessageId: 'taken' });
    expect(await processOf()()).toEqual([{ status: 'unconfirmed', possiblyRepeated: false }]);
    expect(await processOf()()).toEqual([{ status: 'being-sent', possiblyRepeated: false }]);

    clock.pass(300);
    expect(await processOf()()).toEqual([{ status: 'sent', possiblyRepeated: true }]);
    expect(await mails()).toHaveLength(2);
  },
);

test.each(['SendingPausedException', 'TooManyRequestsException', 'MailFromDomainNotVerifiedException'])(
  'a mail that the provider does not take for now (%s) is not called a repeat when it goes out at last',
  async (code) => {
    ses.on(SendEmailCommand).rejectsOnce(awsError(code)).resolves({ MessageId: 'taken' });
    expect(await processOf()()).toEqual([{ status: 'failed', possiblyRepeated: false }]);
    expect(await processOf()()).toEqual([{ status: 'sent', possiblyRepeated: false }]);
    expect((await mails()).at(-1)?.subject).not.toContain('possibly a repeat');
  },
);

test('two runs at once send each person one mail, with their own address alone', async () => {
  const recipients = [
    lead,
    { name: 'Lead', email: 'Lead@EXAMPLE.com' },
    { name: 'Two', email: 'two@example.com' },
  ];
  const copies = await Promise.all([processOf(recipients)(), processOf(recipients)()]);
  expect(copies.flat().filter(({ status }) => status === 'sent')).toHaveLength(2);
  const to = (await mails()).flatMap((mail) => mail.to);
  expect(to).toHaveLength(2);
  expect(to.filter((address) => address?.includes('two@example.com'))).toHaveLength(1);
});

test('one recipient’s refused copy delays no other, and the others are told once', async () => {
  ses.on(SendEmailCommand).rejectsOnce(awsError('MessageRejected')).resolves({ MessageId: 'taken' });
  const run = processOf([lead, { name: 'Two', email: 'two@example.com' }]);
  expect(await run()).toEqual([
    { status: 'given-up', possiblyRepeated: false },
    { status: 'sent', possiblyRepeated: false },
  ]);
  expect(await run()).toEqual([
    { status: 'given-up', possiblyRepeated: false },
    { status: 'already-sent', possiblyRepeated: false },
  ]);
  const [refused, two, told, ...more] = await mails();
  expect([refused?.to, two?.to, told?.to, more]).toEqual([
    [expect.stringContaining(lead.email)],
    [expect.stringContaining('two@example.com')],
    [expect.stringContaining('two@example.com')],
    [],
  ]);
  expect(told?.subject).toBe('Daily report: not delivered to Lead');
});

test('no attempt overwrites the mail that another attempt has kept as proof', async () => {
  ses.on(SendEmailCommand).rejects(timedOut());
  await processOf()();
  clock.pass(300);
  await processOf()();
  const keys = s3.commandCalls(PutObjectCommand).map(({ args: [{ input }] }) => input.Key);
  expect(keys).toHaveLength(2);
  expect(new Set(keys).size).toBe(2);
});

test('a process that dies before the others are told of a report that came back: the receipt comes again, and they are, once', async () => {
  const two = { name: 'Two', email: 'two@example.com' };
  const { deps, run, order } = processWith([lead, two]);
  await deps.reports.decide(order.reportId, cause('order'), () => decided(order, []));
  await run();
  const [first] = await mails();
  const messageId = (first?.messageId ?? '').slice(1).replace(/-1@.*$/, '');
  const receipt = {
    messageId,
    address: lead.email,
    kind: 'hard-bounce' as const,
    why: 'NoEmail',
    key: 'f-1',
  };
  const again = cause('returned/f-1', { at: clock.now() });

  const dying = vi.spyOn(deps.notices, 'load').mockRejectedValue(new Error('killed'));
  await recordReturnedMail(deps, receipt, again);
  dying.mockRestore();
  expect(await mails()).toHaveLength(2);
  for (let times = 0; times < 2; times += 1) await recordReturnedMail(deps, receipt, again);
  expect((await mails()).slice(2).map(({ to, subject }) => [to[0], subject])).toEqual([
    [expect.stringContaining(two.email), 'Daily report: not delivered to Lead'],
  ]);
});
