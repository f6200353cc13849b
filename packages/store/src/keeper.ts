import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient, QueryCommand, ScanCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { partsOf } from './parts.ts';
import { queryInput } from './queries.ts';
import { SAVE, type Row } from './rows.ts';
import { baseKeyOf } from './saved-state.ts';

const DAY = 86_400;
const AT_ONCE = 25;
const MOST_DAYS_AHEAD = 60;
const MOST_SEGMENTS = 28;

export interface Keeping {
  readonly client: DynamoDBClient;
  readonly name: string;
  /** Of the table: what is saved now leaves after so many days. At least two. */
  readonly retentionDays: number;
}

/** How many days ahead a run looks, and in how many daily runs it goes through the table: twice before any save leaves. */
const planOf = (retentionDays: number) => {
  const daysAhead = Math.min(MOST_DAYS_AHEAD, Math.max(2, retentionDays / 2));
  return { daysAhead, segments: Math.min(MOST_SEGMENTS, Math.max(1, Math.floor(daysAhead / 2))) };
};

type Documents = DynamoDBDocumentClient;

/** Partitions of a segment with a living aggregate's save that leaves before a second. */
const leaving = async function* (
  documents: Documents,
  TableName: string,
  { before, segment, segments }: { before: number; segment: number; segments: number },
): AsyncGenerator<readonly string[]> {
  let ExclusiveStartKey: Row | undefined;
  do {
    const page = await documents.send(
      new ScanCommand({
        TableName,
        Segment: segment,
        TotalSegments: segments,
        FilterExpression: 'living = :true AND expiresAt < :before',
        ProjectionExpression: 'pk',
        ExpressionAttributeValues: { ':true': true, ':before': before },
        ExclusiveStartKey,
      }),
    );
    yield [...new Set((page.Items ?? []).map(({ pk }) => String(pk)))];
    ExclusiveStartKey = page.LastEvaluatedKey;
  } while (ExclusiveStartKey !== undefined);
};

interface Times {
  readonly now: number;
  readonly before: number;
  readonly until: number;
}

/** What is saved meanwhile leaves later than the save that it follows: `until` lags behind by more than a save may. */
const keepNewest = async (
  documents: Documents,
  TableName: string,
  pk: string,
  { now, before, until }: Times,
): Promise<boolean> => {
  const first = async (beginsWith: string) => {
    const query = queryInput(TableName, { pk, beginsWith, descending: true, limit: 1 });
    return (await documents.send(new QueryCommand(query))).Items?.[0];
  };
  const newest = await first(SAVE);
  if (newest?.['living'] !== true || !(Number(newest['expiresAt']) > now)) return false;
  const baseKey = baseKeyOf(newest);
  const base = baseKey === undefined ? undefined : await first(baseKey);
  const leaves = [base, newest].filter(
    (row): row is Row => typeof row?.['expiresAt'] === 'number' && row['expiresAt'] < before,
  );
  // A row itself last: until then the next run finds it and its parts again.
  const keys = leaves.flatMap((row) => [...partsOf(row), { pk, sk: String(row['sk']) }]);
  for (const Key of keys) {
    await documents.send(
      new UpdateCommand({
        TableName,
        Key,
        UpdateExpression: 'SET expiresAt = :until',
        ConditionExpression: 'attribute_exists(pk)',
        ExpressionAttributeValues: { ':until': until },
      }),
    );
  }
  return leaves.length > 0;
};

/**
 * Lets the newest save of each aggregate that lives, and that nobody has saved for long, leave later, with the one it builds on. Run daily, it goes through a
 * part of the table each time. Nothing else about the row changes, nor the version. Returns how many.
 */
export const keepLiving = async ({ client, name, retentionDays }: Keeping, now: number): Promise<number> => {
  const documents = DynamoDBDocumentClient.from(client, { marshallOptions: { removeUndefinedValues: true } });
  const { daysAhead, segments } = planOf(retentionDays);
  const times = {
    now,
    before: now + daysAhead * DAY,
    until: Math.floor(now + (retentionDays - Math.min(1, retentionDays / 8)) * DAY),
  };
  const segment = Math.floor(now / DAY) % segments;
  let kept = 0;
  for await (const pks of leaving(documents, name, { before: times.before, segment, segments })) {
    for (let from = 0; from < pks.length; from += AT_ONCE) {
      const some = pks.slice(from, from + AT_ONCE);
      const results = await Promise.all(some.map((pk) => keepNewest(documents, name, pk, times)));
      kept += results.filter(Boolean).length;
    }
  }
  return kept;
};
