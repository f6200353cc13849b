import type { AttributeValue } from '@aws-sdk/client-dynamodb';
import { unmarshall } from '@aws-sdk/util-dynamodb';
import * as z from 'zod';
import { Table, decompressRow, isInParts, type Row } from '@muster/store';
import { dynamoDb } from '../aws/clients/dynamodb.ts';
import { eventBridge } from '../aws/clients/eventbridge.ts';
import { sqs } from '../aws/clients/sqs.ts';
import { RelayEnv } from '../aws/env.ts';
import { lambda, type LambdaHandler } from '../aws/lambda.ts';
import { log } from '../logging/logger.ts';
import { catchUp, count } from './catch-up.ts';
import { CatchUp, type CatchUpCount, type Published } from './order.ts';
import { park, type Parking } from './parking.ts';
import { publish, type PublisherOptions, type RejectedEvent } from './publish.ts';
import { read, type Read } from './rows.ts';

/** A value of a record in a stream, which reaches a Lambda as JSON: bytes are text in base 64. */
type StreamValue = AttributeValue | { readonly B: string; readonly S?: never };
export interface StreamBatch {
  readonly Records: readonly {
    readonly dynamodb?: { readonly NewImage?: Readonly<Record<string, StreamValue>> };
  }[];
}
/** An acknowledgement watch's order to publish one event again. */
export interface PublishAgainOrder {
  readonly again: { readonly kind: string; readonly id: string; readonly sequence: number };
}

export interface RelayParts {
  readonly publisher: PublisherOptions;
  readonly parking: Parking;
  readonly table: Pick<Table, 'scanEvents' | 'saveOf' | 'row' | 'putNewer'>;
}

const Key = z.strictObject({ kind: z.string(), id: z.string(), sequence: z.int().min(1) });
const AgainOrder = z.object({ again: Key });

/** Both go on when one of them fails: what is done then is found done by the retry. */
const publishAndList = async (
  { publisher, table }: RelayParts,
  { outgoing, lists }: Read,
): Promise<RejectedEvent[]> => {
  const [published, ...listed] = await Promise.allSettled([
    publish(publisher, outgoing),
    ...lists.map((row) => table.putNewer(row)),
  ]);
  for (const one of [published, ...listed]) if (one.status === 'rejected') throw one.reason;
  return published.status === 'fulfilled' ? published.value : [];
};

const publishRows = async (
  parts: RelayParts,
  found: Read,
): Promise<{ readonly published: number; readonly parked: number }> => {
  const { parking } = parts;
  const { outgoing, poison } = found;
  const never = await publishAndList(parts, found);
  const refused = never.map(({ outgoing: { pk, sk, event }, reason }) => ({
    pk,
    sk,
    sequence: event.metadata.sequence,
    reason,
  }));
  await park(parking, [...poison, ...refused]);
  return { published: outgoing.length - never.length, parked: poison.length + refused.length };
};

const publishAgain = async (parts: RelayParts, order: z.infer<typeof AgainOrder>): Promise<Published> => {
  const { kind, id, sequence } = order.again;
  const row = await parts.table.saveOf(kind, id, sequence);
  const { outgoing, poison } = read(row ? [row] : []);
  const found = {
    outgoing: outgoing.filter(({ event }) => event.metadata.sequence === sequence),
    poison: poison.filter((one) => (one.sequence ?? sequence) === sequence),
    lists: [],
  };
  if (found.outgoing.length + found.poison.length === 0) throw new RangeError('no such event was committed');
  return publishRows({ ...parts, publisher: { ...parts.publisher, again: true } }, found);
};

const withBytes = (value: StreamValue): AttributeValue =>
  typeof value.B === 'string' ? { B: Buffer.from(value.B, 'base64') } : value;

/** A save as the stream gives it; the parts of a large one are in the table alone. */
const toRow = async ({ table }: RelayParts, image: Readonly<Record<string, StreamValue>>): Promise<Row> => {
  const row = unmarshall(
    Object.fromEntries(Object.entries(image).map(([name, value]) => [name, withBytes(value)])),
  );
  if (!isInParts(row)) return decompressRow(row);
  const { pk, sk } = row;
  return (await table.row(String(pk), String(sk))) ?? { pk, sk };
};

const toRows = (parts: RelayParts, { Records }: StreamBatch): Promise<Row[]> =>
  Promise.all(
    Records.flatMap(({ dynamodb }) => (dynamodb?.NewImage ? [toRow(parts, dynamodb.NewImage)] : [])),
  );

const carryOut = async (
  parts: RelayParts,
  event: StreamBatch | CatchUp | PublishAgainOrder,
  remainingMs: () => number,
): Promise<Published | CatchUpCount> => {
  if ('again' in event) return publishAgain(parts, AgainOrder.parse(event));
  if ('catchUp' in event) {
    const order = CatchUp.parse(event);
    const source = { table: parts.table, remainingMs };
    if (order.catchUp.dryRun === true) return count(source, order);
    return catchUp(source, order, (window) => publishRows(parts, window));
  }
  return publishRows(parts, read(await toRows(parts, event)));
};

const partsOf = (busName: string): RelayParts => {
  const { TABLE_NAME, PARKED_QUEUE_URL } = RelayEnv.parse({ ...process.env, BUS_NAME: busName });
  return {
    publisher: { client: eventBridge(), busName },
    parking: { client: sqs(), queueUrl: PARKED_QUEUE_URL, table: TABLE_NAME },
    table: new Table({ client: dynamoDb(), name: TABLE_NAME }),
  };
};

/** Publishes a table's events and puts its rows in lists. Throws on a transient fault, so that the batch is retried; parks what can never be published. */
export const relay = (
  { busName }: { readonly busName: string },
  parts: RelayParts = partsOf(busName),
): LambdaHandler<StreamBatch | CatchUp | PublishAgainOrder, Published | CatchUpCount> =>
  lambda(async (event, context) => {
    const started = performance.now();
    const done = await carryOut(parts, event, () => context.getRemainingTimeInMillis());
    const ms = Math.round(performance.now() - started);
    if ('published' in done) log.info('events published', { count: done.published, parked: done.parked, ms });
    else log.info('events counted', { ms });
    return done;
  });
