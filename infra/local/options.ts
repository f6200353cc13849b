import { parseArgs } from 'node:util';
import { Trouble } from './trouble.ts';

export const usage = `npm start -- [options]

  --port N         the one port that everything answers on, on 127.0.0.1 (MUSTER_PORT; else the
                   one of the last start, else 4566)
  --no-call        leaves out the call that is played at the end
  --fresh          forgets what earlier runs stored
  --endpoint URL   uses an AWS emulator that runs already, at this address
  --help           prints this`;

export interface Options {
  /** Absent when nobody asked for one. */
  readonly port: number | undefined;
  readonly call: boolean;
  readonly fresh: boolean;
  readonly endpoint: string | undefined;
  readonly help: boolean;
}

const port = (text: string): number => {
  const number = Number(text);
  if (Number.isInteger(number) && number >= 1 && number <= 65_535) return number;
  throw new Trouble(
    `"${text}" is no port: give a whole number from 1 to 65535, as in "npm start -- --port 4577".`,
  );
};

const address = (text: string): string => {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url?.protocol === 'http:' || url?.protocol === 'https:') return url.origin;
  throw new Trouble(`"${text}" is no address: give one like http://127.0.0.1:4566.`);
};

const parsed = (argv: readonly string[]) => {
  try {
    return parseArgs({
      args: [...argv],
      allowNegative: true,
      options: {
        port: { type: 'string' },
        call: { type: 'boolean', default: true },
        fresh: { type: 'boolean', default: false },
        endpoint: { type: 'string' },
        help: { type: 'boolean', default: false },
      },
    }).values;
  } catch (fault) {
    throw new Trouble(`${fault instanceof Error ? fault.message : String(fault)}\n\n${usage}`);
  }
};

/** The command line of `npm start`, with the environment's MUSTER_PORT behind it. Throws Trouble for what it cannot read. */
export function readOptions(argv: readonly string[], env: NodeJS.ProcessEnv): Options {
  const { port: given, endpoint, call, fresh, help } = parsed(argv);
  const asked = given ?? env['MUSTER_PORT'];
  return {
    port: asked === undefined ? undefined : port(asked),
    endpoint: endpoint === undefined ? undefined : address(endpoint),
    call,
    fresh,
    help,
  };
}
