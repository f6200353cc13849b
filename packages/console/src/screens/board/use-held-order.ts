import { useState } from 'react';
import type { Card } from '../../live/incidents.ts';
import { holdOrder, type HeldOrder } from './hold-order.ts';

/** The rows to show: as the page has them, or, while somebody aims at one, in the order in which they were. */
export function useHeldOrder(cards: readonly Card[]): {
  readonly held: HeldOrder;
  readonly hold: (isHeld: boolean) => void;
  /** Lets the rows move once, though somebody is among them: they asked for it. */
  readonly show: () => void;
} {
  const [shown, setShown] = useState<readonly Card[]>();
  return {
    held: holdOrder(shown ?? cards, cards),
    hold: (isHeld) => setShown((before) => (isHeld ? (before ?? cards) : undefined)),
    show: () => setShown((before) => (before === undefined ? undefined : cards)),
  };
}
