import { now, sendFloorMessage } from './floor-message.ts';
import { added, committed } from './events.ts';
import type { FloorMessage } from './floor/message.ts';
import { awaitMails } from './mails.ts';
import { controlRoom, sound, unique } from './organisation.ts';
import { withProcessorSeconds } from './processor.ts';
import { times, type Row, type Say } from './row.ts';
import type { System } from './system.ts';

const INCIDENTS = 24;
const NOTIFICATIONS = 3;
/** Webhooks on their way at once; behind them queues and streams work as wide as they are deployed. */
const AT_ONCE = 4;
const PATIENCE_SECONDS = 130;

/** Does one after another of them, so many at once; gives the results in order. */
async function each<Item, Result>(
  items: readonly Item[],
  work: (item: Item) => Promise<Result>,
): Promise<Result[]> {
  const results: Result[] = [];
  const waiting = items.entries();
  const worker = async () => {
    for (const [at, item] of waiting) results[at] = await work(item);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
  return results;
}

/** Incidents a second, from the first webhook to the last mail, when they come as fast as they are taken. */
async function rate(
  endpoint: string,
  send: readonly (() => Promise<string>)[],
  signal: AbortSignal,
): Promise<number> {
  const started = now();
  const references = await each(send, (one) => one());
  const patience = { each: NOTIFICATIONS, seconds: PATIENCE_SECONDS, signal };
  const taken = await awaitMails(endpoint, references, patience);
  return (1000 * send.length) / (Math.max(...taken) - started);
}

/** What each of Muster's services commits for an incident beside the events that the floor's chain has anyway. */
const extraEventsOf = (events: Readonly<Record<string, number>>): FloorMessage['extraEvents'] => {
  const extra = (service: string, chain: number) =>
    Math.max(Math.round((events[service] ?? 0) / INCIDENTS) - chain, 0);
  return {
    door: extra('intake', 1),
    first: extra('triage', 1),
    second: extra('dispatch', 2 * NOTIFICATIONS),
  };
};

/** How many incidents a second go all the way, with three people each, beside a floor that carries as many events. */
export async function measureThroughput(system: System, say: Say, signal: AbortSignal): Promise<Row> {
  const { muster, floorUrl } = system;
  const room = controlRoom(muster);
  const detector = await room.addDetector({ people: NOTIFICATIONS });
  const zones = Array.from({ length: INCIDENTS }, () => unique('zone'));
  say(`throughput: ${INCIDENTS * NOTIFICATIONS} people`);
  for (const zone of zones) await room.addPeople(zone, NOTIFICATIONS);
  const before = await committed(muster);

  say(`throughput: ${INCIDENTS} incidents`);
  const alarms = zones.map((zone) => async () => (await sound(detector, zone)).reference);
  const { done: ours, processorSeconds } = await withProcessorSeconds(() =>
    rate(muster.endpoint, alarms, signal),
  );
  const events = added(before, await committed(muster));
  const extraEvents = extraEventsOf(events);

  say(`throughput: ${INCIDENTS} messages`);
  const messages = zones.map(() => () => sendFloorMessage(floorUrl, { mails: NOTIFICATIONS, extraEvents }));
  const { done: floor, processorSeconds: ofFloor } = await withProcessorSeconds(() =>
    rate(muster.endpoint, messages, signal),
  );
  const seconds = { ours: processorSeconds / INCIDENTS, floor: ofFloor / INCIDENTS };
  const share = ours / floor;
  return {
    what: 'incidents a second end to end, three notifications each',
    muster: `${ours.toFixed(2)} a second: ${times(share)} the floor; ${seconds.ours.toFixed(2)} s of processor each`,
    floor: `${floor.toFixed(2)} a second; ${seconds.floor.toFixed(2)} s of processor each`,
    aim: 'at least 0.4 × the floor',
    met: share >= 0.4,
    goAlert: '24 alerts with three people each: 71–110 s until the last is told',
    measured: {
      ours,
      floor,
      share,
      processorSeconds: seconds,
      incidents: INCIDENTS,
      notifications: NOTIFICATIONS,
      atOnce: AT_ONCE,
      events,
      extraEvents,
    },
  };
}
