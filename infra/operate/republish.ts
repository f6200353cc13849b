import { InvokeCommand, type LambdaClient } from '@aws-sdk/client-lambda';
import type * as z from 'zod';
import type { Instant } from '@muster/core';
import { CatchUpCount, Published } from '@muster/runtime/outbox/order';
import { UserError } from '../local/user-error.ts';

/** Events of a stretch of time: from (inclusive) to (exclusive), or from where an earlier run ended. */
export interface Window {
  readonly from: Instant;
  readonly to: Instant;
  readonly after?: string | undefined;
}

interface Order extends Window {
  readonly dryRun?: true;
}

/** One answer of the relay after another, until it has been through the window. Throws UserError that says where it stopped. */
async function* runs<Answer extends { readonly next?: string | undefined }>(
  lambda: LambdaClient,
  FunctionName: string,
  order: Order,
  schema: z.ZodType<Answer>,
): AsyncGenerator<Answer> {
  let { after } = order;
  do {
    const Payload = JSON.stringify({ catchUp: { ...order, after } });
    const { FunctionError, Payload: given } = await lambda.send(new InvokeCommand({ FunctionName, Payload }));
    const text = given?.transformToString() ?? '';
    if (FunctionError !== undefined) {
      const again = after === undefined ? 'order it again' : `go on with --after ${after}`;
      throw new UserError(
        `${FunctionName} failed: read its log, fix the cause, then ${again}. It said: ${text}`,
      );
    }
    const answer = schema.parse(JSON.parse(text));
    yield answer;
    after = answer.next;
  } while (after !== undefined);
}

const earlier = (one: CatchUpCount['first'], other: CatchUpCount['first']) =>
  one && other ? (one.occurredAt <= other.occurredAt ? one : other) : (one ?? other);
const later = (one: CatchUpCount['last'], other: CatchUpCount['last']) =>
  one && other ? (one.occurredAt >= other.occurredAt ? one : other) : (one ?? other);

const add = (one: CatchUpCount, other: CatchUpCount): CatchUpCount => {
  const events = { ...one.events };
  for (const [name, count] of Object.entries(other.events)) events[name] = (events[name] ?? 0) + count;
  return {
    events,
    unreadable: one.unreadable + other.unreadable,
    leftOut: one.leftOut + other.leftOut,
    first: earlier(one.first, other.first),
    last: later(one.last, other.last),
  };
};

/** What a relay would publish of a window, in as many runs as it takes. Publishes nothing. */
export async function countWindow(
  lambda: LambdaClient,
  relay: string,
  window: Window,
): Promise<CatchUpCount> {
  let total: CatchUpCount = { events: {}, unreadable: 0, leftOut: 0 };
  for await (const run of runs(lambda, relay, { ...window, dryRun: true }, CatchUpCount))
    total = add(total, run);
  return total;
}

/** Has a relay publish a window again, in as many runs as it takes; tells of each. */
export async function publishWindow(
  lambda: LambdaClient,
  relay: string,
  window: Window,
  told: (soFar: Pick<Published, 'published' | 'parked'>) => void = () => undefined,
): Promise<Pick<Published, 'published' | 'parked'>> {
  const total = { published: 0, parked: 0 };
  for await (const { published, parked } of runs(lambda, relay, window, Published)) {
    total.published += published;
    total.parked += parked;
    told({ ...total });
  }
  return total;
}
