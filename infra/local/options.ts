import { parseArgs } from 'node:util';
import { UserError } from './user-error.ts';

export const usage = `npm start -- [options]

  --port N         the one port that everything answers on, on 127.0.0.1 (MUSTER_PORT; else the
                   one of the last start, else 4566)
  --carrier-port N the port of the page that stands in for telephone and mailboxes
                   (MUSTER_CARRIER_PORT; else the one after --port)
  --no-call        leaves out the call that is played at the end
  --home FOLDER    keeps everything in this folder (else .local)
  --fresh          forgets what earlier runs stored
  --endpoint URL   uses an AWS emulator that runs already, at this address, with the keys in
                   AWS_ACCESS_KEY_ID or of AWS_PROFILE (else made-up ones); a certificate of an
                   own authority is trusted by NODE_EXTRA_CA_CERTS
  --help           prints this`;

export interface Options {
  /** Absent when nobody asked for one. */
  readonly port: number | undefined;
  /** Absent: the one after the emulator's. */
  readonly carrierPort: number | undefined;
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
    `"${text}" is no port: give a whole number from 1 to 65535, as in "npm start -- ${option} 4577".`,
  );
};

const address = (text: string): string => {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url?.protocol !== 'http:' && url?.protocol !== 'https:')
    throw new UserError(`"${text}" is no address: give one like http://127.0.0.1:4566.`);
  if (url.username !== '' || url.password !== '' || `${url.pathname}${url.search}${url.hash}` !== '/')
    throw new UserError(
      `"${text.replace(/\/\/.*@/, '//')}" says more than where the emulator is: give ${url.origin}. Keys go into AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY.`,
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

/** The command line of `npm start`, with MUSTER_PORT and MUSTER_CARRIER_PORT behind it. Throws UserError for what it cannot read. */
export function readOptions(argv: readonly string[], env: NodeJS.ProcessEnv): Options {
  const { port: given, 'carrier-port': carrier, home, endpoint, call, fresh, help } = parsed(argv);
  return {
    port: port('--port', given ?? env['MUSTER_PORT']),
    carrierPort: port('--carrier-port', carrier ?? env['MUSTER_CARRIER_PORT']),
    endpoint: endpoint === undefined ? undefined : address(endpoint),
    home,
    call,
    fresh,
    help,
  };
}
