import middy from '@middy/core';
import type { Context } from 'aws-lambda';
import { log } from '../logging/logger.ts';

export type LambdaHandler<Event, Result> = (event: Event, context: Context) => Promise<Result>;

/** What Lambda gets of a failure: only the kind of error, because Lambda prints messages. */
class InvocationFailed extends Error {
  override readonly name = 'InvocationFailed';
}

const observed = {
  onError: (request: middy.Request) => {
    log.error('invocation failed', { requestId: request.context.awsRequestId }, request.error);
    request.error = new InvocationFailed(request.error?.name ?? 'unknown');
  },
};

/** What every Lambda shares: a failure is logged without its message, and Lambda gets only its kind. */
export const lambda = <Event, Result>(run: LambdaHandler<Event, Result>): LambdaHandler<Event, Result> => {
  const wrapped = middy<Event, Result>({ timeoutEarlyInMillis: 0 }).use(observed).handler(run);
  return (event, context) => wrapped(event, context);
};
