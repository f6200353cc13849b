import type { DynamoDBClient, ServiceInputTypes } from '@aws-sdk/client-dynamodb';
import { marshall } from '@aws-sdk/util-dynamodb';
import * as z from 'zod';
import { writeUnits, type Item } from './item-size.ts';
import type { Interceptor } from './whole/aws.ts';

/** Units that one kind of row of one table took. An index stands for itself: `gsi1`. */
export interface Use {
  readonly table: string;
  readonly row: string;
  readonly writes: number;
  readonly reads: number;
}

interface Put {
  readonly table: string;
  readonly item: Item;
  readonly units: number;
}

const keyOf = (item: Item, name: string): string => item[name]?.S ?? '';

/** `CONTACT`, `RECORD SAVE`, `CLAIM`. */
const rowOf = (item: Item): string => {
  const [kind = ''] = keyOf(item, 'pk').split('#');
  const [part = ''] = keyOf(item, 'sk').split('#');
  return part === 'STATE' ? kind : `${kind} ${part}`;
};

/** The purpose for which the engine made a table. */
const tableOf = (name = ''): string => name.replace(/-[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/, '');

const putOf = (name: string | undefined, item: Item, times: number): Put => ({
  table: tableOf(name),
  item,
  units: times * writeUnits(item),
});

const putsOf = (input: ServiceInputTypes): Put[] => {
  if ('TransactItems' in input) {
    return (input.TransactItems ?? []).flatMap((one) =>
      'Put' in one && one.Put?.Item ? [putOf(one.Put.TableName, one.Put.Item, 2)] : [],
    );
  }
  return 'Item' in input && 'TableName' in input ? [putOf(input.TableName, input.Item ?? {}, 1)] : [];
};

const Row = z.looseObject({ TableName: z.string(), Item: z.record(z.string(), z.unknown()) });
const Written = z.union([
  z.looseObject({ TransactItems: z.array(z.looseObject({ Put: Row })) }),
  Row.transform((one) => ({ TransactItems: undefined, one })),
]);

/** The same of a document client's command. */
const documentPutsOf = (input: unknown): Put[] => {
  const read = Written.safeParse(input).data;
  const put = ({ TableName, Item }: z.infer<typeof Row>, times: number) =>
    putOf(TableName, marshall(Item, { removeUndefinedValues: true }), times);
  if (read === undefined) return [];
  return read.TransactItems ? read.TransactItems.map((one) => put(one.Put, 2)) : [put(read.one, 1)];
};

const Units = z.object({ CapacityUnits: z.number() });
const Consumed = z.object({
  TableName: z.string(),
  Table: Units,
  GlobalSecondaryIndexes: z.record(z.string(), Units).default({}),
});
type Consumed = z.infer<typeof Consumed>;
const Told = z.object({ ConsumedCapacity: z.union([z.array(Consumed), Consumed.transform((one) => [one])]) });

const isWrite = (command: string): boolean => /^(Put|TransactWrite|BatchWrite)/.test(command);

/** What the engine says it took, told apart by kind of row where the sizes of the rows tell. */
const usesOf = (isWriting: boolean, puts: readonly Put[], consumed: Consumed): Use[] => {
  const table = tableOf(consumed.TableName);
  const use = (row: string, units: number): Use => ({
    table,
    row,
    writes: isWriting ? units : 0,
    reads: isWriting ? 0 : units,
  });
  const rows = puts.filter((put) => put.table === table).map(({ item, units }) => use(rowOf(item), units));
  const told = rows.reduce((total, { writes }) => total + writes, 0);
  const left = consumed.Table.CapacityUnits - told;
  const indexes = Object.entries(consumed.GlobalSecondaryIndexes);
  return [
    ...rows,
    use(isWriting ? 'larger before' : 'rows', left),
    ...indexes.map(([name, { CapacityUnits }]) => use(name, CapacityUnits)),
  ].filter(({ writes, reads }) => writes + reads !== 0);
};

/** A condition that is not met costs what the write would have. */
const isRefusal = (error: unknown): boolean =>
  error instanceof Error && /^(ConditionalCheckFailed|TransactionCanceled)/.test(error.name);

const refused = ({ table, item, units }: Put): Use => ({
  table,
  row: `refused ${rowOf(item)}`,
  writes: units,
  reads: 0,
});

/** Counts what clients consume, in DynamoDB's write and read units, indexes and refused writes included. */
export const capacityMeter = () => {
  const uses: Use[] = [];
  const noting = async <Answer>(
    command: string,
    puts: readonly Put[],
    send: () => Promise<Answer>,
    outputOf: (answer: Answer) => unknown,
  ): Promise<Answer> => {
    try {
      const answer = await send();
      const told = Told.parse(outputOf(answer)).ConsumedCapacity;
      uses.push(...told.flatMap((consumed) => usesOf(isWrite(command), puts, consumed)));
      return answer;
    } catch (error) {
      if (isRefusal(error)) uses.push(...puts.map(refused));
      throw error;
    }
  };
  const count = (client: DynamoDBClient): DynamoDBClient => {
    client.middlewareStack.add(
      (next) => (request) =>
        next({ ...request, input: Object.assign({}, request.input, { ReturnConsumedCapacity: 'INDEXES' }) }),
      { step: 'initialize', name: 'capacity-asked-for' },
    );
    client.middlewareStack.add(
      (next, { commandName = '' }) =>
        (request) =>
          noting(
            commandName,
            putsOf(request.input),
            () => next(request),
            ({ output }) => output,
          ),
      { step: 'build', name: 'capacity-meter' },
    );
    return client;
  };
  /** For clients that a test cannot reach: counts what they send. */
  const intercept: Interceptor = ({ command, input }, goOn) => {
    if (!('TableName' in input || 'TransactItems' in input)) return goOn();
    Object.assign(input, { ReturnConsumedCapacity: 'INDEXES' });
    return noting(command, documentPutsOf(input), goOn, (answer) => answer);
  };
  return {
    count,
    intercept,
    /** What was used since the start, or since it was last taken. */
    take: (): readonly Use[] => uses.splice(0),
  };
};

export const writesOf = (uses: readonly Use[]): number => uses.reduce((sum, { writes }) => sum + writes, 0);
export const readsOf = (uses: readonly Use[]): number => uses.reduce((sum, { reads }) => sum + reads, 0);

/** Write units by table and kind of row, the dearest first: for people who look why a budget was exceeded. */
export const writesTable = (uses: readonly Use[]): string => {
  const lines = [...Map.groupBy(uses, ({ table, row }) => `${table.padEnd(12)}${row}`)]
    .map(([name, all]) => ({ name, times: all.length, units: writesOf(all) }))
    .filter(({ units }) => units !== 0)
    .sort((one, other) => other.units - one.units)
    .map(({ name, times, units }) => `${String(units).padStart(5)} ${String(times).padStart(4)} × ${name}`);
  return [`${String(writesOf(uses)).padStart(5)} write units`, ...lines].join('\n');
};
