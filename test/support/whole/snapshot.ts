import {
  BatchWriteCommand,
  DynamoDBDocumentClient,
  ScanCommand,
  type BatchWriteCommandInput,
} from '@aws-sdk/lib-dynamodb';
import { decompressRow } from '@muster/store';
import { isSave, unfold } from '../unfolded-rows.ts';
import { inCanonicalOrder } from './canonical-order.ts';
import type { InProcessSystem } from './in-process-system.ts';

type Row = Readonly<Record<string, unknown>>;
/** A row with all it says as one text. */
export interface RowWithText {
  readonly row: Row;
  readonly text: string;
}
/** The rows of one table by their key. */
export type Rows = ReadonlyMap<string, RowWithText>;

/** What some tables and everything outside of the Lambdas hold at a moment. */
export interface Snapshot {
  readonly at: number;
  readonly tables: ReadonlyMap<string, Rows>;
  readonly secrets: ReadonlyMap<string, string>;
  readonly objects: ReadonlyMap<string, Buffer>;
}

const CALL = 25;
export const keyOf = (row: Row): string => `${String(row['pk'])} ${String(row['sk'])}`;
const inTextOrder = (value: unknown): unknown => {
  if (value instanceof Uint8Array) return Buffer.from(value).toString('base64');
  if (Array.isArray(value)) return value.map(inTextOrder);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([name, inner]) => [name, inTextOrder(inner)] as const);
  return Object.fromEntries(entries.sort(([one], [other]) => (one < other ? -1 : 1)));
};
/** The engine gives the attributes of an item in any order. */
const textOf = (row: Row): string => JSON.stringify(inTextOrder(row));
export const withText = (row: Row): RowWithText => ({ row, text: textOf(row) });

const scan = async (documents: DynamoDBDocumentClient, TableName: string): Promise<Rows> => {
  const rows = new Map<string, RowWithText>();
  let ExclusiveStartKey: Row | undefined;
  do {
    const page = await documents.send(
      new ScanCommand({ TableName, ExclusiveStartKey, ConsistentRead: true }),
    );
    for (const row of page.Items ?? []) rows.set(keyOf(row), withText(row));
    ExclusiveStartKey = page.LastEvaluatedKey;
  } while (ExclusiveStartKey !== undefined);
  return rows;
};

type Requests = NonNullable<BatchWriteCommandInput['RequestItems']>[string];

/** Puts and deletes rows of a table, so many in a call as one may hold. */
export const writeAll = async (documents: DynamoDBDocumentClient, table: string, requests: Requests) => {
  for (let left = requests; left.length > 0;) {
    const command = new BatchWriteCommand({ RequestItems: { [table]: left.slice(0, CALL) } });
    const { UnprocessedItems = {} } = await documents.send(command);
    left = [...left.slice(CALL), ...(UnprocessedItems[table] ?? [])];
  }
};

export const take = async (system: InProcessSystem, tables: readonly string[]): Promise<Snapshot> => {
  const documents = DynamoDBDocumentClient.from(system.client);
  const found = await Promise.all(tables.map(async (name) => [name, await scan(documents, name)] as const));
  const { secrets, objects } = system.outside;
  return { at: system.now, tables: new Map(found), secrets: new Map(secrets), objects: new Map(objects) };
};

/** What depends on the order in which things came, and on how often they were asked for, and says nothing else. */
const ORDER = new Set(['version', 'settledVersion', 'sequence', 'causationId', 'causes']);

const withoutOrder = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(withoutOrder);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value)
    .filter(([name, inner]) => !ORDER.has(name) && !(name === 'id' && String(inner).startsWith('evt_')))
    .map(([name, inner]) => [name, withoutOrder(inner)] as const);
  return Object.fromEntries(entries);
};

const told = (row: Row): string => JSON.stringify(inCanonicalOrder(withoutOrder(row)));

interface Told {
  readonly texts: readonly string[];
  /** Of a save with a state, where the newest alone counts. */
  readonly state?: { readonly pk: string; readonly version: number; readonly text: string };
}

/** A row as text; of a save its events and lines each, since how many share one depends on what came together. */
const tell = (stored: Row): Told => {
  const row = decompressRow(stored);
  if (!isSave(row)) return { texts: [told(row)] };
  const { state, others } = unfold(row);
  const texts = others.map(told);
  const about = { pk: String(row['pk']), version: Number(row['version']) };
  return state ? { texts, state: { ...about, text: told(state) } } : { texts };
};

const tellings = new Map<string, Told>();

/** A row is read once, however often it is looked at. */
const tellingOf = ({ row, text }: RowWithText): Told => {
  const said = tellings.get(text) ?? tell(row);
  tellings.set(text, said);
  return said;
};

const tableTexts = (rows: Rows): string[] => {
  const newest = new Map<string, NonNullable<Told['state']>>();
  const texts: string[] = [];
  for (const row of rows.values()) {
    const { state, texts: own } = tellingOf(row);
    texts.push(...own);
    if (state && (newest.get(state.pk)?.version ?? 0) < state.version) newest.set(state.pk, state);
  }
  return [...texts, ...[...newest.values()].map(({ text }) => text)];
};

/** Everything that stands in the tables and went out, as texts for `isSame`; what is harmless twice stands once. */
export const asTexts = (system: InProcessSystem, { tables }: Snapshot): string[] => {
  return [...[...tables.values()].flatMap(tableTexts), ...system.outside.effects()];
};
