import { parseArgs } from 'node:util';
import { UserError } from '@muster/infra/local/user-error.ts';

/** The benchmarks by the name that --only takes, in the order they run. */
export const names = [
  'bundles',
  'cold-start',
  'board',
  'complaints',
  'ranking',
  'units',
  'latency',
  'command',
  'throughput',
  'clocks',
  'burst',
  'incident',
  'console',
  'cost',
] as const;
export type Name = (typeof names)[number];

export const usage = `npm run bench -- [options]

  --only A,B    runs only these: ${names.join(', ')}
  --against R   measures this build and revision R of the repository in turn, twice each, and compares them
  --json        prints the results as JSON, and nothing else
  --markdown    prints the tables that test/bench/README.md holds, and nothing else
  --help        prints this

Deploys a Muster of its own on a free port of 127.0.0.1 and stops it at the end, also at Ctrl-C.
The results go to .local/bench.json as well.`;

export interface Options {
  readonly only: ReadonlySet<Name>;
  readonly print: 'text' | 'json' | 'markdown';
  readonly help: boolean;
  /** The revision to compare this build with. */
  readonly against?: string;
}

const isName = (text: string): text is Name => names.some((name) => name === text);

const chosen = (only: string | undefined): ReadonlySet<Name> => {
  if (only === undefined) return new Set(names);
  return new Set(
    only.split(',').map((text) => {
      if (isName(text)) return text;
      throw new UserError(`"${text}" is no benchmark: give some of ${names.join(', ')}.`);
    }),
  );
};

const parsed = (argv: readonly string[]) => {
  try {
    return parseArgs({
      args: [...argv],
      options: {
        only: { type: 'string' },
        against: { type: 'string' },
        json: { type: 'boolean', default: false },
        markdown: { type: 'boolean', default: false },
        help: { type: 'boolean', default: false },
      },
    }).values;
  } catch (fault) {
    throw new UserError(`${fault instanceof Error ? fault.message : String(fault)}\n\n${usage}`);
  }
};

/** The command line of the benchmarks. Throws UserError for what it cannot read. */
export const readOptions = (argv: readonly string[]): Options => {
  const { only, against, json, markdown, help } = parsed(argv);
  return {
    only: chosen(only),
    print: json ? 'json' : markdown ? 'markdown' : 'text',
    help,
    ...(against !== undefined && { against }),
  };
};
