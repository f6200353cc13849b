import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { plusSeconds, toInstant, type Instant } from '@muster/contracts';
import type { Cause } from '@muster/store';

/** What a client meets instead of the service: an error in the SDK's own shape. */
export const providerError = (name: string, httpStatusCode: number): Error =>
  Object.assign(new Error(name), {
    name,
    $fault: httpStatusCode >= 500 ? 'server' : 'client',
    $metadata: { httpStatusCode },
  });

/** The connection was made and no answer came: nobody knows what the service did. */
export const timedOut = (): Error =>
  Object.assign(new Error('socket timed out'), { name: 'TimeoutError', code: 'ETIMEDOUT' });

/** Asks before each call of the client which error it meets, by command name and how many calls came before. */
export function breaking(
  client: DynamoDBClient,
  fault: (command: string, before: number) => Error | undefined,
): DynamoDBClient {
  let calls = 0;
  client.middlewareStack.add(
    (next, context) => async (given) => {
      const error = fault(context.commandName ?? '', calls);
      calls += 1;
      if (error !== undefined) throw error;
      return next(given);
    },
    { step: 'initialize', name: 'injectedFault' },
  );
  return client;
}

/** A clock that moves only when a test moves it. */
export function virtualClock(start = '2026-01-05T09:15:00Z') {
  let at = toInstant(start);
  return {
    now: (): Instant => at,
    pass: (seconds: number): void => {
      at = plusSeconds(at, seconds);
    },
  };
}

/** A cause of its own key, as a handler gives one. */
export const causeOf = (key: string, at: Instant): Cause => ({
  key,
  actor: { kind: 'system', id: 'test' },
  at,
  correlationId: key,
  causationId: key,
  exercise: false,
});
