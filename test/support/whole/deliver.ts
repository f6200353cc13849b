import { vi } from 'vitest';
import * as z from 'zod';
import type { Interceptor } from './aws.ts';
import { breaking, faults, type FaultClass } from './break.ts';
import { tablesOf, type Recorded } from './record.ts';
import { isSender } from './sameness.ts';
import type { Mirror } from './mirror.ts';
import { asTexts } from './snapshot.ts';
import type { Called, InProcessSystem } from './in-process-system.ts';

const Http = z.looseObject({ requestContext: z.looseObject({}) });
const Status = z.looseObject({ statusCode: z.int() });
const Failures = z.looseObject({ batchItemFailures: z.array(z.unknown()) });

const TRIES = 6;
/** After so long an attempt without a known result may be repeated: of a brief, of a report. */
const LEASE_SECONDS = { dispatch: 61, review: 301 };
/** Above every id that the main job's own requests had: one of those again would be a request that was answered. */
let requests = 1_000_000;

/** Whoever repeats a request sends it anew, so that the gateway gives it another id. */
const anew = (event: unknown): unknown => {
  const http = Http.safeParse(event);
  if (!http.success) return event;
  const requestContext = { ...http.data.requestContext, requestId: `request-${(requests += 1)}` };
  return { ...http.data, requestContext };
};

/** Calls a Lambda; `again` is what its caller would call it again for: a failure, a 5xx, a message left in the queue. */
const deliver = async (system: InProcessSystem, { name, event }: Called): Promise<'done' | 'again'> => {
  try {
    const answer = await system.call(name, anew(event));
    const [http, batch] = [Status.safeParse(answer), Failures.safeParse(answer)];
    if (http.success) return http.data.statusCode >= 500 ? 'again' : 'done';
    return batch.success && batch.data.batchItemFailures.length > 0 ? 'again' : 'done';
  } catch {
    return 'again';
  }
};

/** All of Muster with what its tables hold. */
export interface Watched {
  readonly system: InProcessSystem;
  readonly mirror: Mirror;
}

const standing = async ({ system, mirror }: Watched, { name }: Called): Promise<string[]> =>
  asTexts(system, await mirror.take(tablesOf(system, name)));

/** How a call ends that nothing disturbs, and what stands then and went out. Some are meant to be called again. */
export const undisturbed = async (watched: Watched, recorded: Recorded) => {
  await watched.mirror.putBack(recorded.before);
  const end = await deliver(watched.system, recorded);
  return { end, stands: await standing(watched, recorded) };
};

export interface Disturbance {
  readonly nth: number;
  readonly fault: FaultClass;
  readonly more: number;
  /** How the undisturbed call ends. */
  readonly end: 'done' | 'again';
  /** For tests that take a guard out: it stands around the Lambda, or closest to AWS, or nothing is ever repeated. */
  readonly without?: {
    readonly around?: Interceptor;
    readonly within?: Interceptor;
    readonly repeats?: false;
  };
}

export interface Disturbed {
  readonly met: boolean;
  /** Whether it came to an end in a bounded number of repetitions. */
  readonly settled: boolean;
  readonly stands: string[];
}

const until = async (
  system: InProcessSystem,
  recorded: Recorded,
  end: 'done' | 'again',
): Promise<boolean> => {
  for (let tries = 1; tries <= TRIES; tries += 1) {
    if ((await deliver(system, recorded)) === end) return true;
    if (tries === 2) vi.setSystemTime(system.now + LEASE_SECONDS.dispatch * 1000);
  }
  return false;
};

/**
 * What stands after a call in which the n-th act goes wrong and which is repeated until it is done, and `more` times after
 * that.
 */
export const disturbed = async (
  watched: Watched,
  recorded: Recorded,
  { nth, fault, more, end, without = {} }: Disturbance,
): Promise<Disturbed> => {
  const { system, mirror } = watched;
  await mirror.putBack(recorded.before);
  const { interceptor, met, dead } = breaking(recorded.name, nth, faults[fault]);
  const { around, within, repeats = true } = without;
  const between = [around, interceptor, within].flatMap((one) => one ?? []);
  system.interceptors.push(...between);
  const first = await deliver(system, recorded);
  system.interceptors.splice(system.interceptors.indexOf(interceptor), 1);
  const settled = (first === 'done' && !dead()) || !repeats || (await until(system, recorded, end));
  if (isSender(recorded.label) && recorded.name.startsWith('review/')) {
    vi.setSystemTime(system.now + LEASE_SECONDS.review * 1000);
    await deliver(system, recorded);
  }
  for (let times = 0; times < more; times += 1) await deliver(system, recorded);
  system.interceptors.splice(
    0,
    system.interceptors.length,
    ...system.interceptors.filter((one) => !between.includes(one)),
  );
  return { met: met(), settled, stands: await standing(watched, recorded) };
};
