import { beforeAll, vi } from 'vitest';
import { Table } from '@muster/store';
import { useCursorKey } from './cursor-key.ts';
import { useEngine } from './engine.ts';

/**
 * A fresh table of a real engine on which a service's own Lambdas run, and what a test makes of that table. Call it at
 * the top of a test file; what it gives is there inside tests and their hooks.
 */
export function useServiceTable<Made>(service: string, make: (table: Table) => Made): () => Made {
  const engine = useEngine();
  useCursorKey();
  let made: { readonly of: Made } | undefined;

  beforeAll(async () => {
    // A Lambda reads its settings when it is loaded, and tests of a worker share what is loaded.
    vi.resetModules();
    const name = await engine.table(service);
    const variables = {
      TABLE_NAME: name,
      RETENTION_DAYS: '400',
      HOME_ZONE: 'Europe/London',
      DEAD_LETTERS_URL: 'https://queues.example.com/dead-letters',
      AWS_ENDPOINT_URL_DYNAMODB: engine.endpoint,
      AWS_REGION: 'eu-west-2',
      AWS_ACCESS_KEY_ID: 'test',
      AWS_SECRET_ACCESS_KEY: 'test',
    };
    for (const [variable, value] of Object.entries(variables)) vi.stubEnv(variable, value);
    made = { of: make(new Table({ client: engine.client(), name })) };
  });
  return () => {
    if (made === undefined) throw new Error('the stores are there only inside tests');
    return made.of;
  };
}
