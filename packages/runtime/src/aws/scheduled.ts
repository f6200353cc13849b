import type { Instant, Cause } from '@muster/core';
import { systemClock, type Clock } from './clock.ts';
import { lambda, type LambdaHandler } from './lambda.ts';
import { log } from '../logging/logger.ts';
import { serviceName } from './service-name.ts';

export interface Tick {
  readonly at: Instant;
  readonly cause: Cause;
}
export interface ScheduledOptions {
  readonly clock?: Clock;
  readonly service?: string;
}

export const ownCause = (at: Instant, requestId: string, service: string): Cause => ({
  key: requestId,
  actor: { kind: 'system', id: service },
  at,
  correlationId: requestId,
  causationId: requestId,
  exercise: false,
});

/** The Lambda handler of a schedule. The schedule's input is not read: the run finds what is due. */
export const scheduled = (
  run: (tick: Tick) => Promise<unknown>,
  { clock = systemClock, service = serviceName() }: ScheduledOptions = {},
): LambdaHandler<unknown, void> =>
  lambda(async (_event, context) => {
    const [at, started] = [clock(), performance.now()];
    await run({ at, cause: ownCause(at, context.awsRequestId, service) });
    log.info('schedule run', {
      requestId: context.awsRequestId,
      ms: Math.round(performance.now() - started),
    });
  });
