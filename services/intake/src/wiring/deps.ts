import { randomInt } from 'node:crypto';
import type { Reference } from '@muster/core';
import { dynamoDb } from '@muster/runtime/aws/clients/dynamodb';
import { secretsManager } from '@muster/runtime/aws/clients/secrets-manager';
import { AggregateStore, Table, type ChildRows } from '@muster/store';
import { knownNamesKind } from '@muster/store/known-names';
import { callersIn, type CallerStores } from '../callers/store.ts';
import type { CallLimits } from '../contacts/domain/contact-status.ts';
import { contactKind, textersIn, type ContactStores, type TexterStores } from '../contacts/store.ts';
import { draftsIn, type DraftStores } from '../drafts/store.ts';
import { knownTypesKind, type IncidentTypeStores } from '../incident-types/store.ts';
import type { OrganisationNameStores } from '../organisation-names/store.ts';
import { RANDOM_SYMBOLS, referenceOf } from '../reports/domain/reference.ts';
import { incidentKind, openAlarmsKind, type IncidentStores, type WithTable } from '../reports/store.ts';
import { sourceSecretsIn, type SourceSecrets } from '../sources/source-secrets.ts';
import { sourceCountsKind, sourceKind, type SourceStores } from '../sources/store.ts';
import { UNSENT_DAYS, unsentIn, type UnsentStores } from '../unsent/store.ts';
import type { ContactEnv } from './env.ts';

export interface Stores
  extends
    ContactStores,
    IncidentStores,
    SourceStores,
    IncidentTypeStores,
    OrganisationNameStores,
    WithTable {}

export interface Deps extends Stores, CallerStores, DraftStores, TexterStores, UnsentStores {
  readonly secrets: SourceSecrets;
  readonly apiUrl: string;
  readonly callerRetentionDays: number;
  readonly accessLogRetentionDays: number;
  readonly callLimits: CallLimits;
  readonly newReference: () => Reference;
}

/** Without the callers' table a contact can be changed, and nothing be kept of its caller. */
export const storesOf = (table: Table, callers?: ChildRows): Stores => ({
  table,
  contacts: new AggregateStore(table, contactKind, { ...(callers && { privateRows: callers }) }),
  incidents: new AggregateStore(table, incidentKind),
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
  const callersTable = tableOf(env.CALLERS_TABLE_NAME, env.CALLER_RETENTION_DAYS);
  const callers = callersIn(callersTable);
  return {
    ...storesOf(tableOf(env.TABLE_NAME, env.RETENTION_DAYS), callers),
    callers,
    drafts: draftsIn(callersTable),
    texters: textersIn(callersTable),
    unsent: unsentIn(tableOf(env.CALLERS_TABLE_NAME, UNSENT_DAYS)),
    secrets: sourceSecretsIn(env.SOURCE_SECRETS_PREFIX, { client: secretsManager() }),
    apiUrl: env.API_URL,
    callerRetentionDays: env.CALLER_RETENTION_DAYS,
    accessLogRetentionDays: env.ACCESS_LOG_RETENTION_DAYS,
    callLimits: { ringingMinutes: env.RINGING_MINUTES, openHours: env.OPEN_CALL_HOURS },
    newReference: randomReference,
  };
};
