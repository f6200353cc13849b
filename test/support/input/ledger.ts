import { BatchGetCommand, DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import { sendingAs, type Interceptor, type Sent } from '../whole/aws.ts';
import { keyOf, writeAll } from '../whole/snapshot.ts';
import type { InProcessSystem } from '../whole/in-process-system.ts';

const Put = z.looseObject({
  TableName: z.string(),
  Item: z.looseObject({ pk: z.string(), sk: z.string() }),
});
const Transaction = z.looseObject({ TransactItems: z.array(z.looseObject({ Put })) });
const Invoked = z.looseObject({ FunctionName: z.string() });
type Row = Readonly<Record<string, unknown>>;

/** A row that a request put, and what stood there before. */
export interface PutRow {
  readonly table: string;
  readonly row: z.infer<typeof Put>['Item'];
  readonly before: Row | undefined;
}

const READS = /^(Get|BatchGet|TransactGet|Query|Scan|Describe|List|Head|AdminGet|AdminList)/;

/** A Lambda that only reads; what it sends is listed by itself. */
const isQuestion = ({ command, input }: Sent): boolean =>
  command === 'InvokeCommand' && Invoked.parse(input).FunctionName === 'monitoring/evidence';

const putsOf = ({ command, input }: Sent): z.infer<typeof Put>[] => {
  if (command === 'TransactWriteCommand') return Transaction.parse(input).TransactItems.map((one) => one.Put);
  return command === 'PutCommand' ? [Put.parse(input)] : [];
};

/** Keeps a book of everything that the Lambdas write, anywhere, and can put the system back to where it was. */
export class Ledger {
  /** Commands that worked and change something: rows, secrets, objects, mails, messages, events, calls. */
  written: Sent[] = [];
  rows: PutRow[] = [];
  readonly #system: InProcessSystem;
  readonly #documents: DynamoDBDocumentClient;
  #secrets: ReadonlyMap<string, string> = new Map();
  readonly #users: () => void;
  #kept: PutRow[] = [];

  constructor(system: InProcessSystem) {
    this.#system = system;
    this.#documents = DynamoDBDocumentClient.from(system.client, {
      marshallOptions: { removeUndefinedValues: true },
    });
    this.#secrets = new Map(system.outside.secrets);
    this.#users = system.outside.users.remember();
    system.interceptors.push(this.#watch);
  }

  /** Begins the page of the next request; what is on this one stays to be undone. */
  open(): void {
    this.#kept.push(...this.rows);
    this.written = [];
    this.rows = [];
  }

  /** Undoes what was written since the last time. */
  async undo(): Promise<void> {
    const { outside, streams } = this.#system;
    const tables = new Map<string, Map<string, PutRow>>();
    for (const put of [...this.#kept, ...this.rows].toReversed()) {
      const rows = tables.get(put.table) ?? new Map<string, PutRow>();
      tables.set(put.table, rows.set(keyOf(put.row), put));
    }
    await sendingAs('test', async () => {
      for (const [table, rows] of tables) {
        const requests = [...rows.values()].map(({ row: { pk, sk }, before }) =>
          before ? { PutRequest: { Item: before } } : { DeleteRequest: { Key: { pk, sk } } },
        );
        await writeAll(this.#documents, table, requests);
      }
    });
    streams.clear();
    this.#users();
    outside.secrets.clear();
    for (const [name, secret] of this.#secrets) outside.secrets.set(name, secret);
    this.open();
    this.#kept = [];
  }

  readonly #watch: Interceptor = async (sent, goOn) => {
    if (sent.by === 'test' || READS.test(sent.command) || isQuestion(sent)) return goOn();
    const rows = await this.#before(putsOf(sent));
    const answer = await goOn();
    this.written.push(sent);
    this.rows.push(...rows);
    return answer;
  };

  /** The rows that are about to be put, with what stands there. */
  async #before(puts: readonly z.infer<typeof Put>[]): Promise<PutRow[]> {
    const found = new Map<string, Row>();
    for (const TableName of new Set(puts.map((put) => put.TableName))) {
      const own = puts.filter((put) => put.TableName === TableName);
      const Keys = own.map(({ Item: { pk, sk } }) => ({ pk, sk }));
      const asked = new BatchGetCommand({ RequestItems: { [TableName]: { Keys, ConsistentRead: true } } });
      const { Responses = {}, UnprocessedKeys = {} } = await sendingAs('test', () =>
        this.#documents.send(asked),
      );
      if (Object.keys(UnprocessedKeys).length > 0) throw new Error('not every row was read');
      for (const row of Responses[TableName] ?? []) found.set(`${TableName} ${keyOf(row)}`, row);
    }
    return puts.map(({ TableName, Item }) => {
      return { table: TableName, row: Item, before: found.get(`${TableName} ${keyOf(Item)}`) };
    });
  }
}
