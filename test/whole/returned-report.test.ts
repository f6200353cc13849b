import { beforeAll, expect, test } from 'vitest';
import { expectData } from '@muster/client';
import { returnedMail, type Returned } from '../support/returned-mail.ts';
import { loadDemoOrganisation } from '../support/whole/main-job.ts';
import { useInProcessSystem } from '../support/whole/in-process-system.ts';
import { allMails } from '../support/whole/mailbox.ts';

const system = useInProcessSystem();
beforeAll(() => loadDemoOrganisation(system()));

const mails = () => allMails(system());
const comesBack = async (returned: Returned) => {
  await system().call('review/on-returned-mail', returnedMail(returned));
  await system().runDue();
};

test('a report that comes back stops reports to that address, tells the other recipients once, and shows it', async () => {
  const lead = system().as('lead');
  const report = await expectData(
    lead.POST('/v1/reports', {
      body: {
        title: 'Returned',
        team: 'north',
        cadence: { every: 'day', at: '06:00', zone: 'Europe/London' },
        recipients: [
          { name: 'Joe', email: 'joe@example.com' },
          { name: 'Kim', email: 'kim@example.com' },
        ],
      },
    }),
  );
  await system().pass(86_400);
  await system().call('review/report', {});
  const sent = (await mails()).find(
    ({ to, subject }) => to === 'joe@example.com' && subject.startsWith('Returned'),
  );
  const deliveryId = (sent?.id ?? '').replace(/-\d+$/, '');
  for (let times = 0; times < 2; times += 1) {
    await comesBack({ messageId: deliveryId, address: 'joe@example.com' });
  }
  const told = (await mails()).filter(({ subject }) => subject === 'Returned: not delivered to Joe');
  expect(told.map(({ to }) => to)).toEqual(['kim@example.com']);

  await system().pass(86_400);
  system().outside.mails.length = 0;
  await system().call('review/report', {});
  const reached = (await mails()).filter(({ subject }) => subject.startsWith('Returned')).map(({ to }) => to);
  expect(reached).toEqual(['kim@example.com']);
  const shown = await expectData(
    lead.GET('/v1/reports/{reportId}', { params: { path: { reportId: report.reportId } } }),
  );
  expect(shown.report.recipients[0]).toMatchObject({ failing: { why: 'bounce: NoEmail' } });
  expect(shown.deliveries.map(({ recipient, state }) => [recipient.name, state]).sort()).toEqual([
    ['Joe', 'returned'],
    ['Kim', 'sent'],
    ['Kim', 'sent'],
  ]);
});
