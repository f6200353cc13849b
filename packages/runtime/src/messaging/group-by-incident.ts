import type { EventName } from '@muster/contracts';
import { ThrottledError } from '@muster/core';
import { serialQueue } from './serial-queue.ts';
import type { ReceivedEvent } from './received-event.ts';

type Take<Name extends EventName> = (received: readonly ReceivedEvent<Name>[]) => Promise<unknown>;

/** Takes each incident's events in one call. After two failures takes them one by one, unless the table throttles. */
export const groupByIncident = <Name extends EventName>(
  batch: readonly ReceivedEvent<Name>[],
  take: Take<Name>,
) => {
  const queue = serialQueue();
  const calls = new Map<ReceivedEvent<Name>, Promise<unknown>>();
  for (const group of Map.groupBy(batch, ({ groupKey }) => groupKey).values()) {
    const isOver = (error: unknown) => group.length === 1 || error instanceof ThrottledError;
    const whole = take(group).catch((error: unknown) => {
      if (isOver(error)) throw error;
      return take(group);
    });
    for (const one of group) {
      const alone = (error: unknown) => {
        if (isOver(error)) throw error;
        return queue(one.groupKey, () => take([one]));
      };
      calls.set(one, whole.catch(alone));
    }
  }
  return (one: ReceivedEvent<Name>): Promise<unknown> => calls.get(one) ?? take([one]);
};
