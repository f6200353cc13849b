import type { AttributeValue } from '@aws-sdk/client-dynamodb';
import { unmarshall } from '@aws-sdk/util-dynamodb';
import * as z from 'zod';
import { toInstant } from '@muster/contracts';
import { eventFromRow, Table } from '@muster/store';
import { dynamoDb } from './clients/dynamodb.ts';
import { eventBridge } from './clients/eventbridge.ts';
import { sqs } from './clients/sqs.ts';
import { RelayEnv } from './env.ts';
import { lambda, type LambdaHandler } from './lambda.ts';
import { log } from './logger.ts';
import { park, type Parking, type PoisonRow } from './relay/parking.ts';
import { publish, type PublisherOptions } from './relay/publish.ts';
import type { Outgoing } from './relay/rounds.ts';

export interface StreamBatch {
  readonly Records: readonly {
    readonly dynamodb?: { readonly NewImage?: Record<string, AttributeValue> };
  }[];
}
/** An operator's order to publish a window of events again: from (inclusive) to (exclusive), ISO 8601. */
export interface CatchUp {
  readonly catchUp: { readonly from: string; readonly to: string; readonly after?: string };
}
/** A watch's order to publish one event again. */
export interface Again {
  readonly again: { readonly kind: string; readonly id: string; readonly sequence: number };
}
export interface Published {
  readonly published: number;
  readonly parked: number;
  /** Where a catch-up that ran out of time goes on: the same order with this as `after`. */
  readonly next?: string;
}

export interface RelayParts {
  readonly publisher: PublisherOptions;
  readonly parking: Parking;
  readonly table: Pick<Table, 'scanEvents' | 'eventRow'>;
}

type Row = Readonly<Record<string, unknown>>;

const RESERVE_MS = 5000;
const When = z.iso.datetime({ offset: true }).transform(toInstant);
const Order = z.object({ catchUp: z.strictObject({ from: When, to: When, after: z.string().optional() }) });
const Key = z.strictObject({ kind: z.string(), id: z.string(), sequence: z.int().min(1) });
const AgainOrder = z.object({ again: Key });

const keyOf = ({ pk, sk }: Row) => ({ pk: String(pk), sk: String(sk) });

const read = (rows: readonly Row[]): { outgoing: Outgoing[]; poison: PoisonRow[] } => {
  const outgoing: Outgoing[] = [];
  const poison: PoisonRow[] = [];
  for (const row of rows) {
    try {
      outgoing.push({ ...keyOf(row), event: eventFromRow(row) });
    } catch {
      poison.push({ ...keyOf(row), reason: 'no-known-event' });
    }
  }
  return { outgoing, poison };
};

const handOver = async ({ publisher, parking }: RelayParts, rows: readonly Row[]): Promise<Published> => {
  const { outgoing, poison } = read(rows);
  const never = await publish(publisher, outgoing);
  const refused = never.map(({ outgoing: { pk, sk }, reason }) => ({ pk, sk, reason }));
  await park(parking, [...poison, ...refused]);
  return { published: outgoing.length - never.length, parked: poison.length + refused.length };
};

const catchUp = async (
  parts: RelayParts,
  order: z.infer<typeof Order>,
  remainingMs: () => number,
): Promise<Published> => {
  const total = { published: 0, parked: 0 };
  for await (const { items, next } of parts.table.scanEvents(order.catchUp)) {
    const { published, parked } = await handOver(parts, items);
    total.published += published;
    total.parked += parked;
    if (next !== undefined && remainingMs() < RESERVE_MS) return { ...total, next };
  }
  return total;
};

const publishAgain = async (parts: RelayParts, order: z.infer<typeof AgainOrder>): Promise<Published> => {
  const { kind, id, sequence } = order.again;
  const row = await parts.table.eventRow(kind, id, sequence);
  if (row === undefined) throw new RangeError('no such event was committed');
  return handOver({ ...parts, publisher: { ...parts.publisher, again: true } }, [row]);
};

const toRows = ({ Records }: StreamBatch): Row[] =>
  Records.flatMap(({ dynamodb }) => (dynamodb?.NewImage ? [unmarshall(dynamodb.NewImage)] : []));

const carryOut = (
  parts: RelayParts,
  event: StreamBatch | CatchUp | Again,
  remainingMs: () => number,
): Promise<Published> => {
  if ('again' in event) return publishAgain(parts, AgainOrder.parse(event));
  if ('catchUp' in event) return catchUp(parts, Order.parse(event), remainingMs);
  return handOver(parts, toRows(event));
};

const partsOf = (busName: string): RelayParts => {
  const { TABLE_NAME, PARKED_QUEUE_URL } = RelayEnv.parse({ ...process.env, BUS_NAME: busName });
  return {
    publisher: { client: eventBridge(), busName },
    parking: { client: sqs(), queueUrl: PARKED_QUEUE_URL, table: TABLE_NAME },
    table: new Table({ client: dynamoDb(), name: TABLE_NAME }),
  };
};

/**
 * The handler that carries a table's events to the bus; table and parking queue come from the environment (RelayEnv).
 * It throws on a fault that passes, so that the stream gives the batch again, and parks what can never be published.
 */
export const relay = (
  { busName }: { readonly busName: string },
  parts: RelayParts = partsOf(busName),
): LambdaHandler<StreamBatch | CatchUp | Again, Published> =>
  lambda(async (event, context) => {
    const started = performance.now();
    const done = await carryOut(parts, event, () => context.getRemainingTimeInMillis());
    const { published: count, parked } = done;
    log.info('events published', { count, parked, ms: Math.round(performance.now() - started) });
    return done;
  });
