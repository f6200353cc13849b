import { beforeAll, beforeEach, expect, test } from 'vitest';
import { expectData } from '@muster/client';
import { loadDemoOrganisation } from '../support/whole/main-job.ts';
import { useInProcessSystem } from '../support/whole/in-process-system.ts';
import { allMails } from '../support/whole/mailbox.ts';

const system = useInProcessSystem();
const DAY = 86_400;

beforeAll(() => loadDemoOrganisation(system()));
beforeEach(() => {
  system().outside.mails.length = 0;
});

const lead = () => system().as('lead');
const body = (title: string, ...names: string[]) => ({
  title,
  team: 'north',
  cadence: { every: 'day' as const, at: '06:00', zone: 'Europe/London' },
  recipients: names.map((name) => ({ name, email: `${name}@example.com` })),
});
const at = (reportId: string) => ({ params: { path: { reportId } } });
const change = (reportId: string) => ({ params: { path: { reportId }, header: { 'If-Match': '*' } } });
const reached = async (title: string): Promise<string[]> => {
  const mails = (await allMails(system())).filter(({ subject }) => subject.startsWith(title));
  return mails.map(({ to }) => to).sort();
};
const nextDay = async () => {
  await system().pass(DAY);
  await system().call('review/report', {});
};

test('an equal second order is refused and names the first, also when both come at once, until the first is stopped', async () => {
  const both = await Promise.all([
    lead().POST('/v1/reports', { body: body('One', 'ann', 'bob') }),
    lead().POST('/v1/reports', { body: { ...body('Two', 'bob', 'ANN') } }),
  ]);
  expect(both.map(({ response }) => response.status).sort()).toEqual([201, 409]);
  const first = both.find(({ data }) => data)?.data;
  const second = both.find(({ error }) => error)?.error;
  expect(JSON.stringify(second)).toContain(first?.reportId);
  const reportId = first?.reportId ?? '';
  expect((await lead().DELETE('/v1/reports/{reportId}', at(reportId))).response.status).toBe(204);
  const anew = await lead().POST('/v1/reports', { body: body('Three', 'ann', 'bob') });
  expect(anew.response.status).toBe(201);
});

test.each([
  ['an address that is none', [{ name: 'Ann', email: 'ann at example' }], '/recipients/0/email'],
  [
    'the same mailbox twice',
    [
      { name: 'Ann', email: 'ann@example.com' },
      { name: 'Bob', email: 'bob@example.com' },
      { name: 'Ann again', email: 'ANN@example.com' },
    ],
    '/recipients/2/email',
  ],
  ['a name of two lines', [{ name: 'Ann\nBcc: all', email: 'ann@example.com' }], '/recipients/0/name'],
  ['nobody', [], '/recipients'],
])(
  'an order to %s is refused with its field, new or changed, and nothing is kept',
  async (_, recipients, pointer) => {
    const standing = await expectData(lead().POST('/v1/reports', { body: body(`R ${pointer}`, 'zoe') }));
    const before = await expectData(lead().GET('/v1/reports'));
    const made = await lead().POST('/v1/reports', { body: { ...body('R', 'zoe'), recipients } });
    const changed = await lead().PATCH('/v1/reports/{reportId}', {
      ...change(standing.reportId),
      body: { recipients },
    });
    for (const { response, error } of [made, changed]) {
      expect([response.status, error]).toMatchObject([422, { faults: [{ in: 'body', pointer }] }]);
    }
    expect(await expectData(lead().GET('/v1/reports'))).toEqual(before);
    await lead().DELETE('/v1/reports/{reportId}', at(standing.reportId));
  },
);

test('a change that would make two orders equal is refused as well', async () => {
  const cleo = await expectData(lead().POST('/v1/reports', { body: body('C', 'cleo') }));
  const dan = await expectData(lead().POST('/v1/reports', { body: body('D', 'dan') }));
  const refused = await lead().PATCH('/v1/reports/{reportId}', {
    ...change(dan.reportId),
    body: { recipients: body('', 'cleo').recipients },
  });
  expect([refused.response.status, JSON.stringify(refused.error)]).toEqual([
    409,
    expect.stringContaining(cleo.reportId),
  ]);
});

test('a changed order goes to its new readers, at no period twice to the old ones', async () => {
  const { reportId } = await expectData(lead().POST('/v1/reports', { body: body('Changed', 'eve', 'fay') }));
  await nextDay();
  expect(await reached('Changed')).toEqual(['eve@example.com', 'fay@example.com']);
  system().outside.mails.length = 0;
  await expectData(
    lead().PATCH('/v1/reports/{reportId}', {
      ...change(reportId),
      body: {
        title: 'Renamed',
        cadence: { every: 'day', at: '07:00', zone: 'Europe/London' },
        recipients: body('', 'eve', 'gil').recipients,
      },
    }),
  );
  await system().call('review/report', {});
  expect(await reached('Renamed')).toEqual([]);
  await nextDay();
  expect(await reached('Renamed')).toEqual(['eve@example.com', 'gil@example.com']);
});

test('a stopped order is not sent any more, leaves the list, and keeps its log of deliveries', async () => {
  const { reportId } = await expectData(lead().POST('/v1/reports', { body: body('Stopped', 'hal') }));
  await nextDay();
  system().outside.mails.length = 0;
  for (let times = 0; times < 2; times += 1) {
    const { response } = await lead().DELETE('/v1/reports/{reportId}', at(reportId));
    expect([response.status, await response.clone().text()]).toEqual([204, '']);
  }
  await nextDay();
  expect(await reached('Stopped')).toEqual([]);
  const { items } = await expectData(lead().GET('/v1/reports'));
  expect(items.map((one) => one.reportId)).not.toContain(reportId);
  const shown = await expectData(lead().GET('/v1/reports/{reportId}', at(reportId)));
  expect([shown.report.stoppedAt !== undefined, shown.deliveries.length]).toEqual([true, 1]);
  const run = await lead().POST('/v1/reports/{reportId}/run', { ...at(reportId), body: {} });
  const patch = await lead().PATCH('/v1/reports/{reportId}', { ...change(reportId), body: { title: 'New' } });
  expect([run.response.status, patch.response.status]).toEqual([410, 410]);
});

test('another team’s order can be neither changed nor stopped', async () => {
  const { reportId } = await expectData(lead().POST('/v1/reports', { body: body('Ours', 'ida') }));
  const other = system().as('lead', ['south']);
  const patch = await other.PATCH('/v1/reports/{reportId}', {
    ...change(reportId),
    body: { title: 'Theirs' },
  });
  const stop = await other.DELETE('/v1/reports/{reportId}', at(reportId));
  expect([patch.response.status, stop.response.status]).toEqual([404, 404]);
});
