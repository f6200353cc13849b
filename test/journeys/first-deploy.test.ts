import { rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import {
  CognitoIdentityProviderClient,
  ListUserPoolsCommand,
} from '@aws-sdk/client-cognito-identity-provider';
import { ListBucketsCommand, S3Client } from '@aws-sdk/client-s3';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { connection } from '@muster/infra/local/aws.ts';
import { bootstrap, runCdk } from '@muster/infra/local/deploy.ts';
import { startEmulator, type Emulator } from '@muster/infra/local/emulator.ts';
import { checkout } from '@muster/infra/local/instance.ts';
import { freePorts } from '@muster/infra/local/port.ts';
import { preparePython } from '@muster/infra/local/python.ts';
import { prepareHome } from '@muster/infra/local/state.ts';
import { KEPT, MISSING, synthesiseKept } from './support/kept-app.ts';

const home = resolve(checkout, '.local/test-first-deploy');
const broken = join(home, 'broken');
const whole = join(home, 'whole');
let emulator: Emulator | undefined;
let endpoint = '';

beforeAll(async () => {
  const { port } = await freePorts('port');
  const python = await preparePython(checkout, () => undefined);
  await prepareHome(home, { fresh: true, port });
  synthesiseKept(broken, { broken: true });
  synthesiseKept(whole, { broken: false });
  emulator = await startEmulator({ python, port, home, keep: false });
  endpoint = emulator.endpoint;
  await bootstrap({ endpoint, home, context: {} });
});
afterAll(async () => {
  await emulator?.stop();
  await rm(home, { recursive: true, force: true });
});

/** The stack's buckets and user pools: of what is kept, the emulator names these anew each time, as AWS does all of it. */
async function kept() {
  const s3 = new S3Client({ ...connection(endpoint), forcePathStyle: true });
  const cognito = new CognitoIdentityProviderClient(connection(endpoint));
  const { Buckets = [] } = await s3.send(new ListBucketsCommand({ Prefix: KEPT }));
  const { UserPools = [] } = await cognito.send(new ListUserPoolsCommand({ MaxResults: 60 }));
  s3.destroy();
  cognito.destroy();
  return { buckets: Buckets.map(({ Name }) => Name), pools: UserPools.map(({ Id }) => Id) };
}

test(
  'a first deployment that failed half-way, and what a removal keeps, block no later one',
  { timeout: 240_000 },
  async ({ signal }) => {
    const run = (command: string, app: string, ...more: string[]) =>
      runCdk([command, '--all', '--app', app, ...more], {
        endpoint,
        home,
        context: {},
        signal,
      });
    const deploy = (app: string) => run('deploy', app, '--require-approval', 'never');
    const grown = async (before: Awaited<ReturnType<typeof kept>>) => {
      const now = await kept();
      expect(now.buckets).toEqual(expect.arrayContaining(before.buckets));
      expect(now.pools).toEqual(expect.arrayContaining(before.pools));
      expect(now.buckets).toHaveLength(before.buckets.length + 1);
      expect(now.pools).toHaveLength(before.pools.length + 1);
      return now;
    };

    await expect(deploy(broken)).rejects.toThrow(`Export '${MISSING}' not found`);
    const left = await grown({ buckets: [], pools: [] });
    await deploy(whole);
    const first = await grown(left);
    await run('destroy', whole, '--force');
    expect(await kept()).toEqual(first);
    await deploy(whole);
    await grown(first);
  },
);
