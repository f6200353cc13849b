import type { EventName } from '@muster/contracts';
import { ThrottledError } from '@muster/store';
import { inTurn } from './in-turn.ts';
import type { Brought } from './message.ts';

type Take<Name extends EventName> = (brought: readonly Brought<Name>[]) => Promise<unknown>;

/**
 * Takes a batch's events by incident, each incident's in one call. Where that call fails each of them is taken alone, so
 * that one which cannot be taken keeps no other back; a table that takes no more is left alone instead.
 */
export const together = <Name extends EventName>(batch: readonly Brought<Name>[], take: Take<Name>) => {
  const turns = inTurn();
  const calls = new Map<Brought<Name>, Promise<unknown>>();
  for (const group of Map.groupBy(batch, ({ turn }) => turn).values()) {
    const whole = take(group);
    for (const one of group) {
      const alone = (error: unknown) => {
        if (group.length === 1 || error instanceof ThrottledError) throw error;
        return turns(one.turn, () => take([one]));
      };
      calls.set(one, whole.catch(alone));
    }
  }
  return (one: Brought<Name>): Promise<unknown> => calls.get(one) ?? take([one]);
};
