import type * as z from 'zod';
import { systemClock } from './clock.ts';
import { lambda, type LambdaHandler } from './lambda.ts';
import { log } from '../logging/logger.ts';
import { ownCause, type ScheduledOptions, type Tick } from './scheduled.ts';
import { serviceName } from './service-name.ts';

/** The handler of a state machine's task: JSON in, JSON out. It throws on a fault and returns what the machine decides on. */
export const task = <Schema extends z.ZodType, Result>(
  schema: Schema,
  run: (input: z.output<Schema>, tick: Tick) => Promise<Result>,
  { clock = systemClock, service = serviceName() }: ScheduledOptions = {},
): LambdaHandler<unknown, Result> =>
  lambda(async (event, context) => {
    const [at, started] = [clock(), performance.now()];
    const requestId = context.awsRequestId;
    const result = await run(schema.parse(event), { at, cause: ownCause(at, requestId, service) });
    log.info('task done', { requestId, ms: Math.round(performance.now() - started) });
    return result;
  });
