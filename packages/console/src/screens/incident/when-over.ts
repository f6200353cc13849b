import type { Incident } from './clock-arithmetic.ts';

/** Whether a review is written of an incident: of every P1 that was one, once it is closed. */
export const isReviewed = ({
  exercise,
  verdict,
  closure,
}: Pick<Incident, 'exercise' | 'verdict' | 'closure'>): boolean =>
  !exercise && verdict?.priority === 'P1' && closure !== undefined && closure.disposition !== 'duplicate';

/** Whether an incident is over, so that it can be replayed. */
export const isOver = ({ status }: Pick<Incident, 'status'>): boolean =>
  status === 'closed' || status === 'rejected';
