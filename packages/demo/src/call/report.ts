import { expectData } from '@muster/client';
import { instantOf } from '@muster/core';
import { reports } from '../organisation.ts';
import { until } from '../until.ts';
import type { CallSetting, Tell } from './setting.ts';

const team = 'north';

const northReport = async ({ lead }: CallSetting): Promise<string> => {
  const wanted = reports.find((report) => report.team === team);
  const { items } = await expectData(lead.GET('/v1/reports'));
  const found = items.find(({ title }) => title === wanted?.title);
  if (found === undefined) throw new Error('the demo report is not there');
  return found.reportId;
};

/** Step 9: review has the case; the lead's report for the time of the call goes out by mail, once. */
export async function sendReport(setting: CallSetting, since: Date, tell: Tell) {
  const period = { from: instantOf(since), to: instantOf(new Date()) };
  const query = { team, ...period };
  await until(
    'the case in the figures',
    async () => {
      const { figures } = await expectData(setting.lead.GET('/v1/metrics', { params: { query } }));
      return figures.cases > 0 ? figures : undefined;
    },
    { signal: setting.signal },
  );
  const path = { params: { path: { reportId: await northReport(setting) } } };
  const run = async () => {
    const { deliveries } = await expectData(
      setting.lead.POST('/v1/reports/{reportId}/run', { ...path, body: { period } }),
    );
    const [delivery] = deliveries;
    if (delivery === undefined) throw new Error('the report went to nobody');
    return delivery;
  };
  const first = await run();
  if (first.status !== 'sent') throw new Error(`the report is ${first.status}`);
  const mail = await until('the report in the mail', () => setting.readMail(first.recipient.email, since), {
    signal: setting.signal,
  });
  tell(`to ${mail.to}: ${mail.subject}`);
  for (const line of mail.text.split('\n').filter((text) => text.trim() !== '')) tell(`  | ${line}`);
  tell(`asked for once more, the same period is ${(await run()).status}`);
  return { recipient: first.recipient.email };
}
