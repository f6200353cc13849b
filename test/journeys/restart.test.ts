import { once } from 'node:events';
import { rm } from 'node:fs/promises';
import { createServer, type Server } from 'node:net';
import { resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { encodeForm } from '@muster/demo/signed';
import { linkIn } from '@muster/demo/responder';
import { until } from '@muster/demo/until';
import { checkout, openInstance, type Instance } from '@muster/infra/local/instance.ts';
import { clientOf } from '@muster/infra/local/clients.ts';
import type { Muster } from '@muster/infra/local/muster-file.ts';
import { freePorts } from '@muster/infra/local/port.ts';
import { silentProgress } from '@muster/infra/local/progress.ts';
import { allowAnyZone } from '../support/any-zone.ts';
import { alarm } from './support/source.ts';
import {
  waitForBrief,
  clocksRunning,
  mailsTo,
  sendMailThrough,
  incidentsIn,
  addAlarmedTeam,
  countLinkMails,
  type AlarmedTeam,
} from './support/other-system.ts';

const home = resolve(checkout, '.local/test-restart');
let running: Instance | undefined;
let consolePort = 0;
const start = async (port: number, fresh: boolean): Promise<Instance> => {
  running = await openInstance({ port, consolePort, home, fresh, keep: true, progress: silentProgress });
  return running;
};

/** A provider that takes a request and never answers. */
async function blackHole(): Promise<{
  readonly address: string;
  readonly called: Promise<unknown>;
  server: Server;
}> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const at = server.address();
  if (at === null || typeof at === 'string') throw new Error('no port');
  return { address: `http://127.0.0.1:${at.port}`, called: once(server, 'connection'), server };
}

const accept = (link: string) =>
  fetch(`${link}/answer`, {
    method: 'POST',
    redirect: 'manual',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    body: encodeForm({ answer: 'accept' }),
  });

interface Stopped {
  readonly before: Muster;
  /** Somebody was asked, and 5 s later everything stopped; their time ran out meanwhile. */
  readonly unanswered: {
    team: AlarmedTeam;
    incidentId: string;
    first: Awaited<ReturnType<typeof waitForBrief>>;
  };
  /** Somebody accepted right before the stop. */
  readonly accepted: { incidentId: string; first: Awaited<ReturnType<typeof waitForBrief>>; status: number };
  /** The source had its answer, and nobody else had heard of it. */
  readonly reported: { team: AlarmedTeam; incidentId: string };
  /** The attempt was stored, and the provider had not answered. */
  readonly hanging: { team: AlarmedTeam; incidentId: string };
}

async function upToTheStop(port: number): Promise<Stopped> {
  const instance = await start(port, true);
  const { muster } = instance;
  await allowAnyZone(clientOf(muster, 'admin'), clientOf(muster, 'lead'));
  const teams = {
    unanswered: await addAlarmedTeam(muster, 2, 60),
    accepted: await addAlarmedTeam(muster, 1, 300),
    reported: await addAlarmedTeam(muster, 1, 600),
    hanging: await addAlarmedTeam(muster, 1, 600),
  };
  const hole = await blackHole();
  const acceptedId = await alarm(teams.accepted.source, teams.accepted.zone);
  const acceptor = await waitForBrief(muster, teams.accepted, acceptedId);
  const unansweredId = await alarm(teams.unanswered.source, teams.unanswered.zone);
  const first = await waitForBrief(muster, teams.unanswered, unansweredId);
  await sendMailThrough(muster, hole.address);
  const hangingId = await alarm(teams.hanging.source, teams.hanging.zone);
  await hole.called;
  await sendMailThrough(muster, undefined);
  await pause(Math.max(Date.parse(first.assignment.offeredAt) + 5_000 - Date.now(), 0));
  const reportedId = await alarm(teams.reported.source, teams.reported.zone);
  const { status } = await accept(linkIn(acceptor.mail.text));
  await instance.stop();
  hole.server.close();
  await pause(Math.max(Date.parse(first.assignment.acceptBy) + 1_000 - Date.now(), 0));
  return {
    before: muster,
    unanswered: { team: teams.unanswered, incidentId: unansweredId, first },
    accepted: { incidentId: acceptedId, first: acceptor, status },
    reported: { team: teams.reported, incidentId: reportedId },
    hanging: { team: teams.hanging, incidentId: hangingId },
  };
}

let stopped: Stopped;
let muster: Muster;
beforeAll(async () => {
  const ports = await freePorts('port', 'consolePort');
  const { port } = ports;
  ({ consolePort } = ports);
  stopped = await upToTheStop(port);
  ({ muster } = await start(port, false));
}, 400_000);
afterAll(async () => {
  await running?.stop();
  await rm(home, { recursive: true, force: true });
});

test('the addresses, keys and sign-ins are those from before the stop', () => {
  expect(muster).toEqual(stopped.before);
});

test('open incidents have clocks again', async () => {
  expect(await clocksRunning(muster)).toBeGreaterThanOrEqual(1);
  const { incidentId } = stopped.accepted;
  const { clock } = await incidentsIn(muster).incident(incidentId);
  expect(clock.wakeAt).toBeDefined();
});

test('a limit that passed meanwhile is settled once within a minute: the next person is asked once, the first not again', async () => {
  const { team, incidentId, first } = stopped.unanswered;
  const { assignments, linesOfKind } = incidentsIn(muster);
  const next = await until('the next person', async () => (await assignments(incidentId))[1], {
    seconds: 120,
    everyMs: 500,
  });
  expect(next).toMatchObject({ insteadOf: first.assignment.assignmentId, chosenBy: 'escalation' });
  const second = team.people.find(({ resourceId }) => resourceId === next.resource.resourceId);
  if (second === undefined) throw new Error('somebody of another team was asked');
  await until('their brief', async () => (await countLinkMails(muster, second)) > 0 || undefined, {
    seconds: 120,
  });
  const missed = async () =>
    (await linesOfKind(incidentId, 'DeadlineMissed')).filter(
      ({ assignmentId }) => assignmentId === first.assignment.assignmentId,
    );
  await until('the miss on the board', async () => (await missed())[0]);
  expect(await missed()).toHaveLength(1);
  expect(await countLinkMails(muster, second)).toBe(1);
  expect(await mailsTo(muster, first.person)).toHaveLength(1);
  expect(await countLinkMails(muster, first.person)).toBe(0);
});

test('an acceptance that was answered is stored, and known everywhere', async () => {
  const { incidentId, first, status } = stopped.accepted;
  expect(status).toBe(303);
  const { assignments, incident, linesOfKind } = incidentsIn(muster);
  await until(
    'the acceptance on the board',
    async () => (await linesOfKind(incidentId, 'AssignmentAccepted'))[0],
    {
      seconds: 120,
    },
  );
  const all = await assignments(incidentId);
  expect(all.map((one) => one.status)).toEqual(['accepted']);
  const { deadlines } = await incident(incidentId);
  expect(deadlines.filter(({ kind }) => kind === 'accepted').map((one) => one.status)).toEqual(['met']);
  expect(await mailsTo(muster, first.person)).toHaveLength(1);
});

test('a report that was answered to its source is processed', async () => {
  const { team, incidentId } = stopped.reported;
  const { person, assignment } = await waitForBrief(muster, team, incidentId);
  expect(assignment.status).toBe('offered');
  expect(await mailsTo(muster, person)).toHaveLength(1);
  expect(await incidentsIn(muster).linesOfKind(incidentId, 'IncidentReported')).toHaveLength(1);
});

test(
  'a mail whose sending nobody knows of waits its lease, and is repeated once, marked as that',
  { timeout: 400_000 },
  async () => {
    const { team, incidentId } = stopped.hanging;
    const [person] = team.people;
    if (person === undefined) throw new Error('the team has a person');
    await until('the repetition', async () => (await countLinkMails(muster, person)) > 0 || undefined, {
      seconds: 300,
      everyMs: 1_000,
    });
    const mails = await mailsTo(muster, person);
    expect(mails.map(({ text }) => text.includes('may have had this message before'))).toEqual([true, false]);
    expect(await countLinkMails(muster, person)).toBe(1);
    const { assignments, linesOfKind } = incidentsIn(muster);
    expect(await assignments(incidentId)).toHaveLength(1);
    const briefs = async () =>
      (await linesOfKind(incidentId, 'NotificationSent')).filter(({ what }) => what.startsWith('Brief'));
    await until('the mail on the board', async () => (await briefs())[0]);
    expect(await briefs()).toHaveLength(1);
  },
);
