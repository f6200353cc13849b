import { readFile } from 'node:fs/promises';
import { delimiter, join, relative, resolve } from 'node:path';
import * as z from 'zod';
import { connectionVariables, region, trustVariables, type Keys } from './aws.ts';
import { usualAccount } from './endpoint.ts';
import { run } from './run.ts';
import { UserError } from './user-error.ts';

const checkout = resolve(import.meta.dirname, '../..');
const cdk = resolve(checkout, 'node_modules/aws-cdk/bin/cdk');

export interface Deployment {
  readonly endpoint: string;
  /** Absent: those for an emulator that Muster started. */
  readonly keys?: Keys;
  readonly account?: string;
  readonly home: string;
  /** The context of the application: `stage`, `port` and so on. */
  readonly context: Readonly<Record<string, string>>;
  readonly signal?: AbortSignal | undefined;
}

/** The outputs of the stacks, by stack and name. */
export type StackOutputs = Record<string, Record<string, string>>;
const StackOutputs = z.record(z.string(), z.record(z.string(), z.string()));

type Say = (detail: string) => void;

const assembly = (home: string): string => relative(checkout, join(home, 'cdk.out'));

const environment = ({ endpoint, keys, account = usualAccount }: Deployment): NodeJS.ProcessEnv => ({
  PATH: [resolve(checkout, 'node_modules/.bin'), process.env['PATH']].join(delimiter),
  HOME: process.env['HOME'],
  TMPDIR: process.env['TMPDIR'],
  SYSTEMROOT: process.env['SYSTEMROOT'],
  CDK_DEFAULT_ACCOUNT: account,
  CDK_DEFAULT_REGION: region,
  CDK_DISABLE_CLI_TELEMETRY: 'true',
  CDK_DISABLE_VERSION_CHECK: 'true',
  NODE_OPTIONS: process.env['NODE_OPTIONS'],
  NODE_COMPILE_CACHE: process.env['NODE_COMPILE_CACHE'],
  MUSTER_BUILD: process.env['MUSTER_BUILD'],
  ...trustVariables(),
  ...connectionVariables(endpoint, keys),
});

interface CdkOptions {
  readonly cwd?: string;
  readonly onLine?: Say;
}

/** Runs one command of the CDK against the endpoint. Throws UserError with its last words when it fails. */
export async function runCdk(args: string[], deployment: Deployment, more: CdkOptions = {}): Promise<void> {
  const { signal } = deployment;
  const options = { cwd: checkout, env: environment(deployment), signal, ...more };
  const flags = ['--no-notices', '--no-version-reporting', '--no-color'];
  const { code, output } = await run(process.execPath, [cdk, ...args, ...flags], options);
  signal?.throwIfAborted();
  if (code === 0) return;
  const words = output.trim().split('\n').slice(-25).join('\n');
  throw new UserError(
    `"cdk ${args[0] ?? ''}" ended with ${code}. It said:\n${words}\n\n` +
      'If an interrupted start is the cause, "npm start -- --fresh" starts with an empty state.',
  );
}

/** Synthesises the application into the home's `cdk.out`. */
export const synthesise = (deployment: Deployment): Promise<void> =>
  runCdk(
    [
      'synth',
      '--quiet',
      '--output',
      assembly(deployment.home),
      ...Object.entries(deployment.context).flatMap(([name, value]) => ['--context', `${name}=${value}`]),
    ],
    deployment,
  );

/** Creates what `cdk deploy` needs (asset bucket, roles) in the account. Run away from cdk.json, so it synthesises nothing. */
export const bootstrap = (deployment: Deployment): Promise<void> =>
  runCdk(['bootstrap', `aws://${deployment.account ?? usualAccount}/${region}`], deployment, {
    cwd: deployment.home,
  });

/** `muster-intake | 12/40 | 17:15:49 | CREATE_COMPLETE | AWS::SQS::Queue | …` as the stack and how far it is. */
const step = /^(\S+) +\| +(\d+)(?:\/(\d+))? +\|/;

const progress = (say: Say) => {
  const done = new Map<string, number>();
  return (line: string): void => {
    const [, stack, count] = step.exec(line) ?? [];
    if (stack === undefined) return;
    done.set(stack, Number(count));
    const all = [...done.values()].reduce((sum, one) => sum + one, 0);
    say(`${all} resources, in ${stack}`);
  };
};

/** Deploys every stack of the synthesised application and returns their outputs. */
export async function deploy(deployment: Deployment, say: Say): Promise<StackOutputs> {
  const outputs = join(deployment.home, 'outputs.json');
  const args = ['deploy', '--all', '--app', assembly(deployment.home), '--concurrency', '4'];
  await runCdk(
    [...args, '--require-approval', 'never', '--progress', 'events', '--outputs-file', outputs],
    deployment,
    { onLine: progress(say) },
  );
  return StackOutputs.parse(JSON.parse(await readFile(outputs, 'utf8')));
}
