import { setTimeout as pause } from 'node:timers/promises';
import { now, sendFloorMessage } from './floor-message.ts';
import { committed } from './events.ts';
import { hopsOf } from './hops.ts';
import { awaitMails } from './mails.ts';
import { controlRoom, sound, unique } from './organisation.ts';
import { ms, times, type Row, type Say } from './row.ts';
import { spreadOf } from './statistics.ts';
import type { System } from './system.ts';

const WARM_UP = 6;
const SAMPLES = 60;
/** Apart from each other, so that no chain meets another: several times what each takes. */
const AFTER_MS = { alarm: 700, resolution: 400, message: 400 };
const PEOPLE = 4;

interface Sent {
  readonly reference: string;
  readonly at: number;
}

interface SentAlarm extends Sent {
  readonly incidentId: string;
}

/** Alarms and messages in turn, on the same warm machine; an alarm's person is set free in between. */
async function inTurn({ muster, floorUrl }: System, say: Say, signal: AbortSignal) {
  const room = controlRoom(muster);
  const zone = unique('zone');
  await room.addPeople(zone, PEOPLE);
  const detector = await room.addDetector({ people: 1 });
  const alarms: SentAlarm[] = [];
  const messages: Sent[] = [];
  for (let at = 0; at < WARM_UP + SAMPLES; at += 1) {
    if (at % 10 === 0) say(`latency: ${at} of ${WARM_UP + SAMPLES}`);
    const alarmAt = now();
    const { incidentId, reference } = await sound(detector, zone);
    alarms.push({ reference, incidentId, at: alarmAt });
    await pause(AFTER_MS.alarm, undefined, { signal });
    await room.resolve(incidentId);
    await pause(AFTER_MS.resolution, undefined, { signal });
    const messageAt = now();
    messages.push({ reference: await sendFloorMessage(floorUrl, { mails: 1 }), at: messageAt });
    await pause(AFTER_MS.message, undefined, { signal });
  }
  return { alarms: alarms.slice(WARM_UP), messages: messages.slice(WARM_UP) };
}

/** How long it takes from the webhook to the mail that the provider took, beside the same hops with nothing to decide. */
export async function measureLatency(system: System, say: Say, signal: AbortSignal): Promise<Row> {
  const { alarms, messages } = await inTurn(system, say, signal);
  const { endpoint } = system.muster;
  const takenOf = (sent: readonly Sent[]) => {
    const references = sent.map(({ reference }) => reference);
    return awaitMails(endpoint, references, { each: 1, seconds: 60, signal });
  };
  const took = (sent: readonly Sent[], taken: readonly number[]) =>
    spreadOf(taken.map((at, index) => at - (sent[index]?.at ?? Number.NaN)));
  const [taken, floorTaken] = [await takenOf(alarms), await takenOf(messages)];
  const [ours, floor] = [took(alarms, taken), took(messages, floorTaken)];
  const events = Object.values(await committed(system.muster)).flat();
  const hops = hopsOf(
    alarms.map(({ incidentId, at }, index) => ({
      incidentId,
      sentAt: at,
      takenAt: taken[index] ?? Number.NaN,
    })),
    events,
  );
  const ratio = ours.p50 / floor.p50;
  return {
    what: 'webhook received → responder’s mail taken by the provider',
    muster: `p50 ${ms(ours.p50)}, p99 ${ms(ours.p99)}: ${times(ratio)} the floor`,
    floor: `p50 ${ms(floor.p50)}, p99 ${ms(floor.p99)}`,
    aim: 'p50 at most 2 × the floor',
    met: ratio <= 2,
    goAlert:
      'p50 3.8 s as shipped; 0.49–0.60 s with a 1 s cycle and 60–77 ms with a 100 ms cycle, both without JIT',
    measured: { ours, floor, ratio, hops },
  };
}
