import type { Instant } from '@muster/core';
import { resolve } from 'node:path';
import { outputsOf } from '../outputs.ts';
import { caFile } from './aws.ts';
import { catchUp } from './catch-up.ts';
import { carrierAddress, openCarrier, type Carrier } from './carrier/server.ts';
import { consoleAddress, openConsoleProxy, type ConsoleProxy } from './console-proxy.ts';
import { restartClocks } from './clocks.ts';
import { bootstrap, deploy, synthesise, type Deployment } from './deploy.ts';
import { startEmulator, type Emulator } from './emulator.ts';
import { checkEndpoint, requireApi, usualAccount, type CheckedEndpoint } from './endpoint.ts';
import { load } from './load.ts';
import { lockHome } from './lock.ts';
import { findMuster, musterFile, writeMuster, type Muster } from './muster-file.ts';
import { loopback, requirePort } from './port.ts';
import type { Progress } from './progress.ts';
import { preparePython } from './python.ts';
import { storePort, prepareHome } from './state.ts';

export const checkout = resolve(import.meta.dirname, '../..');

export interface InstanceOptions {
  readonly port: number;
  /** The folder for everything that the instance stores; inside the checkout. */
  readonly home: string;
  readonly fresh: boolean;
  /** Whether stored data survive a stop. */
  readonly keep: boolean;
  /** Absent: no page for telephone and mailboxes. */
  readonly carrierPort?: number | undefined;
  readonly consolePort: number;
  /** An emulator that runs already; none is started then. */
  readonly endpoint?: string | undefined;
  readonly progress: Progress;
  readonly signal?: AbortSignal | undefined;
}

/** A deployed Muster with the demo organisation in it. */
export interface Instance {
  readonly muster: Muster;
  /** Resolves if the emulator ends without being stopped. */
  readonly ended: Promise<void>;
  stop(): Promise<void>;
}

const external = (endpoint: string): Emulator => ({
  endpoint,
  ended: new Promise(() => undefined),
  stop: () => Promise.resolve(),
});

const ours: CheckedEndpoint = { emulator: 'ministack', keys: 'test', account: usualAccount };

interface Running {
  readonly running: Emulator;
  readonly met: CheckedEndpoint;
  readonly stoppedAt?: Instant | undefined;
}

async function emulate(options: InstanceOptions): Promise<Running> {
  const { port, home, fresh, keep, endpoint, progress, signal } = options;
  if (endpoint !== undefined) {
    const met = await progress.step('Emulator', async (say) => {
      const found = await checkEndpoint(endpoint);
      say(`${endpoint}, ${found.emulator === 'ministack' ? 'MiniStack' : 'not MiniStack'}`);
      return found;
    });
    return { running: external(endpoint), met };
  }
  const python = await progress.step('Python', (say) => preparePython(checkout, say, signal));
  return progress.step('Emulator', async (say) => {
    const stoppedAt = await prepareHome(home, { fresh, port });
    if (stoppedAt !== undefined) say(`with what was stored until ${stoppedAt}`);
    const running = await startEmulator({ python, port, home, keep, signal });
    return { running, met: ours, stoppedAt };
  });
}

/** The application's context for the emulator: where it, the console and the carrier answer, and which certificates its functions trust. */
const contextOf = (
  endpoint: string,
  { emulator }: CheckedEndpoint,
  { consolePort, carrierPort }: Pick<InstanceOptions, 'consolePort' | 'carrierPort'>,
): Record<string, string> => {
  const ca = endpoint.startsWith('https:') ? caFile(process.env) : undefined;
  return {
    stage: 'local',
    endpoint,
    emulator,
    console: consoleAddress(consolePort),
    ...(carrierPort !== undefined && { carrier: carrierAddress(carrierPort) }),
    ...(ca !== undefined && { ca }),
  };
};

/** Continues what the stop interrupted: unpublished events first, then the clocks, which ask what those events changed. */
const resumeWork = (muster: Muster, stoppedAt: Instant, progress: Progress): Promise<void> =>
  progress.step('Going on', async (say) => {
    await catchUp(muster, stoppedAt);
    say(`${await restartClocks(muster, stoppedAt)} clocks of open incidents`);
  });

interface Pages {
  readonly carrier: Carrier | undefined;
  readonly proxy: ConsoleProxy;
}

async function openWith(options: InstanceOptions, { carrier, proxy }: Pages): Promise<Instance> {
  const { home, fresh, progress, signal } = options;
  const { running, met, stoppedAt } = await emulate(options);
  try {
    const { endpoint, ended } = running;
    const file = musterFile(home);
    const earlier = fresh ? undefined : await findMuster(file);
    const resume = async (known: Muster) => {
      if (stoppedAt !== undefined) await resumeWork(known, stoppedAt, progress);
    };
    const known = earlier?.endpoint === endpoint;
    if (known) await resume(earlier);
    const context = contextOf(endpoint, met, options);
    const deployment: Deployment = { ...met, endpoint, home, context, signal };
    await progress.step('Synthesis', () => Promise.all([synthesise(deployment), bootstrap(deployment)]));
    const deployed = await progress.step('Deployment', (say) => deploy(deployment, say));
    const { ApiUrl, DistributionDomain: distribution } = outputsOf(deployed, 'local', 'platform');
    if (met.emulator === 'other') await requireApi(ApiUrl, endpoint);
    if (distribution === 'none') await proxy.stop();
    else proxy.serve({ endpoint, distribution });
    const loaded = await progress.step('Organisation', (say) =>
      load(deployed, { ...met, endpoint }, earlier, say),
    );
    const muster = { ...loaded, ...(carrier && { carrier: carrier.address }) };
    await writeMuster(file, muster);
    if (options.endpoint === undefined) await storePort(home, options.port);
    if (!known) await resume(muster);
    carrier?.serve(muster);
    return { muster, ended, stop: () => running.stop() };
  } catch (fault) {
    await running.stop();
    throw fault;
  }
}

/** Deploys into an emulator, loads the demo and writes `muster.json`. Rejects with UserError and leaves nothing running. */
export async function openInstance(options: InstanceOptions): Promise<Instance> {
  const { home, port, carrierPort, consolePort, endpoint, signal } = options;
  const hold = await lockHome(home, endpoint ?? `http://${loopback}:${port}`);
  const ending = () => void hold.stopping().catch(() => undefined);
  signal?.addEventListener('abort', ending);
  let carrier: Carrier | undefined;
  let proxy: ConsoleProxy | undefined;
  const leave = async () => {
    await carrier?.stop();
    await proxy?.stop();
    await hold.release();
  };
  try {
    if (endpoint === undefined) await requirePort(port, '--port');
    if (carrierPort !== undefined) {
      await requirePort(carrierPort, '--carrier-port');
      carrier = await openCarrier(carrierPort);
    }
    await requirePort(consolePort, '--console-port');
    proxy = await openConsoleProxy(consolePort);
    const instance = await openWith(options, { carrier, proxy });
    const stop = async () => {
      await hold.stopping();
      try {
        await instance.stop();
      } finally {
        await leave();
      }
    };
    return { ...instance, stop };
  } catch (fault) {
    await leave();
    throw fault;
  } finally {
    signal?.removeEventListener('abort', ending);
  }
}
