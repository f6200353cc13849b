import { spawn } from 'node:child_process';
import { mkdir, open, readFile, rm, writeFile } from 'node:fs/promises';
import { delimiter, join, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { region, trustVariables } from './aws.ts';
import { loopback } from './port.ts';
import { killGroup } from './run.ts';
import { UserError } from './user-error.ts';

export interface Emulator {
  readonly endpoint: string;
  /** Resolves when the process has ended, for any reason. */
  readonly ended: Promise<void>;
  /** Stops it with all its processes; its state is on disk afterwards. */
  stop(): Promise<void>;
}

export interface EmulatorOptions {
  readonly python: string;
  readonly port: number;
  /** The folder that state, objects, logs and temporary files go to. */
  readonly home: string;
  /** Whether stored data survive a stop. */
  readonly keep: boolean;
  /** More environment for it and its functions. */
  readonly besides?: NodeJS.ProcessEnv;
  readonly signal?: AbortSignal | undefined;
}

const launcher = resolve(import.meta.dirname, 'emulator.py');
const patience = { start: 60_000, stop: 10_000 };

/** Functions inherit the emulator's environment, so it gets only what it needs, and no AWS variables. */
const environment = ({ port, home, keep, besides }: EmulatorOptions): NodeJS.ProcessEnv => ({
  PATH: [resolve(import.meta.dirname, '../../node_modules/.bin'), process.env['PATH']].join(delimiter),
  HOME: process.env['HOME'],
  SYSTEMROOT: process.env['SYSTEMROOT'],
  LANG: 'C.UTF-8',
  TZ: 'UTC',
  ...trustVariables(),
  TMPDIR: join(home, 'tmp'),
  TEMP: join(home, 'tmp'),
  BIND_HOST: loopback,
  MINISTACK_HOST: loopback,
  GATEWAY_PORT: String(port),
  MINISTACK_REGION: region,
  IOT_MTLS_ENABLED: '0',
  SFTP_ENABLED: '0',
  LOG_LEVEL: 'WARNING',
  LAMBDA_WARM_TTL_SECONDS: '60',
  PYTHONUNBUFFERED: '1',
  PERSIST_STATE: keep ? '1' : '0',
  STATE_DIR: join(home, 'state'),
  S3_PERSIST: keep ? '1' : '0',
  S3_DATA_DIR: join(home, 'objects'),
  ...besides,
});

const ready = async (endpoint: string): Promise<boolean> => {
  try {
    const { ok } = await fetch(`${endpoint}/_ministack/ready`, { signal: AbortSignal.timeout(2_000) });
    return ok;
  } catch {
    return false;
  }
};

/** Functions are unpacked here, inside a checkout whose package.json says "module"; their code is CommonJS. */
async function prepareTemporary(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'package.json'), '{ "type": "commonjs" }\n');
}

/** Starts the emulator on 127.0.0.1 and waits until it answers. Throws UserError with its last words when it does not. */
export async function startEmulator(options: EmulatorOptions): Promise<Emulator> {
  const { python, port, home, signal } = options;
  await prepareTemporary(join(home, 'tmp'));
  const log = join(home, 'emulator.log');
  const file = await open(log, 'w');
  const child = spawn(python, [launcher], {
    env: environment(options),
    stdio: ['pipe', file.fd, file.fd],
    detached: process.platform !== 'win32',
  });
  await file.close();
  let running = true;
  const ended = new Promise<void>((settle) => {
    child.once('close', settle).once('error', () => settle());
  }).then(() => {
    running = false;
  });
  child.stdin?.on('error', () => undefined);
  const { pid } = child;

  const stop = async (): Promise<void> => {
    if (pid === undefined) return;
    child.kill('SIGTERM');
    await Promise.race([ended, pause(patience.stop, undefined, { ref: false })]);
    killGroup(pid, 'SIGKILL');
    await ended;
    await rm(join(home, 'tmp'), { recursive: true, force: true });
  };

  const endpoint = `http://${loopback}:${port}`;
  const latest = performance.now() + patience.start;
  while (!(await ready(endpoint))) {
    if (running && performance.now() < latest && signal?.aborted !== true) {
      await pause(50);
      continue;
    }
    await stop();
    signal?.throwIfAborted();
    const words = (await readFile(log, 'utf8')).trim().split('\n').slice(-8).join('\n');
    throw new UserError(`The emulator did not start on ${endpoint}. Its last words (${log}):\n${words}`);
  }
  return { endpoint, ended, stop };
}
