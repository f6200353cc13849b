import '../quiet.ts';
import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { afterAll, beforeAll, vi } from 'vitest';
import * as z from 'zod';
import { createMuster, type MusterClient } from '@muster/client';
import type { UserRole } from '@muster/contracts';
import { invoke } from '@muster/runtime/testing/invoke';
import { freshTable, useEngine, type Engine } from '../engine.ts';
import { connect, emptyTable } from '../engine-process.ts';
import { interceptAws, sendingAs, type Interceptor } from './aws.ts';
import { Clocks } from './clocks.ts';
import { CURSOR_KEY } from '../cursor-key.ts';
import {
  CARRIER_ACCOUNT,
  CARRIER_SECRET,
  CURSOR_KEY_SECRET,
  LINK_KEY_SECRET,
  API_URL,
  SERVICES,
  type TableNames,
} from './environment.ts';
import { gateway, tokenOf } from './gateway.ts';
import { loadLambdas, subscriptions, type Lambda } from './lambdas.ts';
import { Outside, type OnTheBus } from './outside.ts';
import { Queue } from './queue.ts';
import { Streams } from './stream.ts';

export const START = '2026-01-05T09:15:00.000Z';
const linkKey = JSON.stringify({ id: 'k1', key: 'fictional'.repeat(8) });

const Detail = z.object({ detail: z.object({ data: z.unknown() }) });

/** A call of a Lambda, which goes on when this says so. */
export interface Called {
  readonly name: string;
  readonly event: unknown;
}
export type Around = (call: Called, goOn: () => Promise<unknown>) => Promise<unknown>;

export interface SystemParts {
  readonly lambdas: ReadonlyMap<string, Lambda>;
  readonly tables: TableNames;
  readonly client: DynamoDBClient;
}

/**
 * All of Muster in one process: the services' own Lambdas on tables of a real engine, events carried by their own relays,
 * and a clock that moves when told. Bus, queues and what else is outside are as simple as can be.
 */
export class InProcessSystem {
  readonly outside = new Outside();
  readonly streams = new Streams();
  readonly clocks = new Clocks();
  readonly queues: readonly Queue[];
  readonly lambdas: ReadonlyMap<string, Lambda>;
  readonly tables: TableNames;
  readonly client: DynamoDBClient;
  /** Faults and looks that tests put between the Lambdas and AWS, the first outermost. */
  readonly interceptors: Interceptor[] = [];
  /** Queues whose rule is disabled: nothing new gets into them. */
  readonly disabled = new Set<string>();
  /** What the bus hands on of what it was given, and whether time passes: tests let it come twice, late or in another order. */
  onBus: (events: readonly OnTheBus[], timePasses: boolean) => readonly OnTheBus[] = (events) => events;
  /** Run around each call of a Lambda. */
  around: Around = (_call, goOn) => goOn();
  #requests = 0;
  #timePasses = false;

  constructor({ lambdas, tables, client }: SystemParts) {
    this.lambdas = lambdas;
    this.tables = tables;
    this.client = client;
    this.queues = SERVICES.flatMap((service) =>
      Object.entries(subscriptions[service]).map(([queue, names]) => new Queue(`${service}/${queue}`, names)),
    );
    this.outside.secrets.set(LINK_KEY_SECRET, linkKey);
    this.outside.secrets.set(CURSOR_KEY_SECRET, CURSOR_KEY);
    this.outside.secrets.set(CARRIER_SECRET, JSON.stringify(CARRIER_ACCOUNT));
  }

  /** Calls a Lambda by its name, as AWS would. */
  readonly call = async (name: string, event: unknown): Promise<unknown> => {
    const lambda = this.lambdas.get(name);
    if (lambda === undefined) throw new RangeError(`no Lambda is called ${name}`);
    const run = () => sendingAs(name, () => invoke(lambda, event, { awsRequestId: this.#next() }));
    return this.around({ name, event }, run);
  };

  readonly fetch = async (request: Request): Promise<Response> => {
    const answer = await gateway(this.call, (name) => this.lambdas.get(name), this.#next)(request);
    await this.runDue();
    return answer;
  };

  /** Whoever of this role is at work; in every team unless teams are given. */
  as(role: UserRole, teams: readonly string[] = ['north', 'south', 'specialist']): MusterClient {
    const token = tokenOf(role, [role, ...teams.map((team) => `team.${team}`)]);
    return createMuster({ baseUrl: API_URL, token: () => Promise.resolve(token), fetch: this.fetch });
  }

  get now(): number {
    return Date.now();
  }

  /** Lets everything happen that is due at this moment. */
  async runDue(): Promise<void> {
    let busy = true;
    while (busy) {
      busy = false;
      for (const service of SERVICES) {
        const relay = (batch: unknown) => this.call(`${service}/relay`, batch);
        if (await this.streams.deliver(this.tables[service], relay)) busy = true;
      }
      for (const event of this.onBus(this.outside.bus.splice(0), this.#timePasses)) this.route(event);
      const deliver = (queue: Queue) => queue.deliver(this.now, (batch) => this.call(queue.name, batch));
      for (const queue of this.queues.filter(({ gathers }) => !gathers)) {
        if (await deliver(queue)) busy = true;
      }
      for (const queue of busy ? [] : this.queues.filter(({ gathers }) => gathers)) {
        if (await deliver(queue)) busy = true;
      }
      if (await this.clocks.tick(this.now, (input) => this.call('monitoring/clock', input))) busy = true;
    }
  }

  /** Brings an event from the bus to its subscribers. */
  route({ name, body }: OnTheBus): void {
    for (const queue of this.queues) {
      if (queue.subscribesTo(name) && !this.disabled.has(queue.name)) queue.put(body, this.now);
    }
    if (name === 'ClockSet') this.clocks.start(Detail.parse(JSON.parse(body)).detail.data, this.now);
  }

  /** Lets time pass, and everything happen at its moment. */
  async pass(seconds: number): Promise<void> {
    const until = this.now + seconds * 1000;
    this.#timePasses = true;
    for (;;) {
      await this.runDue();
      const due = [this.clocks, ...this.queues].flatMap(({ dueAt }) => dueAt ?? []);
      const next = Math.min(...due.filter((at) => at > this.now), until);
      vi.setSystemTime(next);
      if (next === until) break;
    }
    await this.runDue();
    this.#timePasses = false;
  }

  /** Puts these before the AWS clients, outermost first, and gives what takes them out again. */
  connect(): () => void {
    const toTest: Interceptor = (sent, goOn) =>
      this.interceptors.reduceRight<() => Promise<unknown>>((on, one) => () => one(sent, on), goOn)();
    return interceptAws([toTest, this.streams.watch, this.outside.answer(this.call)]);
  }

  readonly #next = (): string => `request-${(this.#requests += 1)}`;
}

/** The Lambdas of all services on tables of their own. Lambdas read their settings once, when they are loaded. */
const createParts = async (client: DynamoDBClient, endpoint: string): Promise<SystemParts> => {
  // Tests of a worker share what is loaded.
  vi.resetModules();
  const table = (name: keyof TableNames) => freshTable(client, name);
  const tables = {
    intake: await table('intake'),
    callers: await table('callers'),
    triage: await table('triage'),
    dispatch: await table('dispatch'),
    monitoring: await table('monitoring'),
    sealed: await table('sealed'),
    review: await table('review'),
  };
  return { lambdas: await loadLambdas(tables, endpoint), tables, client };
};

/** Makes a system with tables and Lambdas of its own. */
export const createInProcessSystem = async (
  client: DynamoDBClient,
  endpoint: string,
): Promise<InProcessSystem> => new InProcessSystem(await createParts(client, endpoint));

let ofTheWorker: { readonly endpoint: string; readonly parts: SystemParts } | undefined;

/** A system on empty tables. Files of a worker on one engine have the same tables and Lambdas, one after another. */
const freshSystem = async ({ endpoint }: Engine): Promise<InProcessSystem> => {
  if (ofTheWorker?.endpoint === endpoint) {
    const { parts } = ofTheWorker;
    for (const name of Object.values(parts.tables)) await emptyTable(parts.client, name);
    return new InProcessSystem(parts);
  }
  const parts = await createParts(connect(endpoint), endpoint);
  ofTheWorker = { endpoint, parts };
  return new InProcessSystem(parts);
};

/** Lets the process see the system: its clock stands at a moment, and AWS clients and `fetch` reach it. Gives what ends that. */
export const enter = (system: InProcessSystem, at: number): (() => void) => {
  vi.useFakeTimers({ toFake: ['Date'], now: at });
  const disconnect = system.connect();
  vi.stubGlobal('fetch', (to: string | Request, init?: RequestInit) => system.fetch(new Request(to, init)));
  return () => {
    disconnect();
    vi.unstubAllGlobals();
    vi.useRealTimers();
  };
};

/** Call it at the top of a test file: Muster in one process, for as long as the file's tests run. */
export function useInProcessSystem(): () => InProcessSystem {
  const engine = useEngine();
  let system: InProcessSystem | undefined;
  let leave: (() => void) | undefined;

  beforeAll(async () => {
    system = await freshSystem(engine);
    leave = enter(system, Date.parse(START));
  });
  afterAll(() => leave?.());
  return () => {
    if (system === undefined) throw new Error('the system is there only inside tests');
    return system;
  };
}
