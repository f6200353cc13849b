import type { ShownRow } from './hold-order.ts';

/** Whether somebody has to be sent to an incident that is still on the page: nobody was yet, or places are left. */
export const isToDispatch = ({ card: { neededFor, unfilled }, isGone }: ShownRow): boolean =>
  !isGone && (neededFor === 'dispatched' || unfilled !== undefined);

/** The incident to which the key leads from one: the next that needs somebody, after the last and from elsewhere the first. */
export const nextToDispatch = (rows: readonly ShownRow[], from: string | undefined): string | undefined => {
  const ids = rows.filter(isToDispatch).map(({ card }) => card.incidentId);
  return ids[from === undefined ? 0 : ids.indexOf(from) + 1] ?? ids[0];
};
