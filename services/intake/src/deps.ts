import { randomInt } from 'node:crypto';
import type { Reference } from '@muster/contracts';
import { dynamoDb } from '@muster/runtime/clients/dynamodb';
import { secretsManager } from '@muster/runtime/clients/secrets-manager';
import { Secrets } from '@muster/runtime/secrets';
import { AggregateStore, Table } from '@muster/store';
import type { Contact } from './domain/contact.ts';
import { RANDOM_SYMBOLS, referenceOf } from './domain/reference.ts';
import type { Report } from './domain/report.ts';
import type { Source } from './domain/source.ts';
import type { ContactEnv } from './env.ts';
import { SourceSecrets } from './source-secrets.ts';
import { contactKind, reportKind, sourceKind } from './stores.ts';

export interface Stores {
  readonly table: Table;
  readonly contacts: AggregateStore<Contact>;
  readonly reports: AggregateStore<Report>;
  readonly sources: AggregateStore<Source>;
}

export interface Deps extends Stores {
  readonly secrets: SourceSecrets;
  readonly publicUrl: string;
  readonly callerRetentionDays: number;
  readonly newReference: () => Reference;
}

export const storesOf = (table: Table): Stores => ({
  table,
  contacts: new AggregateStore(table, contactKind),
  reports: new AggregateStore(table, reportKind),
  sources: new AggregateStore(table, sourceKind),
});

export const createStores = ({ TABLE_NAME }: Pick<ContactEnv, 'TABLE_NAME'>): Stores =>
  storesOf(new Table({ client: dynamoDb(), name: TABLE_NAME }));

const randomReference = (): Reference =>
  referenceOf(Array.from({ length: RANDOM_SYMBOLS }, () => randomInt(31)));

const NEWEST_MS = 5_000;

export const createDeps = (env: ContactEnv): Deps => {
  const client = secretsManager();
  return {
    ...createStores(env),
    secrets: new SourceSecrets({
      secrets: new Secrets({ client }),
      newest: new Secrets({ client, keepFor: NEWEST_MS }),
      prefix: env.SOURCE_SECRETS_PREFIX,
    }),
    publicUrl: env.PUBLIC_URL,
    callerRetentionDays: env.CALLER_RETENTION_DAYS,
    newReference: randomReference,
  };
};
