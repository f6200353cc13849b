import { parseArgs } from 'node:util';
import { UserError } from './user-error.ts';

export const usage = `npm start -- [options]

  --port N         the port for everything, on 127.0.0.1 (default: MUSTER_PORT, else the
                   port of the last start, else 4566)
  --carrier-port N the port of what stands in for the carrier, telephones and mailboxes
                   (default: MUSTER_CARRIER_PORT, else the one after --port)
  --console-port N the port of the console and the responders' pages (default:
                   MUSTER_CONSOLE_PORT, else that of the last start, else two after --port)
  --no-call        does not play a call at the end
  --home FOLDER    stores everything in this folder (default: .local)
  --fresh          deletes what earlier runs stored
  --endpoint URL   uses an AWS emulator that runs already, at this address, with the keys in
                   AWS_ACCESS_KEY_ID or AWS_PROFILE (default: invented ones); set
                   NODE_EXTRA_CA_CERTS to trust the certificate of your own authority
  --help           prints this`;

export interface Options {
  /** Absent when nobody asked for one. */
  readonly port: number | undefined;
  /** Absent: the one after the emulator's. */
  readonly carrierPort: number | undefined;
  /** Absent: that of the last start, or two after the emulator's. */
  readonly consolePort: number | undefined;
  /** As it was given; absent: the usual one. */
  readonly home: string | undefined;
  readonly call: boolean;
  readonly fresh: boolean;
  readonly endpoint: string | undefined;
  readonly help: boolean;
}

const port = (option: string, text: string | undefined): number | undefined => {
  if (text === undefined) return undefined;
  const number = Number(text);
  if (Number.isInteger(number) && number >= 1 && number <= 65_535) return number;
  throw new UserError(
    `"${text}" is not a port: give a whole number from 1 to 65535, as in "npm start -- ${option} 4577".`,
  );
};

const address = (text: string): string => {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url?.protocol !== 'http:' && url?.protocol !== 'https:')
    throw new UserError(`"${text}" is not an address: give one like http://127.0.0.1:4566.`);
  if (url.username !== '' || url.password !== '' || `${url.pathname}${url.search}${url.hash}` !== '/')
    throw new UserError(
      `"${text.replace(/\/\/.*@/, '//')}" has more than the address of the emulator: give ${url.origin}. Put keys into AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY.`,
    );
  return url.origin;
};

const parsed = (argv: readonly string[]) => {
  try {
    return parseArgs({
      args: [...argv],
      allowNegative: true,
      options: {
        port: { type: 'string' },
        'carrier-port': { type: 'string' },
        'console-port': { type: 'string' },
        home: { type: 'string' },
        call: { type: 'boolean', default: true },
        fresh: { type: 'boolean', default: false },
        endpoint: { type: 'string' },
        help: { type: 'boolean', default: false },
      },
    }).values;
  } catch (fault) {
    throw new UserError(`${fault instanceof Error ? fault.message : String(fault)}\n\n${usage}`);
  }
};

/** The command line of `npm start`, with MUSTER_PORT and so on behind it. Throws UserError for what it cannot read. */
export function readOptions(argv: readonly string[], env: NodeJS.ProcessEnv): Options {
  const values = parsed(argv);
  const { home, endpoint, call, fresh, help } = values;
  return {
    port: port('--port', values.port ?? env['MUSTER_PORT']),
    carrierPort: port('--carrier-port', values['carrier-port'] ?? env['MUSTER_CARRIER_PORT']),
    consolePort: port('--console-port', values['console-port'] ?? env['MUSTER_CONSOLE_PORT']),
    endpoint: endpoint === undefined ? undefined : address(endpoint),
    home,
    call,
    fresh,
    help,
  };
}
