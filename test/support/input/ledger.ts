import { DeleteCommand, DynamoDBDocumentClient, GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import { sendingAs, type Interceptor, type Sent } from '../whole/aws.ts';
import type { World } from '../whole/world.ts';

const Put = z.looseObject({
  TableName: z.string(),
  Item: z.looseObject({ pk: z.string(), sk: z.string() }),
});
const Transaction = z.looseObject({ TransactItems: z.array(z.looseObject({ Put })) });
type Row = Readonly<Record<string, unknown>>;

/** A row that a request put, and what stood there before. */
export interface PutRow {
  readonly table: string;
  readonly row: z.infer<typeof Put>['Item'];
  readonly before: Row | undefined;
}

const READS = /^(Get|BatchGet|TransactGet|Query|Scan|Describe|List|Head)/;

const putsOf = ({ command, input }: Sent): z.infer<typeof Put>[] => {
  if (command === 'TransactWriteCommand') return Transaction.parse(input).TransactItems.map((one) => one.Put);
  return command === 'PutCommand' ? [Put.parse(input)] : [];
};

/** Keeps a book of everything that the Lambdas write, anywhere, and can put the world back to where it was. */
export class Ledger {
  /** Commands that worked and change something: rows, secrets, objects, mails, messages, events, calls. */
  written: Sent[] = [];
  rows: PutRow[] = [];
  readonly #world: World;
  readonly #documents: DynamoDBDocumentClient;
  #secrets: ReadonlyMap<string, string> = new Map();
  #kept: PutRow[] = [];

  constructor(world: World) {
    this.#world = world;
    this.#documents = DynamoDBDocumentClient.from(world.client, {
      marshallOptions: { removeUndefinedValues: true },
    });
    this.#secrets = new Map(world.outside.secrets);
    world.interceptors.push(this.#watch);
  }

  /** Begins the page of the next request; what is on this one stays to be undone. */
  open(): void {
    this.#kept.push(...this.rows);
    this.written = [];
    this.rows = [];
  }

  /** Undoes what was written since the last time. */
  async undo(): Promise<void> {
    const { outside, streams } = this.#world;
    await sendingAs('test', async () => {
      for (const { table, row, before } of [...this.#kept, ...this.rows].toReversed()) {
        const Key = { pk: row.pk, sk: row.sk };
        if (before) await this.#documents.send(new PutCommand({ TableName: table, Item: before }));
        else await this.#documents.send(new DeleteCommand({ TableName: table, Key }));
      }
    });
    streams.clear();
    outside.secrets.clear();
    for (const [name, secret] of this.#secrets) outside.secrets.set(name, secret);
    this.open();
    this.#kept = [];
  }

  readonly #watch: Interceptor = async (sent, goOn) => {
    if (sent.by === 'test' || READS.test(sent.command)) return goOn();
    const rows: PutRow[] = [];
    for (const { TableName, Item } of putsOf(sent)) {
      const Key = { pk: Item.pk, sk: Item.sk };
      const found = await sendingAs('test', () =>
        this.#documents.send(new GetCommand({ TableName, Key, ConsistentRead: true })),
      );
      rows.push({ table: TableName, row: Item, before: found.Item });
    }
    const answer = await goOn();
    this.written.push(sent);
    this.rows.push(...rows);
    return answer;
  };
}
