import type { Card } from '../../live/incidents.ts';

/** A row as it is shown. `isGone`: its incident left the page meanwhile; the row stays until the order is let go. */
export interface ShownRow {
  readonly card: Card;
  readonly isGone: boolean;
}

export interface HeldOrder {
  readonly rows: readonly ShownRow[];
  /** Incidents that came meanwhile and have no row yet. */
  readonly waiting: readonly Card[];
  /** The page has another order, or other incidents, than what is shown. */
  readonly isBehind: boolean;
}

/** The rows in the order in which they are shown, each as it is now, so that nothing moves under a pointer or a focus. */
export const holdOrder = (shown: readonly Card[], now: readonly Card[]): HeldOrder => {
  const current = new Map(now.map((card) => [card.incidentId, card]));
  const known = new Set(shown.map(({ incidentId }) => incidentId));
  return {
    rows: shown.map((card) => ({
      card: current.get(card.incidentId) ?? card,
      isGone: !current.has(card.incidentId),
    })),
    waiting: now.filter(({ incidentId }) => !known.has(incidentId)),
    isBehind:
      shown.length !== now.length || shown.some(({ incidentId }, at) => now[at]?.incidentId !== incidentId),
  };
};

/** Where the focus goes when its row has left: to the row now in its place, else the last one; -1 where there is none. */
export const focusAfter = (before: readonly string[], focused: string, after: readonly string[]): number => {
  const stays = after.indexOf(focused);
  if (stays !== -1) return stays;
  const left = new Set(after);
  const next = before.slice(before.indexOf(focused)).find((id) => left.has(id));
  return next === undefined ? after.length - 1 : after.indexOf(next);
};
