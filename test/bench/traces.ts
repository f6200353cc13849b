import { stageOf } from '@muster/infra/stages.ts';

/** What may begin a trace. */
export interface TraceBeginnings {
  /** Requests and scheduled runs: Lambdas that nobody calls who samples. */
  readonly runs: number;
  /** Executions of the clock's state machine. */
  readonly clocks: number;
}

/** How many traces X-Ray charges for at this share of the stage (`tracedShare`), while there is at most one call a second. */
export const tracesOf = (
  { runs, clocks }: TraceBeginnings,
  tracedShare: number = stageOf({ stage: 'main' }).tracedShare,
): number => (tracedShare === 1 ? runs : 0) + clocks * tracedShare;
