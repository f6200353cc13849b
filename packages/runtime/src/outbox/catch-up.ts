import type * as z from 'zod';
import { events } from '@muster/contracts';
import type { Table } from '@muster/store';
import type { CatchUp, CatchUpCount, NamedEvent, Published } from './order.ts';
import { read, type Read } from './rows.ts';

type Order = z.output<typeof CatchUp>;
const RESERVE_MS = 5000;

interface Source {
  readonly table: Pick<Table, 'scanEvents'>;
  readonly remainingMs: () => number;
}

interface Window extends Read {
  readonly leftOut: number;
}

const withoutStarts = ({ outgoing, ...rest }: Read): Window => {
  const kept = outgoing.filter(({ event: { name } }) => events[name].startsClock !== true);
  return { ...rest, outgoing: kept, leftOut: outgoing.length - kept.length };
};

/** Walks the window page by page; the answer says where to go on when the time is nearly over. */
const walk = async (
  { table, remainingMs }: Source,
  { catchUp }: Order,
  take: (window: Window) => Promise<void> | void,
): Promise<{ readonly next?: string }> => {
  for await (const { items, next } of table.scanEvents(catchUp)) {
    await take(withoutStarts(read(items)));
    if (next !== undefined && remainingMs() < RESERVE_MS) return { next };
  }
  return {};
};

/** Publishes a window again through the given function. */
export const catchUp = async (
  source: Source,
  order: Order,
  publishRows: (read: Read) => Promise<{ readonly published: number; readonly parked: number }>,
): Promise<Published> => {
  const total = { published: 0, parked: 0, leftOut: 0 };
  const end = await walk(source, order, async (window) => {
    const { published, parked } = await publishRows(window);
    total.published += published;
    total.parked += parked;
    total.leftOut += window.leftOut;
  });
  return { ...total, ...end };
};

interface Bounds {
  readonly first?: NamedEvent;
  readonly last?: NamedEvent;
}

const bounds = (named: readonly NamedEvent[]): Bounds => {
  const inTime = [...named].sort((one, other) => (one.occurredAt < other.occurredAt ? -1 : 1));
  const [first, last] = [inTime[0], inTime.at(-1)];
  return first && last ? { first, last } : {};
};

/** Counts what a catch-up would publish, and publishes nothing. */
export const count = async (source: Source, order: Order): Promise<CatchUpCount> => {
  const byName: Record<string, number> = {};
  const total = { unreadable: 0, leftOut: 0 };
  let seen: Bounds = {};
  const end = await walk(source, order, ({ outgoing, poison, leftOut }) => {
    const named = outgoing.map(({ event: { name, metadata } }) => ({
      name,
      occurredAt: metadata.occurredAt,
    }));
    for (const { name } of named) byName[name] = (byName[name] ?? 0) + 1;
    total.unreadable += poison.length;
    total.leftOut += leftOut;
    seen = bounds([...named, ...(seen.first && seen.last ? [seen.first, seen.last] : [])]);
  });
  return { events: byName, ...total, ...seen, ...end };
};
