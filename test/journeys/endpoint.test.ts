import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, readFile, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startEmulator, type Emulator } from '@muster/infra/local/emulator.ts';
import { checkout } from '@muster/infra/local/instance.ts';
import { findMuster, musterFile } from '@muster/infra/local/muster-file.ts';
import { freePorts } from '@muster/infra/local/port.ts';
import { preparePython } from '@muster/infra/local/python.ts';
import { run } from '@muster/infra/local/run.ts';
import { prepareHome } from '@muster/infra/local/state.ts';
import { noteConnections, type Connections } from './support/connections.ts';
import { openTlsProxy, type TlsProxy } from './support/tls-proxy.ts';

const home = resolve(checkout, '.local/test-endpoint');
const start = resolve(checkout, 'infra/local/start.mjs');
const ours = 'AKIAOFTHECALLTEST001';

let emulator: Emulator | undefined;
let proxy: TlsProxy;
let endpoint = '';
let carrierPort = 0;
let consolePort = 0;
let emulatorPort = 0;
let ca = '';
let fromHere: Connections;
let fromLambdas: Connections;

/** An emulator of somebody else's: it is told the proxy's address, so its functions and its CloudFront need the authority too. */
beforeAll(async () => {
  const python = await preparePython(checkout, () => undefined);
  const ports = await freePorts('port', 'carrierPort', 'consolePort');
  const { port } = ports;
  ({ port: emulatorPort, carrierPort, consolePort } = ports);
  await prepareHome(home, { fresh: true, port });
  const folder = join(home, 'made');
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder);
  ca = join(folder, 'ca.pem');
  const script = resolve(import.meta.dirname, 'support/certificates.py');
  const { code, output } = await run(python, [script, folder]);
  expect([code, output]).toEqual([0, '']);
  const [key, cert] = await Promise.all(['key.pem', 'cert.pem'].map((name) => readFile(join(folder, name))));
  if (key === undefined || cert === undefined) throw new Error('no certificate was made');
  proxy = await openTlsProxy({ key, cert }, () => port);
  endpoint = `https://localhost:${proxy.port}`;
  fromHere = await noteConnections(folder, 'here');
  fromLambdas = await noteConnections(folder, 'lambdas');
  const besides = { AWS_ENDPOINT_URL: endpoint, NODE_OPTIONS: fromLambdas.nodeOptions, SSL_CERT_FILE: ca };
  emulator = await startEmulator({ python, port, home, keep: false, besides });
});
afterAll(async () => {
  for (const child of started) child.kill('SIGKILL');
  await emulator?.stop();
  await proxy.stop();
  await rm(home, { recursive: true, force: true });
});

const bare = (): NodeJS.ProcessEnv => ({
  PATH: process.env['PATH'],
  HOME: process.env['HOME'],
  TMPDIR: process.env['TMPDIR'],
  MUSTER_BUILD: process.env['MUSTER_BUILD'],
});

const pages = (): string[] => ['--carrier-port', `${carrierPort}`, '--console-port', `${consolePort}`];

const startAt = (address: string, env: NodeJS.ProcessEnv = {}) =>
  run(process.execPath, [start, '--endpoint', address, ...pages(), '--home', home, '--no-call'], {
    env: { ...bare(), ...env },
  });

/** What a test left running when its time was over. */
const started: ChildProcess[] = [];

/** Starts as a person does, and presses Ctrl-C once it runs. */
async function startAndStop(env: NodeJS.ProcessEnv): Promise<{ code: unknown; output: string }> {
  const args = ['--endpoint', endpoint, ...pages(), '--home', home];
  const child = spawn(process.execPath, [start, ...args], { env: { ...bare(), ...env } });
  started.push(child);
  let output = '';
  const take = (part: Buffer) => {
    output += part.toString();
    if (output.includes('Your data lasts as long as')) child.kill('SIGINT');
  };
  child.stdout.on('data', take);
  child.stderr.on('data', take);
  const [code] = (await once(child, 'close')) as [unknown];
  return { code, output };
}

test('a certificate of an unknown authority, and a plain address of a port that speaks TLS, are told with the remedy', async () => {
  const unknown = await startAt(endpoint);
  expect(unknown.code).toBe(1);
  expect(unknown.output).toMatch(/is not trusted \(.*\).*NODE_EXTRA_CA_CERTS=/);
  const plain = await startAt(endpoint.replace('https', 'http'));
  expect(plain.code).toBe(1);
  expect(plain.output).toContain('give the address with https');
  const missing = await startAt(endpoint, { NODE_EXTRA_CA_CERTS: 'nowhere/ca.pem' });
  expect(missing.code).toBe(1);
  expect(missing.output).toMatch(/NODE_EXTRA_CA_CERTS names .*nowhere\/ca\.pem, which cannot be read/);
});

test(
  'behind TLS with a certificate of an own authority Muster is deployed and a call goes through, with nothing past that address',
  { timeout: 480_000 },
  async () => {
    const told = proxy.strangers.length;
    const { code, output } = await startAndStop({
      NODE_EXTRA_CA_CERTS: ca,
      NODE_OPTIONS: fromHere.nodeOptions,
      AWS_ACCESS_KEY_ID: ours,
      AWS_SECRET_ACCESS_KEY: 'of-the-call',
    });
    expect(output).not.toContain('did not go through');
    expect(output).toMatch(/Muster runs\..*admin -- token lead@example\.com\s+prints an access token/s);
    expect(code).toBe(0);
    const muster = await findMuster(musterFile(home));
    expect(muster).toMatchObject({ endpoint, emulator: 'ministack', keys: 'given' });
    expect(muster?.apiUrl.startsWith(`${endpoint}/`)).toBe(true);

    const only = `localhost:${proxy.port}`;
    const pagesOf = [carrierPort, consolePort].map((port) => `:${port}`);
    const besides = (place: string) => place !== only && !pagesOf.some((port) => place.endsWith(port));
    expect(fromHere.seen()).toContain(only);
    expect(fromHere.seen().filter(besides)).toEqual([]);
    // Where MiniStack's CloudFormation itself asks for the answer of a custom resource.
    const answered = `127.0.0.1:${emulatorPort}`;
    // The carrier that texts and calls go to has an address of its own, as Twilio has.
    const carrier = `127.0.0.1:${carrierPort}`;
    expect(fromLambdas.seen().filter((place) => ![answered, carrier].includes(place))).toEqual([only]);
    expect(proxy.strangers.slice(told)).toEqual([]);
    expect(proxy.requests()).toBeGreaterThan(500);
    expect(proxy.keys.has(ours)).toBe(true);
    expect(proxy.keys.has('test')).toBe(false);
  },
);
