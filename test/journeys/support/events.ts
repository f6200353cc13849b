import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient, QueryCommand } from '@aws-sdk/lib-dynamodb';
import { expect } from 'vitest';
import * as z from 'zod';
import type { DataOf, EventName } from '@muster/contracts';
import { connection } from '@muster/infra/local/aws.ts';
import { decompressRow, eventsOf } from '@muster/store';
import { muster } from './muster.ts';

const client = DynamoDBDocumentClient.from(new DynamoDBClient(connection(muster.endpoint)));

const EventRow = z.object({
  name: z.string(),
  data: z.unknown(),
  metadata: z.looseObject({ sequence: z.int(), occurredAt: z.string() }),
});
type EventRow = z.infer<typeof EventRow>;

/** The events of an aggregate as its service committed them, in order; expects their numbers to be dense from 1. */
export async function history(service: string, kind: string, id: string): Promise<EventRow[]> {
  const { Items = [] } = await client.send(
    new QueryCommand({
      TableName: muster.tables[service],
      KeyConditionExpression: 'pk = :pk AND begins_with(sk, :sk)',
      ExpressionAttributeValues: { ':pk': `${kind}#${id}`, ':sk': 'SAVE#' },
      ConsistentRead: true,
    }),
  );
  const rows = z.array(EventRow).parse(Items.flatMap((item) => eventsOf(decompressRow(item))));
  expect(rows.map(({ metadata }) => metadata.sequence)).toEqual(rows.map((_row, at) => at + 1));
  return rows;
}

/** The data of one kind of event in an aggregate's history. */
export const eventsNamed = async <Name extends EventName>(
  name: Name,
  ...of: Parameters<typeof history>
): Promise<DataOf<Name>[]> =>
  (await history(...of)).filter((row) => row.name === name).map(({ data }) => data as DataOf<Name>);
