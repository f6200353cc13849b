import { setTimeout as pause } from 'node:timers/promises';
import { expectData } from '@muster/client';
import { DeadlineMissed } from '@muster/contracts';
import { secondsBetween } from '@muster/core';
import { until } from '@muster/demo/until';
import { stageOf } from '@muster/infra/stages.ts';
import { committed } from './events.ts';
import { controlRoom, of, sound, unique } from './organisation.ts';
import { ms, type Row, type Say } from './row.ts';
import { spreadOf } from './statistics.ts';
import type { System } from './system.ts';

const ALARMS = 40;
const LIMIT_SECONDS = 12;
const APART_MS = 97;
const { graceSeconds: GRACE_SECONDS } = stageOf({ stage: 'local' });
const ALLOWED_MS = 1_000;

type Room = ReturnType<typeof controlRoom>;

/** Has whoever is asked accept, as told to the control room. */
const accept = ({ dispatcher }: Room, incidentId: string) =>
  until('the acceptance', async () => {
    const { data } = await dispatcher.GET('/v1/incidents/{incidentId}/assignments', of(incidentId));
    const assignmentId = data?.items[0]?.assignmentId;
    if (assignmentId === undefined) return undefined;
    const path = { params: { path: { assignmentId } } };
    const body = { status: 'accepted' } as const;
    return expectData(dispatcher.POST('/v1/assignments/{assignmentId}/status', { ...path, body }));
  });

const missesOf = async ({ muster }: System, ids: ReadonlySet<string>) => {
  const { monitoring = [] } = await committed(muster);
  return monitoring
    .filter(({ name }) => name === 'DeadlineMissed')
    .map(({ data }) => DeadlineMissed.data.parse(data))
    .filter(({ kind, incidentId }) => kind === 'accepted' && ids.has(incidentId));
};

/** Alarms with a short limit, every second one answered in time: how exactly the clocks of the others settle the miss. */
export async function measureClocks(system: System, say: Say, signal: AbortSignal): Promise<Row> {
  const room = controlRoom(system.muster);
  const detector = await room.addDetector({ people: 1, acceptWithinSeconds: LIMIT_SECONDS });
  const zones = Array.from({ length: ALARMS }, () => unique('zone'));
  for (const zone of zones) await room.addPeople(zone, 1);
  say(`clocks: ${ALARMS} alarms with ${LIMIT_SECONDS} s to accept`);
  const sounded: Promise<string>[] = [];
  for (const [at, zone] of zones.entries()) {
    const incident = sound(detector, zone).then(({ incidentId }) => incidentId);
    const answered = at % 2 === 0 ? incident : incident.then((id) => accept(room, id).then(() => id));
    answered.catch(() => undefined); // awaited below, unless the wait before it is broken off
    sounded.push(answered);
    await pause(APART_MS, undefined, { signal });
  }
  const incidentIds = await Promise.all(sounded);
  const unanswered = incidentIds.filter((_, at) => at % 2 === 0);
  await pause((LIMIT_SECONDS + GRACE_SECONDS + 3) * 1000, undefined, { signal });
  const misses = await missesOf(system, new Set(incidentIds));

  const late = misses.map(({ dueAt, missedAt }) => 1000 * (secondsBetween(dueAt, missedAt) - GRACE_SECONDS));
  const early = late.filter((by) => by < 0).length;
  const afterMet = misses.filter(({ incidentId }) => !unanswered.some((id) => id === incidentId)).length;
  const byClock = new Set<string>(
    misses.flatMap((miss) => (miss.settledBy === 'clock' ? [miss.incidentId] : [])),
  );
  const missed = unanswered.filter((id) => !byClock.has(id)).length;
  const lateness = spreadOf(late);
  return {
    what: 'a clock fires: lateness beyond due time and grace',
    muster: `p50 ${ms(lateness.p50)}, p99 ${ms(lateness.p99)}; ${early} early, ${afterMet} after it was met, ${missed} missed`,
    aim: '0 early, 0 after it was met, 0 missed; p99 at most 1 s',
    met: early === 0 && afterMet === 0 && missed === 0 && lateness.p99 <= ALLOWED_MS,
    goAlert: 'a one-minute step: p50 5.2 s, 10.9 s at most',
    measured: { lateness, early, afterMet, missed, alarms: ALARMS, unanswered: unanswered.length },
  };
}
