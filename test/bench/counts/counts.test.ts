import { writeFile } from 'node:fs/promises';
import { beforeAll, expect, test } from 'vitest';
import { assess } from '@muster/demo/call/assessment';
import { resolveAndClose } from '@muster/demo/call/closing';
import { newCall, reportIncident, startCall, takeCall } from '@muster/demo/call/contact';
import { dispatch, readBriefs } from '@muster/demo/call/dispatch';
import { acceptAndGo, recordActions } from '@muster/demo/call/field';
import type { CallSetting } from '@muster/demo/call/setting';
import { sum } from '../statistics.ts';
import { playMainJob, loadDemoOrganisation } from '@muster/test/support/whole/main-job';
import { useInProcessSystem } from '@muster/test/support/whole/in-process-system';
import { Counts } from './counts.ts';
import { unitCounter } from './units.ts';

const system = useInProcessSystem();
const silent = () => undefined;
const { count, take } = unitCounter();
const total = (units: Readonly<Record<string, number>>): number => sum(Object.values(units));

/** The same as the main job, but everybody answers in time. */
const playPromptly = async (setting: CallSetting): Promise<string> => {
  const since = new Date(system().now);
  const { contactId } = await takeCall(setting, newCall(), silent);
  const { incidentId } = await reportIncident(setting, contactId, silent);
  await assess(setting, incidentId, silent);
  const asked = await readBriefs(setting, await dispatch(setting, incidentId, silent), since, silent);
  for (const one of asked) await acceptAndGo(setting, one, silent);
  for (const one of asked) {
    const actions = one.assignment.actions.map(({ id }) => id);
    await recordActions(one, actions, silent);
  }
  await resolveAndClose(setting, incidentId, silent);
  await system().pass(5 * 3600);
  return incidentId;
};

let counts: Counts;
beforeAll(async () => {
  const setting = await loadDemoOrganisation(system());
  system().interceptors.push(count);
  take();
  const call = newCall();
  await startCall(setting, call);
  const first = total(take().writes);
  await startCall(setting, call);
  const duplicate = total(take().writes);
  const { incidentId } = await playMainJob(system(), setting);
  const story = take();
  await system().pass(5 * 3600);
  const { transitions } = system().clocks;
  const prompt = await playPromptly(setting);
  const ofClock = { withMiss: transitions.get(incidentId), withoutMiss: transitions.get(prompt) };
  counts = Counts.parse({ webhook: { first, duplicate }, story, transitions: ofClock });
  const file = process.env['MUSTER_COUNTS'];
  if (file !== undefined) await writeFile(file, JSON.stringify(counts));
});

test('every service writes and reads for an incident, and what they write is counted', () => {
  expect(Object.keys(counts.story.writes).sort()).toEqual([
    'dispatch',
    'intake',
    'monitoring',
    'review',
    'triage',
  ]);
  for (const units of Object.values(counts.story.writes)) expect(units).toBeGreaterThan(0);
});

test('a repeated webhook is cheaper than the first', () => {
  expect(counts.webhook.duplicate).toBeLessThan(counts.webhook.first);
});

test('a clock that settles a miss goes through as many states as one that has none, or more', () => {
  expect(counts.transitions.withoutMiss).toBeGreaterThan(0);
  expect(counts.transitions.withMiss).toBeGreaterThanOrEqual(counts.transitions.withoutMiss);
});
