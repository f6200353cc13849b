import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import {
  DynamoDBDocumentClient,
  QueryCommand,
  TransactWriteCommand,
  UpdateCommand,
  type UpdateCommandInput,
} from '@aws-sdk/lib-dynamodb';
import { ConflictError, type Redactor } from '@muster/core';
import type * as z from 'zod';
import type { AggregateKind } from './aggregate.ts';
import { explainWrite } from './cancellation.ts';
import { compressRow, decompressRow } from './compression.ts';
import { isInParts, joinParts, partsOf, splitIntoParts } from './parts.ts';
import { redactValue } from './redact-value.ts';
import { LIST, SAVE, STATE, partition, type Row } from './rows.ts';
import { fitsContract } from './save-row.ts';
import { baseKeyOf, stateIn } from './saved-state.ts';

/** How often a partition is looked through at once; who comes after the last look finds what was saved meanwhile. */
const LOOKS = 5;
const PART = 'PART#';

/** What a text is removed from: the rows of an aggregate of this kind. */
export interface RedactedRows {
  readonly kind: Pick<AggregateKind<unknown>, 'kind' | 'schema' | 'readOlder'>;
  /** What the row in lists that follows a save is read by, unless it is of the kind itself. */
  readonly listed?: z.ZodType;
  /** What a line of a save is read by, and a child row's data by its key; without it anything may stand there. */
  readonly line?: z.ZodType;
  readonly child?: (sk: string) => z.ZodType | undefined;
}

/** `changed`: rows that had the text. Places and what is kept: `redact-value.ts`. */
export interface Found {
  readonly changed: number;
  readonly places: number;
  readonly kept: number;
}

export const nothingFound: Found = { changed: 0, places: 0, kept: 0 };
export const together = (found: readonly Found[]): Found =>
  found.reduce(
    (all, one) => ({
      changed: all.changed + one.changed,
      places: all.places + one.places,
      kept: all.kept + one.kept,
    }),
    nothingFound,
  );

const CONTENT = ['state', 'data', 'body'] as const;
const contentOf = (row: Row) => CONTENT.find((name) => row[name] !== undefined);

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;
const listIn = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

/** Whether a row's content can be read: by the schema of its kind, by its events' contracts, by what its lines are. */
const fitsRows = (
  { kind: { kind, schema, readOlder }, line, listed, child }: RedactedRows,
  sk: string,
  base: unknown,
) => {
  const fitsState = (state: unknown) => schema.safeParse(readOlder?.(state) ?? state).success;
  const fitsSavedState = (state: unknown) => state === undefined || fitsState(state);
  const fitsListed = (list: unknown) => {
    if (!isRecord(list) || list['state'] === undefined) return true;
    return list['kind'] === kind
      ? fitsState(list['state'])
      : listed === undefined || listed.safeParse(list['state']).success;
  };
  if (sk === STATE || sk === LIST) return fitsState;
  if (!sk.startsWith(SAVE)) {
    const rule = child?.(sk);
    return (data: unknown) => rule === undefined || rule.safeParse(data).success;
  }
  return (body: unknown) =>
    isRecord(body) &&
    fitsSavedState(stateIn(body, base)) &&
    fitsListed(body['list']) &&
    listIn(body['events']).every(fitsContract) &&
    (line === undefined || listIn(body['lines']).every((one) => line.safeParse(one).success));
};

type Documents = DynamoDBDocumentClient;
type Update = Omit<UpdateCommandInput, 'UpdateExpression'> & { readonly UpdateExpression: string };

const rowsOf = async (documents: Documents, TableName: string, pk: string): Promise<Row[]> => {
  const rows: Row[] = [];
  let ExclusiveStartKey: Row | undefined;
  do {
    const page = await documents.send(
      new QueryCommand({
        TableName,
        KeyConditionExpression: 'pk = :pk',
        ExpressionAttributeValues: { ':pk': pk },
        ConsistentRead: true,
        ExclusiveStartKey,
      }),
    );
    rows.push(...(page.Items ?? []));
    ExclusiveStartKey = page.LastEvaluatedKey;
  } while (ExclusiveStartKey !== undefined);
  return rows;
};

const keyOf = ({ pk, sk }: Row): string => `${String(pk)} ${String(sk)}`;

/** A part as it becomes, its expiry that of its row. */
const partUpdate = (TableName: string, { pk, sk, part, mark, expiresAt }: Row): Update => ({
  TableName,
  Key: { pk, sk },
  UpdateExpression: `SET #part = :part, #mark = :mark${expiresAt === undefined ? '' : ', expiresAt = :until'}`,
  ExpressionAttributeNames: { '#part': 'part', '#mark': 'mark' },
  ExpressionAttributeValues: {
    ':part': part ?? new Uint8Array(),
    ':mark': mark ?? 'none',
    ...(expiresAt !== undefined && { ':until': expiresAt }),
  },
});

/** The row with other content, unless that was replaced since it was read. Version, keys and expiry stay. */
const updatesOf = (TableName: string, item: Row, row: Row, name: (typeof CONTENT)[number]): Update[] => {
  const [first, ...parts] = splitIntoParts(compressRow(row));
  const left = partsOf(item).slice(parts.length);
  const wasInParts = isInParts(item);
  const inParts = isInParts(first);
  const { pk, sk } = item;
  const main = {
    TableName,
    Key: { pk, sk },
    UpdateExpression: inParts
      ? 'SET #content = :content, #parts = :parts, #mark = :mark'
      : `SET #content = :content${wasInParts ? ' REMOVE #parts, #mark' : ''}`,
    ConditionExpression: wasInParts ? '#content = :was AND #mark = :markWas' : '#content = :was',
    ExpressionAttributeNames: {
      '#content': name,
      ...((inParts || wasInParts) && { '#mark': 'mark', '#parts': 'parts' }),
    },
    ExpressionAttributeValues: {
      ':content': first[name],
      ':was': item[name],
      ...(inParts && { ':parts': first['parts'], ':mark': first['mark'] }),
      ...(wasInParts && { ':markWas': item['mark'] }),
    },
  };
  return [main, ...[...parts, ...left].map((one) => partUpdate(TableName, one))];
};

/** Parts that no row of the partition reads any more: they hold what a larger state said before. */
const leftovers = (items: readonly Row[]): Row[] => {
  const read = new Set(items.flatMap(partsOf).map(keyOf));
  return items.filter(
    (item) =>
      String(item['sk']).startsWith(PART) &&
      !read.has(keyOf(item)) &&
      item['part'] instanceof Uint8Array &&
      item['part'].length > 0,
  );
};

const emptied = (TableName: string, item: Row): Update => {
  const update = partUpdate(TableName, { pk: item['pk'], sk: item['sk'] });
  return {
    ...update,
    ConditionExpression: '#mark = :was',
    ExpressionAttributeValues: { ...update.ExpressionAttributeValues, ':was': item['mark'] },
  };
};

/** False when somebody else was faster: the next look finds what they saved. */
const write = async (documents: Documents, updates: readonly Update[]): Promise<boolean> => {
  const [only] = updates;
  try {
    await (only && updates.length === 1
      ? documents.send(new UpdateCommand(only))
      : documents.send(new TransactWriteCommand({ TransactItems: updates.map((Update) => ({ Update })) })));
    return true;
  } catch (error) {
    const explained = explainWrite(
      error,
      updates.map(({ Key }) => JSON.stringify(Key)),
    );
    if (explained instanceof ConflictError) return false;
    throw explained;
  }
};

const lookThrough = async (
  { documents, table }: { readonly documents: Documents; readonly table: string },
  rows: RedactedRows,
  pk: string,
  redactor: Redactor,
): Promise<Found & { readonly lost: number }> => {
  const items = await rowsOf(documents, table, pk);
  const byKey = new Map(items.map((item) => [keyOf(item), item]));
  const bodies = new Map<string, unknown>();
  let [changed, places, kept, lost] = [0, 0, 0, 0];
  for (const item of items) {
    const sk = String(item['sk']);
    const name = contentOf(item);
    if (name === undefined || sk.startsWith(PART)) continue;
    const whole = joinParts(
      item,
      partsOf(item).map((key) => byKey.get(keyOf(key))),
    );
    if (isInParts(item) && whole === undefined) {
      lost += 1;
      continue;
    }
    const row = decompressRow(whole ?? item);
    const fits = fitsRows(rows, sk, bodies.get(baseKeyOf(row) ?? ''));
    const { value, isChanged, ...found } = redactValue(row[name], redactor, fits);
    bodies.set(sk, value);
    places += found.places;
    kept += found.kept;
    if (!isChanged) continue;
    if (await write(documents, updatesOf(table, item, { ...row, [name]: value }, name))) changed += 1;
    else lost += 1;
  }
  for (const item of leftovers(items)) await write(documents, [emptied(table, item)]);
  return { changed, places, kept, lost };
};

/**
 * Removes a text from every row of an aggregate, what it said before included, until a look finds it nowhere. Run again, and
 * begun anew after any write, it comes to the same. Versions, sequences, ids and expiry stay as they are.
 */
export type RedactAggregate = (rows: RedactedRows, id: string, redactor: Redactor) => Promise<Found>;

/** In one table, with the rights to query and to update it. */
export const redactIn = (client: DynamoDBClient, table: string): RedactAggregate => {
  const documents = DynamoDBDocumentClient.from(client, { marshallOptions: { removeUndefinedValues: true } });
  return async (rows, id, redactor) => {
    let changed = 0;
    for (let looks = 1; ; looks += 1) {
      const found = await lookThrough({ documents, table }, rows, partition(rows.kind.kind, id), redactor);
      changed += found.changed + found.lost;
      if (found.changed + found.lost === 0 || looks === LOOKS) {
        return { changed, places: found.places, kept: found.kept };
      }
    }
  };
};
