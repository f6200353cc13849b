import { vi } from 'vitest';
import * as z from 'zod';
import type { Interceptor } from './aws.ts';
import { faultAtAct, faults, type FaultClass } from './fault-classes.ts';
import { tablesOf, type RecordedCall } from './record-calls.ts';
import { sendsMail } from './compare-effects.ts';
import type { TableCopies } from './table-copies.ts';
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
export interface SystemWithCopies {
  readonly system: InProcessSystem;
  readonly copies: TableCopies;
}

const effectsOf = async ({ system, copies }: SystemWithCopies, { name }: Called): Promise<string[]> =>
  asTexts(system, await copies.take(tablesOf(system, name)));

/** How a call ends without a fault, and what it leaves in the tables and outside. Some are meant to be called again. */
export const callWithoutFault = async (subject: SystemWithCopies, recorded: RecordedCall) => {
  await subject.copies.putBack(recorded.before);
  const end = await deliver(subject.system, recorded);
  return { end, effects: await effectsOf(subject, recorded) };
};

export interface FaultAtAct {
  readonly nth: number;
  readonly fault: FaultClass;
  readonly more: number;
  /** How the call ends without a fault. */
  readonly end: 'done' | 'again';
  /** For tests that take a guard out: it is around the Lambda, or closest to AWS, or nothing is ever repeated. */
  readonly without?: {
    readonly around?: Interceptor;
    readonly within?: Interceptor;
    readonly repeats?: false;
  };
}

export interface EffectsOfFault {
  readonly met: boolean;
  /** Whether it came to an end in a bounded number of repetitions. */
  readonly settled: boolean;
  readonly effects: string[];
}

const repeatUntil = async (
  system: InProcessSystem,
  recorded: RecordedCall,
  end: 'done' | 'again',
): Promise<boolean> => {
  for (let tries = 1; tries <= TRIES; tries += 1) {
    if ((await deliver(system, recorded)) === end) return true;
    if (tries === 2) vi.setSystemTime(system.now + LEASE_SECONDS.dispatch * 1000);
  }
  return false;
};

/**
 * What a call leaves in which the n-th act goes wrong and which is repeated until it is done, and `more` times after that.
 */
export const callWithFault = async (
  subject: SystemWithCopies,
  recorded: RecordedCall,
  { nth, fault, more, end, without = {} }: FaultAtAct,
): Promise<EffectsOfFault> => {
  const { system, copies } = subject;
  await copies.putBack(recorded.before);
  const { interceptor, met, dead } = faultAtAct(recorded.name, nth, faults[fault]);
  const { around, within, repeats = true } = without;
  const between = [around, interceptor, within].flatMap((one) => one ?? []);
  system.interceptors.unshift(...between);
  const first = await deliver(system, recorded);
  system.interceptors.splice(system.interceptors.indexOf(interceptor), 1);
  const settled = (first === 'done' && !dead()) || !repeats || (await repeatUntil(system, recorded, end));
  if (sendsMail(recorded.label) && recorded.name.startsWith('review/')) {
    vi.setSystemTime(system.now + LEASE_SECONDS.review * 1000);
    await deliver(system, recorded);
  }
  for (let times = 0; times < more; times += 1) await deliver(system, recorded);
  system.interceptors.splice(
    0,
    system.interceptors.length,
    ...system.interceptors.filter((one) => !between.includes(one)),
  );
  return { met: met(), settled, effects: await effectsOf(subject, recorded) };
};
