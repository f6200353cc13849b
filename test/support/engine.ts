import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, inject } from 'vitest';
import { connect, createTable, startEngine, type RunningEngine } from './engine-process.ts';

export type Engine = {
  readonly endpoint: string;
  client: () => DynamoDBClient;
  /** A fresh table of the house layout, under a name no other test uses. */
  table: (purpose?: string) => Promise<string>;
};

/** A table of the house layout under a name no other test uses. */
export const freshTable = async (client: DynamoDBClient, purpose = 'table'): Promise<string> => {
  const name = `${purpose}-${randomUUID()}`;
  await createTable(client, name);
  return name;
};

/** Call it at the top of a test file or a `describe`: the engine runs for as long as those tests do, or the project's. */
export function useEngine(): Engine {
  let running: RunningEngine | undefined;
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
    const shared = inject('engine');
    running =
      shared === undefined ? await startEngine() : { endpoint: shared, stop: () => Promise.resolve() };
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
    table: (purpose) => freshTable(client(), purpose),
  };
}
