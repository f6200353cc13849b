import { randomInt } from 'node:crypto';
import type { KnownNames } from '@muster/contracts';
import type { Reference } from '@muster/core';
import { dynamoDb } from '@muster/runtime/aws/clients/dynamodb';
import { secretsManager } from '@muster/runtime/aws/clients/secrets-manager';
import { AggregateStore, BesideRows, Table } from '@muster/store';
import { knownNamesKind } from '@muster/store/known-names';
import type { CallLimits } from './domain/call-status.ts';
import type { Contact } from './domain/contact.ts';
import type { KnownTypes } from './domain/known-types.ts';
import type { OpenAlarms } from './domain/open-alarms.ts';
import { RANDOM_SYMBOLS, referenceOf } from './domain/reference.ts';
import type { Report } from './domain/report.ts';
import type { Source } from './domain/source.ts';
import type { SourceCounts } from './domain/source-counts.ts';
import type { ContactEnv } from './env.ts';
import { sourceSecretsIn, type SourceSecrets } from './source-secrets.ts';
import {
  contactKind,
  knownTypesKind,
  openAlarmsKind,
  reportKind,
  sourceCountsKind,
  sourceKind,
} from './stores.ts';

export interface Stores {
  readonly table: Table;
  readonly contacts: AggregateStore<Contact>;
  readonly reports: AggregateStore<Report>;
  readonly openAlarms: AggregateStore<OpenAlarms>;
  readonly sources: AggregateStore<Source>;
  readonly sourceCounts: AggregateStore<SourceCounts>;
  readonly knownTypes: AggregateStore<KnownTypes>;
  readonly knownNames: AggregateStore<KnownNames>;
}

export interface Deps extends Stores {
  /** Callers' details and who looked at them, in a table that only those who need it may use. */
  readonly callers: BesideRows;
  readonly secrets: SourceSecrets;
  readonly publicUrl: string;
  readonly callerRetentionDays: number;
  readonly lookRetentionDays: number;
  readonly callLimits: CallLimits;
  readonly newReference: () => Reference;
}

export const callersIn = (table: Table): BesideRows => new BesideRows(table, contactKind.kind);

/** Without the callers' table a contact can be changed, and nothing be kept of its caller. */
export const storesOf = (table: Table, callers?: BesideRows): Stores => ({
  table,
  contacts: new AggregateStore(table, contactKind, { ...(callers && { apart: callers }) }),
  reports: new AggregateStore(table, reportKind),
  openAlarms: new AggregateStore(table, openAlarmsKind),
  sources: new AggregateStore(table, sourceKind),
  sourceCounts: new AggregateStore(table, sourceCountsKind),
  knownTypes: new AggregateStore(table, knownTypesKind),
  knownNames: new AggregateStore(table, knownNamesKind),
});

const tableOf = (name: string, retentionDays?: number): Table =>
  new Table({ client: dynamoDb(), name, retentionDays });

export const createStores = ({
  TABLE_NAME,
  RETENTION_DAYS,
}: Pick<ContactEnv, 'TABLE_NAME'> & Partial<Pick<ContactEnv, 'RETENTION_DAYS'>>): Stores =>
  storesOf(tableOf(TABLE_NAME, RETENTION_DAYS));

const randomReference = (): Reference =>
  referenceOf(Array.from({ length: RANDOM_SYMBOLS }, () => randomInt(31)));

export const createDeps = (env: ContactEnv): Deps => {
  const callers = callersIn(tableOf(env.CALLERS_TABLE_NAME));
  return {
    ...storesOf(tableOf(env.TABLE_NAME, env.RETENTION_DAYS), callers),
    callers,
    secrets: sourceSecretsIn(env.SOURCE_SECRETS_PREFIX, { client: secretsManager() }),
    publicUrl: env.PUBLIC_URL,
    callerRetentionDays: env.CALLER_RETENTION_DAYS,
    lookRetentionDays: env.LOOK_RETENTION_DAYS,
    callLimits: { ringingMinutes: env.RINGING_MINUTES, openHours: env.OPEN_CALL_HOURS },
    newReference: randomReference,
  };
};
