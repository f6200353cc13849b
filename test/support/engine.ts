import { CreateTableCommand, DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { AttributeDefinition, GlobalSecondaryIndex, KeySchemaElement } from '@aws-sdk/client-dynamodb';
import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { createRequire } from 'node:module';
import { createServer } from 'node:net';
import { dirname, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll } from 'vitest';

const host = '127.0.0.1';

export type Engine = {
  readonly endpoint: string;
  client: () => DynamoDBClient;
  /** A fresh table of the house layout, under a name no other test uses. */
  table: (purpose?: string) => Promise<string>;
};

type Running = { endpoint: string; stop: () => Promise<void> };

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

async function start(): Promise<Running> {
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
  const latest = Date.now() + 10_000;
  while (!(await answers(endpoint))) {
    if (ended || Date.now() > latest) {
      await stop();
      throw new Error(`the DynamoDB engine did not start on ${endpoint}: ${said}`);
    }
    await pause(5);
  }
  return { endpoint, stop };
}

const connect = (endpoint: string): DynamoDBClient =>
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

/** Call it at the top of a test file or a `describe`: the engine runs for as long as those tests do. */
export function useEngine(): Engine {
  let running: Running | undefined;
  const clients: DynamoDBClient[] = [];

  const endpoint = () => {
    if (running === undefined) throw new Error('the engine runs only inside tests and their hooks');
    return running.endpoint;
  };
  const client = () => {
    const made = connect(endpoint());
    clients.push(made);
    return made;
  };

  beforeAll(async () => {
    running = await start();
  });
  afterAll(async () => {
    for (const made of clients.splice(0)) made.destroy();
    await running?.stop();
    running = undefined;
  });

  return {
    get endpoint() {
      return endpoint();
    },
    client,
    table: async (purpose = 'table') => {
      const name = `${purpose}-${randomUUID()}`;
      await createTable(client(), name);
      return name;
    },
  };
}
