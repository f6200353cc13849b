import {
  CreateTableCommand,
  DeleteTableCommand,
  DynamoDBClient,
  type AttributeDefinition,
  type GlobalSecondaryIndex,
  type KeySchemaElement,
} from '@aws-sdk/client-dynamodb';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createRequire } from 'node:module';
import { createServer } from 'node:net';
import { dirname, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

const host = '127.0.0.1';

/** An engine of its own, or the one that DYNAMODB_ENDPOINT names; whoever started it stops it. */
export type RunningEngine = { endpoint: string; stop: () => Promise<void> };

function binary(): string {
  try {
    return resolve(
      dirname(createRequire(import.meta.url).resolve('@dynoxide/linux-x64/package.json')),
      'dynoxide',
    );
  } catch {
    throw new Error(
      `No DynamoDB engine is packaged for ${process.platform}-${process.arch} (only for linux-x64). ` +
        'Set DYNAMODB_ENDPOINT to the address of one, for example that of the emulator which "npm start" runs.',
    );
  }
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, host);
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (address === null || typeof address === 'string') throw new Error('no free port');
  return address.port;
}

async function answers(endpoint: string): Promise<boolean> {
  try {
    await fetch(endpoint, { method: 'POST', signal: AbortSignal.timeout(1_000) });
    return true;
  } catch {
    return false;
  }
}

/** Starts an engine on a free port of loopback, its data in memory. Rejects with what it said when it does not answer. */
export async function startEngine(): Promise<RunningEngine> {
  const given = process.env['DYNAMODB_ENDPOINT'];
  if (given !== undefined && given !== '') return { endpoint: given, stop: () => Promise.resolve() };

  const port = await freePort();
  const engine = spawn(binary(), ['serve', '--host', host, '--port', String(port)], {
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const kill = () => engine.kill('SIGKILL');
  process.once('exit', kill);
  let said = '';
  engine.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()));
  let ended = false;
  const end = new Promise<void>((settle) => {
    const done = () => {
      ended = true;
      settle();
    };
    engine.once('exit', done).once('error', (fault) => {
      said += fault.message;
      done();
    });
  });
  const stop = async () => {
    process.off('exit', kill);
    kill();
    await end;
  };

  const endpoint = `http://${host}:${port}`;
  const latest = Date.now() + 30_000;
  while (!(await answers(endpoint))) {
    if (ended || Date.now() > latest) {
      await stop();
      throw new Error(`the DynamoDB engine did not start on ${endpoint}: ${said}`);
    }
    await pause(5);
  }
  return { endpoint, stop };
}

/** A client of an engine. */
export const connect = (endpoint: string): DynamoDBClient =>
  new DynamoDBClient({
    endpoint,
    region: 'eu-west-2',
    credentials: { accessKeyId: 'test', secretAccessKey: 'test' },
  });

const key = (hash: string, range: string): KeySchemaElement[] => [
  { AttributeName: hash, KeyType: 'HASH' },
  { AttributeName: range, KeyType: 'RANGE' },
];

const index = (name: string): GlobalSecondaryIndex => ({
  IndexName: name,
  KeySchema: key(`${name}pk`, `${name}sk`),
  Projection: { ProjectionType: 'ALL' },
});

const attributes = ['pk', 'sk', 'gsi1pk', 'gsi1sk', 'gsi2pk', 'gsi2sk'].map(
  (AttributeName): AttributeDefinition => ({ AttributeName, AttributeType: 'S' }),
);

/** The layout every service's table has: pk and sk, and two indexes that carry whole items. */
export async function createTable(client: DynamoDBClient, name: string): Promise<void> {
  await client.send(
    new CreateTableCommand({
      TableName: name,
      BillingMode: 'PAY_PER_REQUEST',
      AttributeDefinitions: attributes,
      KeySchema: key('pk', 'sk'),
      GlobalSecondaryIndexes: [index('gsi1'), index('gsi2')],
    }),
  );
}

/** Leaves nothing in a table of the house layout. */
export async function emptyTable(client: DynamoDBClient, name: string): Promise<void> {
  await client.send(new DeleteTableCommand({ TableName: name }));
  await createTable(client, name);
}
