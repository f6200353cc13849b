import { dynamoDb } from '@muster/runtime/aws/clients/dynamodb';
import { AggregateStore, Table } from '@muster/store';
import { knownNamesKind } from '@muster/store/known-names';
import { assessmentKind } from '../assessments/store.ts';
import { incidentTypeKind } from '../incident-types/store.ts';
import { publishedVersions } from '../procedures/read-published-version.ts';
import { procedureKind } from '../procedures/store.ts';
import type { TriageEnv } from './env.ts';

/** The stores of one table, and the published versions read through them. */
export const depsOn = (table: Table) => {
  const procedures = new AggregateStore(table, procedureKind);
  return {
    table,
    procedures,
    assessments: new AggregateStore(table, assessmentKind),
    incidentTypes: new AggregateStore(table, incidentTypeKind),
    knownNames: new AggregateStore(table, knownNamesKind),
    versions: publishedVersions(procedures),
  };
};

export type Deps = ReturnType<typeof depsOn>;

/** Made once per Lambda, at its cold start. */
export const createDeps = ({
  TABLE_NAME,
  RETENTION_DAYS,
}: Pick<TriageEnv, 'TABLE_NAME'> & Partial<TriageEnv>): Deps =>
  depsOn(new Table({ client: dynamoDb(), name: TABLE_NAME, retentionDays: RETENTION_DAYS }));
