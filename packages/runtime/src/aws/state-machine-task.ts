import type * as z from 'zod';
import { systemClock } from './clock.ts';
import { lambda, type LambdaHandler } from './lambda.ts';
import { ownCause, type ScheduledOptions, type Tick } from './scheduled.ts';
import { serviceName } from './service-name.ts';

/** The handler of a state machine's task: JSON in, JSON out. It throws on a fault and returns what the machine decides on. What it did, the task logs itself. */
export const task = <Schema extends z.ZodType, Result>(
  schema: Schema,
  run: (input: z.output<Schema>, tick: Tick) => Promise<Result>,
  { clock = systemClock, service = serviceName() }: ScheduledOptions = {},
): LambdaHandler<unknown, Result> =>
  lambda((event, context) => {
    const at = clock();
    return run(schema.parse(event), { at, cause: ownCause(at, context.awsRequestId, service) });
  });
