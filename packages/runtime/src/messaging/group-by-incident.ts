import type { EventName } from '@muster/contracts';
import { ThrottledError } from '@muster/core';
import { inTurn } from './serial-queue.ts';
import type { Brought } from './received-event.ts';

type Take<Name extends EventName> = (brought: readonly Brought<Name>[]) => Promise<unknown>;

/** Takes each incident's events in one call; if that fails twice each alone, unless the table takes no more for now. */
export const together = <Name extends EventName>(batch: readonly Brought<Name>[], take: Take<Name>) => {
  const turns = inTurn();
  const calls = new Map<Brought<Name>, Promise<unknown>>();
  for (const group of Map.groupBy(batch, ({ turn }) => turn).values()) {
    const isOver = (error: unknown) => group.length === 1 || error instanceof ThrottledError;
    const whole = take(group).catch((error: unknown) => {
      if (isOver(error)) throw error;
      return take(group);
    });
    for (const one of group) {
      const alone = (error: unknown) => {
        if (isOver(error)) throw error;
        return turns(one.turn, () => take([one]));
      };
      calls.set(one, whole.catch(alone));
    }
  }
  return (one: Brought<Name>): Promise<unknown> => calls.get(one) ?? take([one]);
};
