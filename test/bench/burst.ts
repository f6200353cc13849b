import { readdir, readFile } from 'node:fs/promises';
import { setTimeout as pause } from 'node:timers/promises';
import * as z from 'zod';
import { send, standardRequest, type SignedRequest } from '@muster/demo/signed';
import { controlRoom, unique, type Detector } from './organisation.ts';
import type { Row, Say } from './row.ts';
import { sum } from './statistics.ts';
import type { System } from './system.ts';

const SAME = 100;
const DISTINCT = 1000;
const DISTINCT_SECONDS = 10;
/** Until a burst's consequences are over, so that they do not take part in the next one. */
const REST_MS = 20_000;

const alarmOf = ({ baseUrl, secret }: Detector, zone: string): SignedRequest => {
  const data = { summary: 'Detector in alarm.', place: { text: unique('Pump house'), zone } };
  const body = JSON.stringify({ type: 'alarm', data });
  return standardRequest(baseUrl, secret, { id: unique('msg'), at: new Date(), body });
};

const Answer = z.looseObject({ contactId: z.string() });

interface Answered {
  readonly status: number;
  readonly contactId: string | undefined;
}

const answerTo = async (request: SignedRequest): Promise<Answered> => {
  try {
    const reply = await send(request);
    const read = Answer.safeParse(await reply.json().catch(() => undefined));
    return { status: reply.status, contactId: read.data?.contactId };
  } catch {
    return { status: 0, contactId: undefined };
  }
};

/** The memory of every process that this one has started, and that they have, in bytes; shared pages count once. */
export async function memoryOfChildren(root: number = process.pid): Promise<number> {
  const parents = new Map<number, number>();
  for (const name of (await readdir('/proc')).filter((one) => /^\d+$/.test(one))) {
    const status = await readFile(`/proc/${name}/status`, 'utf8').catch(() => '');
    const parent = /^PPid:\s+(\d+)/m.exec(status)?.[1];
    if (parent !== undefined) parents.set(Number(name), Number(parent));
  }
  const isOurs = (pid: number): boolean => {
    const parent = parents.get(pid);
    return parent !== undefined && (parent === root || isOurs(parent));
  };
  const sizes = [...parents.keys()].filter(isOurs).map(async (pid) => {
    const rollup = await readFile(`/proc/${pid}/smaps_rollup`, 'utf8').catch(() => '');
    return Number(/^Pss:\s+(\d+) kB/m.exec(rollup)?.[1] ?? 0) * 1024;
  });
  return sum(await Promise.all(sizes));
}

interface Burst {
  readonly seconds: number;
  readonly contacts: number;
  readonly refused: number;
}

const burstOf = async (answers: Promise<readonly Answered[]>): Promise<Burst> => {
  const from = performance.now();
  const all = await answers;
  return {
    seconds: (performance.now() - from) / 1000,
    contacts: new Set(all.flatMap(({ contactId }) => contactId ?? [])).size,
    refused: all.filter(({ status }) => status < 200 || status >= 300).length,
  };
};

const identical = (detector: Detector, zone: string): Promise<Burst> => {
  const request = alarmOf(detector, zone);
  return burstOf(Promise.all(Array.from({ length: SAME }, () => answerTo(request))));
};

/** So many a second, whether the ones before are answered or not. */
const distinct = (detector: Detector, zone: string, signal: AbortSignal): Promise<Burst> =>
  burstOf(
    Promise.all(
      Array.from({ length: DISTINCT }, async (_, at) => {
        await pause((at / DISTINCT) * DISTINCT_SECONDS * 1000, undefined, { signal });
        return answerTo(alarmOf(detector, zone));
      }),
    ),
  );

const inWords = ({ seconds, contacts, refused }: Burst): string =>
  `${seconds.toFixed(1)} s, ${contacts} ${contacts === 1 ? 'contact' : 'contacts'}, ${refused} refused`;

/** A hundred copies of one alarm at once, cold and warm, and a thousand alarms in ten seconds: all answered, none lost, memory bounded. */
export async function measureBurst({ muster }: System, say: Say, signal: AbortSignal): Promise<Row> {
  const room = controlRoom(muster);
  const zone = unique('zone');
  await room.addPeople(zone, 1);
  const [reporting, taking] = [await room.addDetector({ people: 1 }), await room.addSource()];
  say(`burst: ${SAME} copies of one alarm at once`);
  const cold = await identical(reporting, zone);
  await pause(REST_MS, undefined, { signal });
  const warm = await identical(reporting, zone);
  await pause(REST_MS, undefined, { signal });
  say(`burst: ${DISTINCT} alarms in ${DISTINCT_SECONDS} s`);
  const many = await distinct(taking, zone, signal);
  const megabytes = (await memoryOfChildren()) / 1e6;
  const isWhole = many.contacts === DISTINCT && [cold, warm].every(({ contacts }) => contacts === 1);
  const refused = cold.refused + warm.refused + many.refused;
  return {
    what: `bursts: ${SAME} copies of one alarm at once, cold and warm; ${DISTINCT} alarms in ${DISTINCT_SECONDS} s`,
    muster: `${inWords(cold)}; ${inWords(warm)}; ${inWords(many)}; ${megabytes.toFixed(0)} MB`,
    aim: 'copies within 3 s cold and 1 s warm, all alarms stored, none refused, the stack under 1.5 GB',
    met: cold.seconds <= 3 && warm.seconds <= 1 && isWhole && refused === 0 && megabytes < 1500,
    goAlert: '0.2 s for the hundred copies',
    measured: { cold, warm, many, megabytes },
  };
}
