import {
  CreateTableCommand,
  DeleteTableCommand,
  DynamoDBClient,
  type AttributeDefinition,
  type GlobalSecondaryIndex,
  type KeySchemaElement,
} from '@aws-sdk/client-dynamodb';
import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, resolve } from 'node:path';
import { freePorts } from '@muster/infra/local/port.ts';

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

async function startOn(port: number): Promise<RunningEngine> {
  const engine = spawn(binary(), ['serve', '--host', host, '--port', String(port)], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const kill = () => engine.kill('SIGKILL');
  process.once('exit', kill);
  let said = '';
  const end = new Promise<false>((settle) => {
    engine
      .once('close', () => settle(false))
      .once('error', (fault) => {
        said += fault.message;
        settle(false);
      });
  });
  const listens = new Promise<true>((settle) => {
    const hear = (chunk: Buffer) => {
      said += chunk.toString();
      if (said.includes(`listening on http://${host}:${port}`)) settle(true);
    };
    for (const stream of [engine.stdout, engine.stderr]) stream.on('data', hear);
  });
  const stop = async () => {
    process.off('exit', kill);
    kill();
    await end;
  };

  // Not by timers/promises, which the test of every act has end at once.
  const late = setTimeout(kill, 30_000);
  const isListening = await Promise.race([listens, end]);
  clearTimeout(late);
  if (isListening) return { endpoint: `http://${host}:${port}`, stop };
  await stop();
  throw new Error(`the DynamoDB engine did not start on port ${port}: ${said}`);
}

/** Starts an engine on a free port of loopback, its data in memory. Rejects with what it said when it does not listen. */
export async function startEngine(
  freePort = async () => (await freePorts('port')).port,
): Promise<RunningEngine> {
  const given = process.env['DYNAMODB_ENDPOINT'];
  if (given !== undefined && given !== '') return { endpoint: given, stop: () => Promise.resolve() };
  for (let tries = 1; ; tries += 1) {
    try {
      return await startOn(await freePort());
    } catch (fault) {
      if (tries === 3) throw fault;
    }
  }
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
