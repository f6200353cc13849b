import { relative, resolve } from 'node:path';
import { inWords, StepFailed } from '@muster/demo';
import { consoleAddress } from './console-proxy.ts';
import { checkout, openInstance, type Instance } from './instance.ts';
import { musterFile, type Muster } from './muster-file.ts';
import { readOptions, usage, type Options } from './options.ts';
import { playCallInto } from './play.ts';
import { screenProgress } from './progress.ts';
import { requireDifferent } from './port.ts';
import { storedConsolePort, storedPort } from './state.ts';
import { UserError } from './user-error.ts';

const usualPort = 4566;
const say = (text = ''): void => {
  process.stdout.write(`${text}\n`);
};

/** The loss of the parent process counts too: killing npm ends the shell in between without a signal to us. */
function listenForStop(): AbortController {
  const controller = new AbortController();
  const stop = () => {
    if (!controller.signal.aborted) say('\nStopping …');
    controller.abort();
  };
  for (const how of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(how, stop);
  const parent = process.ppid;
  if (process.env['npm_lifecycle_event'] !== undefined) {
    setInterval(() => process.ppid !== parent && stop(), 500).unref();
  }
  return controller;
}

const stopped = (signal: AbortSignal): Promise<void> =>
  new Promise((settle) => {
    if (signal.aborted) settle();
    signal.addEventListener('abort', () => settle());
  });

/** What is different with an emulator that somebody else started. */
function describeExternalEmulator({ emulator }: Muster): void {
  say('  The emulator continues after Ctrl-C. Your data lasts as long as the emulator keeps it.');
  if (emulator === 'ministack') return;
  say(`  It is not MiniStack: there is no console, the API page has no sign-in ("admin -- token" prints a
  token), and mails are shown as Muster stored them, not as the emulator received them.
`);
}

function printAddresses(
  { apiUrl, carrier = '', consoleUrl = 'none with this emulator', endpoint, users }: Muster,
  home: string,
  starts: boolean,
): void {
  say(`
Muster runs.

  console              ${consoleUrl}
  telephones and mails ${carrier}
  API page             ${apiUrl}/docs
  API                  ${apiUrl}
  AWS endpoint         ${endpoint}
  all of this          ${relative(process.cwd(), musterFile(home))}

  sign in as`);
  for (const { role, email, password } of users)
    say(`  ${role.padEnd(13)}  ${email.padEnd(24)}  ${password}`);
  say(`
  npm run --silent admin -- token lead@example.com
                 prints an access token for the API page and for curl, valid for an hour
  npm run call   plays a call
  Ctrl-C         ${starts ? 'stops everything; "npm start" continues from there, "npm start -- --fresh" starts empty' : 'stops the page for telephones and mails'}
`);
}

async function play({ muster }: Instance, signal: AbortSignal): Promise<void> {
  try {
    await playCallInto(muster, inWords(say), { signal });
  } catch (fault) {
    if (signal.aborted) return;
    say(`\nThe call did not go through. ${fault instanceof StepFailed ? fault.message : String(fault)}`);
  }
}

const nextTo = (port: number, steps: number): number =>
  port + steps <= 65_535 ? port + steps : port - steps;

interface Ports {
  readonly port: number;
  readonly carrierPort: number;
  readonly consolePort: number;
}

/** Those that were given, else those of the last start, else the usual ones. Throws UserError for one given twice. */
async function portsOf(options: Options, home: string): Promise<Ports> {
  const { fresh, endpoint } = options;
  const stored = fresh ? {} : { port: await storedPort(home), console: await storedConsolePort(home) };
  const port = options.port ?? stored.port ?? usualPort;
  const emulatorPort = endpoint === undefined ? port : Number(new URL(endpoint).port) || usualPort;
  const ports = {
    port,
    carrierPort: options.carrierPort ?? nextTo(emulatorPort, 1),
    consolePort: options.consolePort ?? stored.console ?? nextTo(emulatorPort, 2),
  };
  requireDifferent({
    ...(endpoint === undefined && { '--port': ports.port }),
    '--carrier-port': ports.carrierPort,
    '--console-port': ports.consolePort,
  });
  return ports;
}

async function runUntilStopped(options: Options, signal: AbortSignal): Promise<number> {
  const { call, fresh, endpoint } = options;
  const home = resolve(checkout, options.home ?? '.local');
  const ports = await portsOf(options, home);
  const where = endpoint === undefined ? '' : ', if the emulator is MiniStack';
  say(`Muster's console will be at ${consoleAddress(ports.consolePort)}${where}\n`);
  const progress = screenProgress(process.stdout);
  const instance = await openInstance({
    ...ports,
    fresh,
    endpoint,
    home,
    keep: true,
    progress,
    signal,
  });
  try {
    say(`\n  telephones and mails: ${instance.muster.carrier ?? ''}`);
    if (call) await play(instance, signal);
    if (!signal.aborted) {
      printAddresses(instance.muster, home, endpoint === undefined);
      if (endpoint !== undefined) describeExternalEmulator(instance.muster);
    }
    const gone = instance.ended.then(() => 1);
    const code = await Promise.race([gone, stopped(signal).then(() => 0)]);
    if (code !== 0)
      say(`The emulator has stopped by itself; see the last lines of ${resolve(home, 'emulator.log')}.`);
    return code;
  } finally {
    await instance.stop();
  }
}

/** Runs Muster on this machine until it is stopped. Returns the exit code: 0, or 1 with the reason on the screen. */
export async function main(argv: readonly string[]): Promise<number> {
  const { signal } = listenForStop();
  try {
    const options = readOptions(argv, process.env);
    if (options.help) {
      say(usage);
      return 0;
    }
    return await runUntilStopped(options, signal);
  } catch (fault) {
    if (signal.aborted) return 0;
    console.error(fault instanceof UserError ? `\n${fault.message}` : fault);
    return 1;
  }
}
