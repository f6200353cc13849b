import { DynamoDBClient, ScanCommand, type AttributeValue } from '@aws-sdk/client-dynamodb';
import { connection } from '@muster/infra/local/aws.ts';
import { muster } from '../support/muster.ts';
import type { Things } from './things.ts';

const client = new DynamoDBClient(connection(muster.endpoint));
type Row = Record<string, AttributeValue>;

async function rowsOf(TableName: string): Promise<Row[]> {
  const rows: Row[] = [];
  let ExclusiveStartKey: Row | undefined;
  do {
    const page = await client.send(
      new ScanCommand({ TableName, ConsistentRead: true, ...(ExclusiveStartKey && { ExclusiveStartKey }) }),
    );
    rows.push(...(page.Items ?? []));
    ExclusiveStartKey = page.LastEvaluatedKey;
  } while (ExclusiveStartKey);
  return rows;
}

const MADE_BY_CALLS = ['CONTACT', 'INCIDENT', 'SOURCE', 'RESOURCE', 'POLICY', 'PROCEDURE', 'REPORT'];

/** Who was turned away is counted beside the source, so that row may differ. */
const isCount = (pk: string): boolean => pk.startsWith('SOURCECOUNTS#');

/** All that is stored of the things, and how many there are of whatever a call can make. */
export async function standing({ ids, another }: Things) {
  const names = [...Object.values(ids), another.assignmentId, another.resource.resourceId].filter(
    (id) => id.length > 20,
  );
  const rows = (await Promise.all(Object.values(muster.tables).map(rowsOf))).flat();
  const keyed = rows.map((row) => ({ pk: row['pk']?.S ?? '', sk: row['sk']?.S ?? '', row }));
  const ours = keyed
    .filter(({ pk }) => names.some((id) => pk.includes(id)) && !isCount(pk))
    .map(({ pk, sk, row }) => [`${pk} ${sk}`, row] as const);
  const counts = MADE_BY_CALLS.map(
    (kind) =>
      [kind, keyed.filter(({ pk, sk }) => pk.startsWith(`${kind}#`) && sk === 'STATE').length] as const,
  );
  return { rows: Object.fromEntries(ours), counts: Object.fromEntries(counts) };
}
