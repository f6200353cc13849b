import { beforeAll, describe, expect, test } from 'vitest';
import { newCall, startCall } from '@muster/demo/call/contact';
import type { CallSetting } from '@muster/demo/call/setting';
import { capacityMeter, writesOf, writesTable, type Use } from '../support/capacity.ts';
import { playPricedIncident, publishPricedProcedure } from '../support/whole/priced-incident.ts';
import { loadDemoOrganisation } from '../support/whole/main-job.ts';
import { useInProcessSystem } from '../support/whole/in-process-system.ts';
import { allMails, type SentMail } from '../support/whole/mailbox.ts';

const system = useInProcessSystem();
const meter = capacityMeter();
let setting: CallSetting;

beforeAll(async () => {
  setting = await loadDemoOrganisation(system());
  await publishPricedProcedure(setting);
  system().interceptors.push(meter.intercept);
});

/** Write units that a whole incident may take of each table. Most are rows in transactions, which count double. */
const budgets = { intake: 20, callers: 3, triage: 11, dispatch: 76, monitoring: 71, review: 3 };

describe('an incident with a webhook, eight calls of the API, one silence and three briefs', () => {
  let uses: readonly Use[];
  beforeAll(async () => {
    meter.take();
    await playPricedIncident(system(), setting);
    await system().pass(5 * 3600);
    uses = meter.take();
  });

  test.each(Object.entries(budgets))('%s writes at most %i units', (table, most) => {
    const own = uses.filter((use) => use.table === table);
    expect(writesOf(own), writesTable(own)).toBeLessThanOrEqual(most);
    expect(writesOf(own)).toBeGreaterThan(0);
  });

  test('writes to no other table, and wastes nothing on writes that are refused', () => {
    expect([...new Set(uses.map(({ table }) => table))].sort()).toEqual(Object.keys(budgets).sort());
    expect(uses.filter(({ row }) => row.startsWith('refused'))).toEqual([]);
  });

  test('ends with everybody briefed once, and the two who were bound at the end told that it is over', async () => {
    const mails = await allMails(system());
    const isNotice = ({ subject }: SentMail) => subject.includes('You are not needed any more');
    expect([mails.length, mails.filter(isNotice).length]).toEqual([5, 2]);
  });
});

test('the first webhook of a call writes at most seven units, the carrier’s repetition none', async () => {
  const call = newCall();
  meter.take();
  await startCall(setting, call);
  const first = meter.take();
  expect(writesOf(first), writesTable(first)).toBeLessThanOrEqual(7);
  await startCall(setting, call);
  expect(writesOf(meter.take())).toBe(0);
});

test('an incident without a missed deadline enters at most four states of clocks', async () => {
  const incidentId = await playPricedIncident(system(), setting, { everybodyAnswers: true });
  await system().pass(5 * 3600);
  expect(system().clocks.running).toBe(0);
  expect(system().clocks.transitions.get(incidentId)).toBeLessThanOrEqual(4);
});
