import type { ProcedureRef } from '@muster/contracts';
import { Procedure } from '@muster/procedures/schema';
import { dynamoDb } from '@muster/runtime/aws/clients/dynamodb';
import { derivedId } from '@muster/core/new-id';
import { AggregateStore, BesideRows, Table } from '@muster/store';
import type { Ids } from './domain/said.ts';
import type { MonitoringEnv } from './env.ts';
import {
  cardKind,
  procedureCopyKind,
  recordKind,
  REFERENCES,
  watchKind,
  type ProcedureCopy,
} from './stores.ts';

/** Ids that a Lambda keeps, twice what the largest response has promises. */
const IDS_KEPT = 10_000;

type Derive<Id> = (...parts: readonly [string, ...string[]]) => Id;

/** Derives each id once: a large incident asks for thousands, again in each save. */
const keeping = <Id>(derive: Derive<Id>): Derive<Id> => {
  const known = new Map<string, Id>();
  return (...parts) => {
    const name = parts.join(' ');
    const id = known.get(name) ?? derive(...parts);
    if (known.size >= IDS_KEPT) known.clear();
    known.set(name, id);
    return id;
  };
};

const ids: Ids = {
  deadline: keeping((...parts) => derivedId('ddl', ...parts)),
  deviation: keeping((...parts) => derivedId('dev', ...parts)),
};

export const copyId = ({ procedureId, version }: ProcedureRef): string => `${procedureId}#${version}`;

/** Reads a version's document; a version never changes, so what was read once is kept. */
const documents = (copies: AggregateStore<ProcedureCopy>) => {
  const known = new Map<string, Procedure>();
  return async (ref: ProcedureRef): Promise<Procedure | undefined> => {
    const id = copyId(ref);
    const before = known.get(id);
    if (before) return before;
    const { state } = await copies.load(id);
    const read = Procedure.safeParse(state?.document);
    if (!read.success) return undefined;
    known.set(id, read.data);
    return read.data;
  };
};

export const depsOn = (table: Table, graceSeconds: number) => {
  const copies = new AggregateStore(table, procedureCopyKind);
  return {
    table,
    graceSeconds,
    ids,
    records: new AggregateStore(table, recordKind),
    cards: new AggregateStore(table, cardKind),
    references: new BesideRows(table, REFERENCES),
    watches: new AggregateStore(table, watchKind),
    copies,
    procedureOf: documents(copies),
  };
};

export type Deps = ReturnType<typeof depsOn>;

/** Made once per Lambda, at its cold start. */
export const createDeps = ({ TABLE_NAME, RETENTION_DAYS, GRACE_SECONDS }: MonitoringEnv): Deps =>
  depsOn(new Table({ client: dynamoDb(), name: TABLE_NAME, retentionDays: RETENTION_DAYS }), GRACE_SECONDS);
