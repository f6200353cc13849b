import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient, paginateScan } from '@aws-sdk/lib-dynamodb';
import { connection } from '@muster/infra/local/aws.ts';
import type { Muster } from '@muster/infra/local/muster-file.ts';
import { decompressRow, eventsOf } from '@muster/store';
import * as z from 'zod';

const Row = z.object({
  name: z.string(),
  data: z.unknown(),
  metadata: z.object({ id: z.string(), occurredAt: z.string() }),
});
export type EventRow = z.infer<typeof Row>;

/** Every event that the services have committed so far, by service. */
export async function committed({ endpoint, tables }: Muster): Promise<Record<string, EventRow[]>> {
  const client = DynamoDBDocumentClient.from(new DynamoDBClient(connection(endpoint)));
  const found: Record<string, EventRow[]> = {};
  for (const [service, TableName] of Object.entries(tables)) {
    const rows: EventRow[] = [];
    const only = { FilterExpression: 'begins_with(sk, :e)', ExpressionAttributeValues: { ':e': 'SAVE#' } };
    for await (const { Items = [] } of paginateScan({ client }, { TableName, ...only })) {
      rows.push(...Items.flatMap((item) => eventsOf(decompressRow(item))));
    }
    found[service] = rows;
  }
  client.destroy();
  return found;
}

/** How many more each service has committed since. */
export const added = (
  before: Readonly<Record<string, readonly unknown[]>>,
  after: Readonly<Record<string, readonly unknown[]>>,
): Record<string, number> =>
  Object.fromEntries(
    Object.entries(after).map(([service, rows]) => [service, rows.length - (before[service]?.length ?? 0)]),
  );
