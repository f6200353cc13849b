import { BatchGetCommand, DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { vi } from 'vitest';
import * as z from 'zod';
import { sendingAs, type Interceptor } from './aws.ts';
import { keyOf, take, withText, writeAll, type Rows, type RowWithText, type Snapshot } from './snapshot.ts';
import { writtenBy } from './stream.ts';
import type { InProcessSystem } from './in-process-system.ts';

const CALL = 100;

type Key = Readonly<Record<'pk' | 'sk', unknown>>;
const keysOf = (row: Readonly<Record<string, unknown>>): Key => ({ pk: row['pk'], sk: row['sk'] });
interface CopiedTable {
  readonly name: string;
  readonly rows: Map<string, RowWithText>;
  /** What was written since the rows were read, with an object of its own for each write. */
  readonly changed: Map<string, Key>;
  /** Stands for all that the table holds; another one after each change. */
  content: object;
}

const Read = z.looseObject({ TableName: z.string(), Key: z.record(z.string(), z.unknown()).optional() });
const READS = /^(Get|Query)Command$/;

/** What the tables hold, for snapshots one after another: read once, and then read and put back only what was written. */
export class TableCopies {
  readonly #system: InProcessSystem;
  readonly #tables: ReadonlyMap<string, CopiedTable>;
  readonly #answers = new WeakMap<object, Map<string, unknown>>();

  private constructor(system: InProcessSystem, tables: ReadonlyMap<string, Rows>) {
    this.#system = system;
    this.#tables = new Map(
      [...tables].map(([name, rows]) => [
        name,
        { name, rows: new Map(rows), changed: new Map(), content: rows },
      ]),
    );
  }

  static async of(system: InProcessSystem): Promise<TableCopies> {
    return new TableCopies(system, (await take(system, Object.values(system.tables))).tables);
  }

  /** Notes what is written. A write that is refused is noted too, and its rows are found as they were. */
  readonly noteWrites: Interceptor = async ({ command, input }, goOn) => {
    const written = writtenBy(command, input);
    const note = () => {
      for (const { TableName, Item } of written) {
        const table = this.#tables.get(TableName);
        table?.changed.set(keyOf(Item), keysOf(Item));
        if (table) table.content = {};
      }
    };
    note();
    try {
      return await goOn();
    } finally {
      note();
    }
  };

  /**
   * Answers what the engine answered to the same reading before, if nothing was written since to the row, or for a query to the
   * table. It belongs closest to the engine.
   */
  readonly repeatReads: Interceptor = async ({ command, input }, goOn) => {
    if (!READS.test(command)) return goOn();
    const { TableName, Key } = Read.parse(input);
    const table = this.#tables.get(TableName);
    if (table === undefined) return goOn();
    const { content, changed, rows } = table;
    const key = Key && keyOf(Key);
    const state = key === undefined ? content : (changed.get(key) ?? rows.get(key) ?? rows);
    const answers = this.#answers.get(state) ?? new Map<string, unknown>();
    this.#answers.set(state, answers);
    const asked = JSON.stringify(input);
    if (!answers.has(asked)) {
      const answer = await goOn();
      if (table.content !== content) return answer;
      answers.set(asked, answer);
    }
    return structuredClone(answers.get(asked));
  };

  async take(names: readonly string[]): Promise<Snapshot> {
    const tables = names.flatMap((name) => this.#tables.get(name) ?? []);
    for (const table of tables) await sendingAs('test', () => this.#refresh(table));
    const { secrets, objects } = this.#system.outside;
    return {
      at: this.#system.now,
      tables: new Map(tables.map(({ name, rows }) => [name, new Map(rows)])),
      secrets: new Map(secrets),
      objects: new Map(objects),
    };
  }

  /** Puts the snapshot's tables and everything outside back to that moment, and the clock with them. */
  async putBack({ at, tables, ...outside }: Snapshot): Promise<void> {
    for (const [name, rows] of tables) {
      const table = this.#tables.get(name);
      if (table === undefined) throw new RangeError(`no such table: ${name}`);
      await sendingAs('test', () => this.#putBack(table, rows));
    }
    this.#system.outside.restore(outside);
    this.#system.streams.clear();
    vi.setSystemTime(at);
  }

  async #putBack(table: CopiedTable, wanted: Rows): Promise<void> {
    const { name, rows, changed } = table;
    const gone = new Map([...changed].filter(([key]) => !wanted.has(key)));
    for (const [key, { row }] of rows) if (!wanted.has(key)) gone.set(key, keysOf(row));
    const puts = [...wanted].filter(([key, { text }]) => changed.has(key) || rows.get(key)?.text !== text);
    table.content = {};
    await writeAll(DynamoDBDocumentClient.from(this.#system.client), name, [
      ...[...gone.values()].map((Key) => ({ DeleteRequest: { Key } })),
      ...puts.map(([, { row }]) => ({ PutRequest: { Item: row } })),
    ]);
    changed.clear();
    for (const key of gone.keys()) rows.delete(key);
    for (const [key, told] of puts) rows.set(key, told);
    table.content = wanted;
  }

  async #refresh({ name, rows, changed }: CopiedTable): Promise<void> {
    const documents = DynamoDBDocumentClient.from(this.#system.client);
    const keys = [...changed.values()];
    for (const key of changed.keys()) rows.delete(key);
    changed.clear();
    for (let at = 0; at < keys.length; at += CALL) {
      const asked = { [name]: { Keys: keys.slice(at, at + CALL), ConsistentRead: true } };
      const { Responses = {}, UnprocessedKeys = {} } = await documents.send(
        new BatchGetCommand({ RequestItems: asked }),
      );
      if (Object.keys(UnprocessedKeys).length > 0) throw new Error(`not every row of ${name} was read`);
      for (const row of Responses[name] ?? []) rows.set(keyOf(row), withText(row));
    }
  }
}
