import type * as z from 'zod';
import type { IfItFails } from './explained-alarm.ts';
import type { Handler, HandlerNeeds } from './handler.ts';
import type { StreamRows } from './stream-reader.ts';
import type { Batching, Retries } from './subscription.ts';

export interface Consumer<Env extends z.ZodObject> extends HandlerNeeds<Env> {
  /** Whether a replay of the archive may reach it: refused where it notifies people or starts clocks. */
  readonly replays: 'welcome' | 'refused';
  /** Only where nobody waits for the result. */
  readonly batching?: Batching;
  readonly retries?: Retries;
}

/** The stream gives it whole rows, so it needs no rights on the table. */
export interface SavesConsumer<Env extends z.ZodObject> extends Omit<HandlerNeeds<Env>, 'lists' | 'kinds'> {
  readonly rows: StreamRows;
  /** After this time a save that fails is given up; until then later ones wait. */
  readonly giveUpAfterMinutes: number;
}

export interface Subscribed {
  readonly replays: 'welcome' | 'refused';
  readonly batching?: Batching;
  readonly ifItFails: IfItFails;
  readonly retries?: Retries;
}

export interface Answering<Env extends z.ZodObject> extends HandlerNeeds<Env> {
  /** The Lambda whose alarm on failed requests speaks of these as well: ten metrics are free. */
  readonly faultsCountedWith?: Handler;
}
