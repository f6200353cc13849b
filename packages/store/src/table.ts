import { setTimeout as pause } from 'node:timers/promises';
import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import {
  DynamoDBDocumentClient,
  GetCommand,
  PutCommand,
  QueryCommand,
  ScanCommand,
  TransactWriteCommand,
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
import { toCursor } from './cursor.ts';
import { compressRow, decompressRow } from './compression.ts';
import { spread, type Jitter } from './jitter.ts';
import { partsOf, joinParts } from './parts.ts';
import { putsOf } from './puts.ts';
import {
  newestInput,
  queryInput,
  windowInput,
  type EventWindow,
  type Newest,
  type RowQuery,
} from './queries.ts';
import {
  STATE,
  SAVE,
  claimPartition,
  isOverwrittenState,
  partition,
  readClaimRow,
  readCounts,
  readVersion,
  type Row,
} from './rows.ts';
import { baseKeyOf } from './saved-state.ts';

export const DECISIONS = 5;
const MAX_WRITES = 100;

export interface TableOptions {
  readonly client: DynamoDBClient;
  readonly name: string;
  /** Milliseconds to wait before a decision is taken again, by how many there were and how long the last one took. */
  readonly jitter?: Jitter;
  readonly sleep?: (milliseconds: number) => Promise<unknown>;
  readonly nowSeconds?: () => number;
  /** How many days saves are kept after they were written and states after they ended; without it for good. */
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

export class Table {
  readonly nowSeconds: () => number;
  readonly name: string;
  readonly #documents: DynamoDBDocumentClient;
  readonly #jitter: Jitter;
  readonly #sleep: (milliseconds: number) => Promise<unknown>;
  readonly #retentionDays: number | undefined;
  readonly #options: TableOptions;

  constructor(options: TableOptions) {
    const { client, name, jitter, sleep, nowSeconds, retentionDays } = options;
    this.#options = options;
    this.#documents = DynamoDBDocumentClient.from(client, {
      marshallOptions: { removeUndefinedValues: true },
    });
    this.name = name;
    this.#retentionDays = retentionDays;
    this.#jitter = jitter ?? spread;
    this.#sleep = sleep ?? pause;
    this.nowSeconds = nowSeconds ?? (() => Math.floor(Date.now() / 1000));
  }

  /** The same table for what is kept for so many days. */
  keepingFor(retentionDays: number): Table {
    return new Table({ ...this.#options, retentionDays });
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

  /** The row as it is stored; of an expired one everything but its content. */
  async rowOrRemains(pk: string, sk: string): Promise<Row | undefined> {
    return this.#wholeOrRemains(pk, () => this.#item(pk, sk));
  }

  /**
   * The same of an aggregate's newest save, with the one that it builds on, if it does; reads so many at once. `orState`: of its state,
   * where that was overwritten and no save has kept one since.
   */
  async newestOrRemains(
    pk: string,
    { saves: atOnce = 1, orState = false }: Partial<Newest> = {},
  ): Promise<{ save?: Row | undefined; base?: Row | undefined }> {
    let saves: readonly Row[] = [];
    const newest = { saves: atOnce, orState };
    const save = await this.#wholeOrRemains(pk, async () => (saves = await this.#newest(pk, newest))[0]);
    const sk = save && this.isThere(save) ? baseKeyOf(save) : undefined;
    if (sk === undefined) return { save };
    const base = saves.find((one) => one['sk'] === sk) ?? (await this.#item(pk, sk));
    return { save, base: base && (await this.#wholeOf(base)) };
  }

  /** The save that holds an event. */
  async saveOf(kind: string, id: string, sequence: number): Promise<Row | undefined> {
    const query = { pk: partition(kind, id), beginsWith: SAVE, descending: true };
    let found: Row | undefined;
    let next: string | undefined;
    do {
      const page = await this.page({ ...query, ...(next !== undefined && { after: next }) });
      for (const row of page.items) {
        if (readCounts(row).sequence < sequence) return found;
        found = row;
      }
      next = page.next;
    } while (next !== undefined);
    return found;
  }

  async page(query: RowQuery): Promise<Page<Row>> {
    const found = await this.#read(() =>
      this.#documents.send(new QueryCommand(queryInput(this.name, query))),
    );
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

  /** Every save of a window with something for the relay, in pages that may be empty and in no order: for the relay's catch-up only. */
  async *scanEvents(window: EventWindow): AsyncGenerator<Page<Row>> {
    let { after } = window;
    do {
      const found = await this.#read(() =>
        this.#documents.send(new ScanCommand(windowInput(this.name, { ...window, after }))),
      );
      after = toCursor(found.LastEvaluatedKey);
      const present = (found.Items ?? []).filter((item) => this.isThere(item));
      const items = await Promise.all(present.map((item) => this.#wholeOf(item)));
      yield {
        items: items.filter((item) => item !== undefined),
        ...(after !== undefined && { next: after }),
      };
    } while (after !== undefined);
  }

  /** Puts a row that has a version, unless the one that is there is as new; says whether it did. */
  async putNewer(row: Row): Promise<boolean> {
    const put = {
      TableName: this.name,
      Item: compressRow(row),
      ConditionExpression: 'attribute_not_exists(pk) OR version < :version',
      ExpressionAttributeValues: { ':version': row['version'] },
    };
    try {
      await this.#documents.send(new PutCommand(put));
      return true;
    } catch (error) {
      const there = readVersion(await this.rowOrRemains(String(row['pk']), String(row['sk'])));
      if (there >= readVersion(row)) return false;
      throw explainWrite(error, [`${String(row['pk'])} list`]);
    }
  }

  async #newest(pk: string, newest: Newest): Promise<readonly Row[]> {
    const query = newestInput(this.name, pk, newest);
    const { Items = [] } = await this.#read(() => this.#documents.send(new QueryCommand(query)));
    const saves = Items.filter(({ sk }) => sk !== STATE);
    const state = Items.find((row) => isOverwrittenState(row) && readVersion(row) >= readVersion(saves[0]));
    return state ? [state] : saves;
  }

  async #item(pk: string, sk: string): Promise<Row | undefined> {
    const found = await this.#read(() =>
      this.#documents.send(new GetCommand({ TableName: this.name, Key: { pk, sk }, ConsistentRead: true })),
    );
    return found.Item;
  }

  async #wholeOrRemains(pk: string, read: () => Promise<Row | undefined>): Promise<Row | undefined> {
    for (let readings = 1; readings <= DECISIONS; readings += 1) {
      const item = await read();
      if (item === undefined || !this.isThere(item)) return item;
      const whole = await this.#whole(item);
      if (whole !== undefined) return decompressRow(whole);
    }
    throw new ConflictError(`${pk} was replaced each time while its parts were read`);
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
