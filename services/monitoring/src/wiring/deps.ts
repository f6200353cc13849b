import { derivedId } from '@muster/core/new-id';
import { dynamoDb } from '@muster/runtime/aws/clients/dynamodb';
import { AggregateStore, ChildRows, ListRows, Table } from '@muster/store';
import { BEAT_DAYS, beatKind, beatRows, cardRows, recordWithCard, REFERENCES } from '../board/store.ts';
import { procedureReader } from '../conformance/read-procedure.ts';
import { procedureCopyKind, type ProcedureStores } from '../conformance/store.ts';
import type { Ids } from '../record/domain/decision-context.ts';
import { redactionsIn, type RedactionStores } from '../redactions/store.ts';
import type { SettlementDeps } from '../settlement/save-incident.ts';
import { sweepEntryKind } from '../settlement/store.ts';
import type { MonitoringEnv } from './env.ts';

/** Ids that a Lambda keeps: twice the deadlines of the largest response. */
const IDS_KEPT = 10_000;

type Derive<Id> = (...parts: readonly [string, ...string[]]) => Id;

/** Derives each id once: a large incident asks for thousands, again in each save. */
const keeping = <Id>(derive: Derive<Id>): Derive<Id> => {
  const kept = new Map<string, Id>();
  return (...parts) => {
    const name = parts.join(' ');
    const id = kept.get(name) ?? derive(...parts);
    if (kept.size >= IDS_KEPT) kept.clear();
    kept.set(name, id);
    return id;
  };
};

const ids: Ids = {
  deadline: keeping((...parts) => derivedId('ddl', ...parts)),
  deviation: keeping((...parts) => derivedId('dev', ...parts)),
};

/** What every use case of monitoring takes together. */
export type Deps = SettlementDeps & ProcedureStores;

export const depsOn = (table: Table, graceSeconds: number): Deps => {
  const beatTable = table.keepingFor(BEAT_DAYS);
  const copies = new AggregateStore(table, procedureCopyKind);
  return {
    table,
    graceSeconds,
    ids,
    records: new AggregateStore(table, recordWithCard),
    cards: new ListRows(table, cardRows),
    references: new ChildRows(table, REFERENCES),
    beats: {
      table: beatTable,
      saved: new AggregateStore(beatTable, beatKind),
      seen: new ListRows(beatTable, beatRows),
    },
    sweepEntries: new AggregateStore(table, sweepEntryKind),
    copies,
    procedureOf: procedureReader(copies),
  };
};

/** Made once per Lambda, at its cold start. */
export const createDeps = ({ TABLE_NAME, RETENTION_DAYS, GRACE_SECONDS }: MonitoringEnv): Deps =>
  depsOn(new Table({ client: dynamoDb(), name: TABLE_NAME, retentionDays: RETENTION_DAYS }), GRACE_SECONDS);

/** Redactions, and the texts that they are to remove. */
export const createRedactionStores = (env: {
  readonly TABLE_NAME: string;
  readonly RETENTION_DAYS: number;
  readonly SEALED_TABLE_NAME: string;
}): RedactionStores => {
  const client = dynamoDb();
  return redactionsIn(
    new Table({ client, name: env.TABLE_NAME, retentionDays: env.RETENTION_DAYS }),
    new Table({ client, name: env.SEALED_TABLE_NAME }),
  );
};
