import type { Card } from '../../src/live/incidents.ts';

/** A card of the board as the API gives it, with this. */
export const cardAs = (card: Partial<Card>): Card => ({
  incidentId: 'inc_1',
  status: 'assessed',
  neededAt: '2026-01-05T09:15:00.000Z',
  neededFor: 'dispatched',
  missedDeadlines: 0,
  exercise: false,
  ...card,
});
