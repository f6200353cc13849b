import { marshall } from '@aws-sdk/util-dynamodb';
import * as z from 'zod';
import type { StreamBatch } from '@muster/runtime/outbox/relay';
import { SAVE } from '@muster/store/rows';
import type { Interceptor } from './aws.ts';

const Put = z.looseObject({ TableName: z.string(), Item: z.record(z.string(), z.unknown()) });
const Writes = z.object({ TransactItems: z.array(z.object({ Put: Put.optional() })) });

type Row = Readonly<Record<string, unknown>>;

/** The rows that a command puts, with their tables. */
export const writtenBy = (command: string, input: unknown): z.infer<typeof Put>[] => {
  if (command === 'TransactWriteCommand')
    return Writes.parse(input).TransactItems.flatMap((one) => one.Put ?? []);
  return command === 'PutCommand' ? [Put.parse(input)] : [];
};

/** As Lambda hands a row over: bytes are text in base 64. */
const asHandedOver = (row: Row) =>
  Object.fromEntries(
    Object.entries(marshall(row, { removeUndefinedValues: true })).map(([name, value]) => [
      name,
      value.B === undefined ? value : { B: Buffer.from(value.B).toString('base64') },
    ]),
  );

/** The streams of the tables: what was committed and a relay has yet to take, in order, by table. */
export class Streams {
  readonly #rows = new Map<string, Row[]>();

  /** Looks at every write that worked, also one whose answer is lost on its way. */
  readonly watch: Interceptor = async ({ command, input }, goOn) => {
    const answer = await goOn();
    for (const { TableName, Item } of writtenBy(command, input)) {
      if (!String(Item['sk']).startsWith(SAVE) || Item['occurredAt'] === undefined) continue;
      this.#rows.set(TableName, [...(this.#rows.get(TableName) ?? []), Item]);
    }
    return answer;
  };

  /** Hands a table's rows to its relay, which gets them again when it throws; false when there are none. */
  async deliver(table: string, relay: (batch: StreamBatch) => Promise<unknown>): Promise<boolean> {
    const rows = this.#rows.get(table) ?? [];
    if (rows.length === 0) return false;
    const Records = rows.map((row) => ({ dynamodb: { NewImage: asHandedOver(row) } }));
    await relay({ Records });
    this.#rows.set(table, (this.#rows.get(table) ?? []).slice(rows.length));
    return true;
  }

  clear(): void {
    this.#rows.clear();
  }
}
