import { randomInt } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import {
  DynamoDBDocumentClient,
  GetCommand,
  PutCommand,
  QueryCommand,
  ScanCommand,
  TransactWriteCommand,
  type QueryCommandInput,
} from '@aws-sdk/lib-dynamodb';
import {
  type Instant,
  compareCause,
  type Cause,
  invalid,
  type Refusal,
  ConflictError,
  TooLargeError,
} from '@muster/core';
import type { Change, SaveResult, Page, Write } from './aggregate.ts';
import { explainRead, explainWrite } from './cancellation.ts';
import { fromCursor, readCursor, toCursor } from './cursor.ts';
import { compressRow, decompressRow } from './compression.ts';
import { splitIntoParts, partsOf, joinParts } from './parts.ts';
import { STATE, EVENT, claimPartition, eventKey, partition, readClaimRow, type Row } from './rows.ts';

export const DECISIONS = 5;
const MAX_WRITES = 100;
const SCANNED_ROWS = 500;

type Jitter = (decisions: number, tookMs: number) => number;

/** Waits after a lost race: random, doubling, several times as long as a decision takes on this machine. */
const spread: Jitter = (decisions, tookMs) =>
  randomInt(10, Math.min(1500, Math.ceil(Math.max(30, 3 * tookMs)) * 2 ** decisions));

export interface TableOptions {
  readonly client: DynamoDBClient;
  readonly name: string;
  /** Milliseconds to wait before a decision is taken again, by how many there were and how long the last one took. */
  readonly jitter?: Jitter;
  readonly sleep?: (milliseconds: number) => Promise<unknown>;
  readonly nowSeconds?: () => number;
  /** How many days events are kept after they occurred and states after they ended; without it for good. */
  readonly retentionDays?: number | undefined;
}

/** The result of a use case over several aggregates: changes to save together and a value for its caller. */
export type Attempt<T> =
  | { readonly ok: true; readonly changes: readonly Change[]; readonly value: T }
  | { readonly ok: false; readonly refusal: Refusal };

export type TableOutcome<T> =
  | { readonly ok: true; readonly value: T; readonly how: SaveResult }
  | { readonly ok: false; readonly refusal: Refusal };

/** The refusal of a key that is repeated with another body. */
export const keyReused = invalid(
  'idempotency-key-reused',
  'This key was used before with another body; send a new request under a new key.',
);

const SECONDS_A_DAY = 86_400;

const conditionOf = (ifVersion: Write['ifVersion']) => {
  if (ifVersion === 'any') return {};
  if (ifVersion === undefined) return { ConditionExpression: 'attribute_not_exists(pk)' };
  return {
    ConditionExpression: 'version = :version',
    ExpressionAttributeValues: { ':version': ifVersion },
  };
};

/** The first part alone bears the condition. */
const putsOf = ({ table: TableName, what, row, ifVersion }: Write) => {
  const [first, ...parts] = splitIntoParts(compressRow(row));
  return [
    { what, put: { TableName, Item: first, ...conditionOf(ifVersion) } },
    ...parts.map((Item) => ({ what: `${what}, a part`, put: { TableName, Item } })),
  ];
};

export class Table {
  readonly nowSeconds: () => number;
  readonly name: string;
  readonly #documents: DynamoDBDocumentClient;
  readonly #jitter: Jitter;
  readonly #sleep: (milliseconds: number) => Promise<unknown>;
  readonly #retentionDays: number | undefined;

  constructor({ client, name, jitter, sleep, nowSeconds, retentionDays }: TableOptions) {
    this.#documents = DynamoDBDocumentClient.from(client, {
      marshallOptions: { removeUndefinedValues: true },
    });
    this.name = name;
    this.#retentionDays = retentionDays;
    this.#jitter = jitter ?? spread;
    this.#sleep = sleep ?? pause;
    this.nowSeconds = nowSeconds ?? (() => Math.floor(Date.now() / 1000));
  }

  /** Decides and saves several aggregates together; the attempt loads afresh each of up to five times it is called. */
  async decide<T>(cause: Cause, attempt: () => Promise<Attempt<T>>): Promise<TableOutcome<T>> {
    for (let decisions = 1; ; decisions += 1) {
      const started = performance.now();
      const given = await attempt();
      if (!given.ok) return given;
      const before = given.changes.map(({ causes }) => compareCause(causes, cause));
      if (before.includes('other-body')) return keyReused;
      // Met by one aggregate and not by another: perhaps they were read on both sides of the same save.
      if (before.includes('same') && before.includes('new') && decisions === 1) continue;
      if (before.includes('same')) return { ok: true, value: given.value, how: 'already-done' };
      const writes = given.changes.flatMap((change) => change.writes(cause));
      if (writes.length === 0) return { ok: true, value: given.value, how: 'unchanged' };
      try {
        await this.#write(writes);
        return { ok: true, value: given.value, how: 'written' };
      } catch (error) {
        if (!(error instanceof ConflictError) || decisions >= DECISIONS) throw error;
        await this.#sleep(this.#jitter(decisions, performance.now() - started));
      }
    }
  }

  async claimant(name: string): Promise<{ kind: string; id: string } | undefined> {
    const row = await this.row(claimPartition(name), STATE);
    return row && readClaimRow(row).holder;
  }

  /** The row, unless its time is over: the engine takes days to remove it. */
  async row(pk: string, sk: string): Promise<Row | undefined> {
    const row = await this.rowOrRemains(pk, sk);
    return row && this.isThere(row) ? row : undefined;
  }

  /** The row as it is stored; of an expired one everything but its state or data. */
  async rowOrRemains(pk: string, sk: string): Promise<Row | undefined> {
    for (let readings = 1; readings <= DECISIONS; readings += 1) {
      const item = await this.#item(pk, sk);
      if (item === undefined || !this.isThere(item)) return item;
      const whole = await this.#whole(item);
      if (whole !== undefined) return decompressRow(whole);
    }
    throw new ConflictError(`${pk} was replaced each time while its parts were read`);
  }

  async eventRow(kind: string, id: string, sequence: number): Promise<Row | undefined> {
    return this.row(partition(kind, id), eventKey(sequence));
  }

  async page(query: RowQuery): Promise<Page<Row>> {
    const found = await this.#read(() => this.#documents.send(new QueryCommand(this.#input(query))));
    const next = toCursor(found.LastEvaluatedKey);
    const present = (found.Items ?? []).filter((item) => this.isThere(item));
    const items = await Promise.all(present.map((item) => this.#wholeOf(item)));
    return { items: items.filter((item) => item !== undefined), ...(next !== undefined && { next }) };
  }

  /** When a row that begins its retention at this instant is over, in epoch seconds. */
  expiryAfter(at: Instant): number | undefined {
    if (this.#retentionDays === undefined) return undefined;
    return Math.floor(Date.parse(at) / 1000) + this.#retentionDays * SECONDS_A_DAY;
  }

  /** Whether a row's time is not over. */
  isThere(row: Row): boolean {
    const { expiresAt } = row;
    return typeof expiresAt !== 'number' || expiresAt > this.nowSeconds();
  }

  #present(rows: readonly Row[] = []): Row[] {
    return rows.filter((row) => this.isThere(row)).map(decompressRow);
  }

  /** Every event row of a window, in pages that may be empty and in no order: for the relay's catch-up only. */
  async *scanEvents({ from, to, after, limit }: EventWindow): AsyncGenerator<Page<Row>> {
    let next = after;
    do {
      const start = next;
      const found = await this.#read(() =>
        this.#documents.send(
          new ScanCommand({
            TableName: this.name,
            FilterExpression:
              'begins_with(sk, :event) AND #metadata.occurredAt >= :from AND #metadata.occurredAt < :to',
            ExpressionAttributeNames: { '#metadata': 'metadata' },
            ExpressionAttributeValues: { ':event': EVENT, ':from': from, ':to': to },
            Limit: limit ?? SCANNED_ROWS,
            ...(start !== undefined && { ExclusiveStartKey: readCursor(start) }),
          }),
        ),
      );
      next = toCursor(found.LastEvaluatedKey);
      yield { items: this.#present(found.Items), ...(next !== undefined && { next }) };
    } while (next !== undefined);
  }

  async #item(pk: string, sk: string): Promise<Row | undefined> {
    const found = await this.#read(() =>
      this.#documents.send(new GetCommand({ TableName: this.name, Key: { pk, sk }, ConsistentRead: true })),
    );
    return found.Item;
  }

  /** An item with its other parts; undefined when it was replaced while they were read. */
  async #whole(item: Row): Promise<Row | undefined> {
    const keys = partsOf(item);
    if (keys.length === 0) return item;
    return joinParts(item, await Promise.all(keys.map(({ pk, sk }) => this.#item(pk, sk))));
  }

  /** An item of a page: as it is there, or as it is by now where its parts are newer. */
  async #wholeOf(item: Row): Promise<Row | undefined> {
    const whole = await this.#whole(item);
    return whole ? decompressRow(whole) : this.row(String(item['pk']), String(item['sk']));
  }

  #input({ index, pk, from, to, beginsWith, limit, after, descending }: RowQuery): QueryCommandInput {
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
      TableName: this.name,
      ...(index ? { IndexName: index } : { ConsistentRead: true }),
      KeyConditionExpression: conditions.join(' AND '),
      ExpressionAttributeNames: { '#pk': hash, ...(conditions.length > 1 && { '#sk': range }) },
      ExpressionAttributeValues: values,
      ScanIndexForward: descending !== true,
      ...(limit !== undefined && { Limit: limit }),
      ...(after !== undefined && { ExclusiveStartKey: fromCursor(after, hash, pk) }),
    };
  }

  async #write(writes: readonly Write[]): Promise<void> {
    const all = writes.flatMap(putsOf);
    if (all.length > MAX_WRITES) throw new TooLargeError(`${all.length} rows in one transaction`);
    const puts = all.map(({ put }) => put);
    const [only] = puts;
    try {
      // A row alone needs no transaction, which would take twice the write units.
      await (only && puts.length === 1
        ? this.#documents.send(new PutCommand(only))
        : this.#documents.send(new TransactWriteCommand({ TransactItems: puts.map((Put) => ({ Put })) })));
    } catch (error) {
      throw explainWrite(
        error,
        all.map(({ what }) => what),
      );
    }
  }

  async #read<T>(read: () => Promise<T>): Promise<T> {
    try {
      return await read();
    } catch (error) {
      throw explainRead(error);
    }
  }
}

/** Events that occurred from the first instant up to the second, from a page's cursor on, so many rows scanned a page. */
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
