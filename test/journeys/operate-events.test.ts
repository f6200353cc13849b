import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { instantOf } from '@muster/core';
import { run } from '@muster/infra/local/run.ts';
import { serviceParts } from '@muster/infra/outputs.ts';
import { runsOf } from './support/clocks.ts';
import { publishSampleProcedure } from './support/publish-procedure.ts';
import { history } from './support/events.ts';
import { assessed, brief, confirm, recommendation, seen, timeline } from './support/incident.ts';
import { expectNoDeadLetters } from './support/dead-letters.ts';
import { mailsTaken, muster, unique } from './support/muster.ts';
import { addPerson } from './support/people.ts';
import { atRest } from './support/queues.ts';

const entry = resolve(import.meta.dirname, '../../infra/operate/operate.mjs');
let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'muster-operate-'));
  await writeFile(join(folder, 'muster.json'), JSON.stringify(muster));
});
afterAll(async () => {
  await rm(folder, { recursive: true, force: true });
  await expectNoDeadLetters();
});

const republish = (service: string, since: Date, ...more: string[]) => {
  const window = ['--service', service, '--from', instantOf(since)];
  const order = ['events', 'republish', ...window, '--file', join(folder, 'muster.json'), ...more];
  return run(process.execPath, [entry, ...order]);
};

/** An incident whose person was asked, with all that could be done twice about it. */
const incident = async () => {
  const zone = unique('zone');
  await addPerson(zone);
  const { contactId, incidentId } = await assessed(await publishSampleProcedure(), zone);
  await recommendation(incidentId);
  const [assignment] = await confirm(incidentId);
  if (assignment === undefined) throw new Error('nobody was assigned');
  await brief(assignment);
  await seen(incidentId, 'the person asked', ({ status }) => status === 'dispatched');
  const { assignmentId, reference } = assignment;
  const histories = [
    ['intake', 'CONTACT', contactId],
    ['intake', 'INCIDENT', incidentId],
    ['triage', 'ASSESSMENT', incidentId],
    ['dispatch', 'MOBILISATION', incidentId],
    ['dispatch', 'ASSIGNMENT', assignmentId],
    ['monitoring', 'RECORD', incidentId],
  ] as const;
  return {
    incidentId,
    everything: async (since: Date) => ({
      histories: await Promise.all(histories.map(([service, kind, id]) => history(service, kind, id))),
      timeline: await timeline(incidentId),
      mails: (await mailsTaken(reference)).length,
      clocks: (await runsOf(since, incidentId)).map(({ executionArn }) => executionArn).sort(),
    }),
  };
};

test('a window is counted first; published again and again it changes nothing, mails nobody and starts no clock', async () => {
  const since = new Date();
  const { everything } = await incident();
  await atRest();
  const before = await everything(since);
  expect(before.mails).toBe(1);
  expect(before.clocks.length).toBeGreaterThan(0);

  const dry = await republish('intake', since);
  expect(dry).toMatchObject({ code: 0 });
  expect(dry.output).toMatch(
    /\d {2}IncidentReported\n[^]*first {4}20[^]*last {5}20[^]*Nothing was published/,
  );
  expect(dry.output).not.toContain('published again');

  const services = serviceParts.filter((name) => name !== 'review');
  for (const service of [...services, ...services]) {
    const { code, output } = await republish(service, since, '--yes');
    // Of an incident on its way nobody hears more from monitoring than that a clock is to start.
    if (service === 'monitoring')
      expect(output).toMatch(
        /[1-9]\d* that only start a clock are left to the sweep\nThere is nothing to publish/,
      );
    else expect(output).toMatch(/[1-9]\d* events were published again, 0 parked\./);
    expect(code).toBe(0);
  }
  await atRest();
  expect(await everything(since)).toEqual(before);
});

test('a window without events says so, and what cannot be carried out ends with 1 and the reason', async () => {
  const later = new Date();
  const empty = await republish('review', later, '--yes');
  expect(empty).toMatchObject({ code: 0 });
  expect(empty.output).toContain('There is nothing to publish.');
  const refused = await republish('post', later);
  expect(refused.code).toBe(1);
  expect(refused.output).toContain('--service "post" is not a service');
});
