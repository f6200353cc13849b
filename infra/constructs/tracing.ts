import type { Stage } from '../stages.ts';

/** Who decides whether a call of a Lambda is traced: the state machine that calls it, or Lambda itself. */
export type TraceDecision = 'caller' | 'lambda';

/**
 * Whether X-Ray traces a Lambda of this stage. X-Ray decides once, where a chain begins, and Lambda then samples one call a
 * second whatever the share is: at a control room's rate that is every call. So below 1 only those are traced whose caller
 * samples.
 */
export const isTraced = ({ tracedShare }: Stage, by: TraceDecision): boolean =>
  tracedShare === 1 || (tracedShare > 0 && by === 'caller');
