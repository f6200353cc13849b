import { readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { ServiceName } from '@muster/core';
import type { LambdaHandler } from '@muster/runtime/aws/lambda';
import { subscriptions as dispatch } from '@muster/dispatch/subscriptions';
import { subscriptions as intake } from '@muster/intake/subscriptions';
import { subscriptions as monitoring } from '@muster/monitoring/subscriptions';
import { subscriptions as review } from '@muster/review/subscriptions';
import { subscriptions as triage } from '@muster/triage/subscriptions';
import { environmentOf, SERVICES, type TableNames } from './environment.ts';

export type Lambda = LambdaHandler<unknown, unknown>;

/** By service and queue, the events that a queue takes. */
export const subscriptions: Readonly<Record<ServiceName, Readonly<Record<string, readonly string[]>>>> = {
  intake,
  triage,
  dispatch,
  monitoring,
  review,
};

const root = join(import.meta.dirname, '../../..');
const isHandler = (module: unknown): module is { readonly handler: Lambda } =>
  typeof module === 'object' && module !== null && typeof Reflect.get(module, 'handler') === 'function';

/**
 * Every Lambda of every service by name (`intake/webhook`), each read in the environment of its service. A file of tests reads them once: they keep the environment of that moment.
 */
export const loadLambdas = async (
  tables: TableNames,
  endpoint: string,
): Promise<ReadonlyMap<string, Lambda>> => {
  const lambdas = new Map<string, Lambda>();
  for (const service of SERVICES) {
    Object.assign(process.env, environmentOf(service, tables, endpoint));
    const folder = join(root, 'services', service, 'src/lambdas');
    for (const file of readdirSync(folder)) {
      const module: unknown = await import(join(folder, file));
      if (!isHandler(module)) throw new TypeError(`${file} has no handler`);
      lambdas.set(`${service}/${basename(file, '.ts')}`, module.handler);
    }
  }
  return lambdas;
};
