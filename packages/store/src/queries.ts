import type { QueryCommandInput, ScanCommandInput } from '@aws-sdk/lib-dynamodb';
import type { Instant } from '@muster/core';
import { fromCursor, readCursor } from './cursor.ts';
import { SAVE, STATE } from './rows.ts';

const SCANNED_ROWS = 500;

/** Saves with something for the relay that occurred from the first instant up to the second, from a page's cursor on, so many rows scanned a page. */
export interface EventWindow {
  readonly from: Instant;
  readonly to: Instant;
  readonly after?: string | undefined;
  readonly limit?: number;
}

/** Rows of one partition. `from` and `to` are both included and give way to `beginsWith`. */
export interface RowQuery {
  readonly index?: 'gsi1' | 'gsi2';
  readonly pk: string;
  readonly from?: string;
  readonly to?: string;
  readonly beginsWith?: string;
  readonly limit?: number;
  readonly after?: string;
  readonly descending?: boolean;
}

export const queryInput = (
  TableName: string,
  { index, pk, from, to, beginsWith, limit, after, descending }: RowQuery,
): QueryCommandInput => {
  const [hash, range] = [`${index ?? ''}pk`, `${index ?? ''}sk`];
  const values: Record<string, string> = { ':pk': pk };
  const conditions = ['#pk = :pk'];
  if (beginsWith !== undefined) {
    values[':prefix'] = beginsWith;
    conditions.push('begins_with(#sk, :prefix)');
  } else if (from !== undefined || to !== undefined) {
    values[':from'] = from ?? '\u0000';
    values[':to'] = to ?? '\u{10ffff}';
    conditions.push('#sk BETWEEN :from AND :to');
  }
  return {
    TableName,
    ...(index ? { IndexName: index } : { ConsistentRead: true }),
    KeyConditionExpression: conditions.join(' AND '),
    ExpressionAttributeNames: { '#pk': hash, ...(conditions.length > 1 && { '#sk': range }) },
    ExpressionAttributeValues: values,
    ScanIndexForward: descending !== true,
    ...(limit !== undefined && { Limit: limit }),
    ...(after !== undefined && { ExclusiveStartKey: fromCursor(after, hash, pk) }),
  };
};

/** So many saves, the newest first; before them the row of the aggregate's state, where there may be one. */
export interface Newest {
  readonly saves: number;
  readonly orState: boolean;
}

export const newestInput = (TableName: string, pk: string, { saves, orState }: Newest): QueryCommandInput =>
  queryInput(TableName, {
    pk,
    descending: true,
    ...(orState ? { from: SAVE, to: STATE, limit: saves + 1 } : { beginsWith: SAVE, limit: saves }),
  });

export const windowInput = (
  TableName: string,
  { from, to, after, limit }: EventWindow,
): ScanCommandInput => ({
  TableName,
  FilterExpression: 'begins_with(sk, :save) AND occurredAt >= :from AND occurredAt < :to',
  ExpressionAttributeValues: { ':save': SAVE, ':from': from, ':to': to },
  Limit: limit ?? SCANNED_ROWS,
  ...(after !== undefined && { ExclusiveStartKey: readCursor(after) }),
});
