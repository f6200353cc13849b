import { setTimeout as pause } from 'node:timers/promises';
import { PutEventsCommand, type EventBridgeClient } from '@aws-sdk/client-eventbridge';
import { isTransient } from '../http/problem.ts';
import { PUBLISHED_AGAIN } from '../messaging/acknowledgement.ts';
import { calls, entryOf, type Outgoing } from './publish-batches.ts';

/** The bus did not accept everything: the batch is published again, which is harmless. */
export class PublishFailed extends Error {
  override readonly name = 'PublishFailed';
}

export interface RejectedEvent {
  readonly outgoing: Outgoing;
  readonly reason: string;
}

export interface PublisherOptions {
  readonly client: EventBridgeClient;
  readonly busName: string;
  readonly again?: boolean;
  readonly sleep?: (milliseconds: number) => Promise<unknown>;
  readonly backOff?: (tries: number) => number;
}

const TRIES = 3;
/** Faults of an entry itself, by EventBridge's list of codes that no retry helps. */
const PERMANENT = new Set([
  'InvalidArgument',
  'MalformedDetail',
  'NotAuthorizedForDetailTypeException',
  'NotAuthorizedForSourceException',
  'RedactionFailure',
  'ValidationException',
]);

type EntryResult = 'taken' | 'again' | { readonly never: string };

const entryResultOf = (code: string | undefined): EntryResult => {
  if (code === undefined) return 'taken';
  return PERMANENT.has(code) ? { never: code } : 'again';
};

/** The result of each event of a call. A call that is refused whole is repeated entry by entry, to find the one at fault. */
const send = async (
  options: PublisherOptions,
  call: readonly Outgoing[],
): Promise<readonly EntryResult[]> => {
  const { client, busName, again } = options;
  const more = { EventBusName: busName, ...(again && { Resources: [PUBLISHED_AGAIN] }) };
  const Entries = call.map((one) => ({ ...entryOf(one), ...more }));
  try {
    const { FailedEntryCount = 0, Entries: receipts = [] } = await client.send(
      new PutEventsCommand({ Entries }),
    );
    if (FailedEntryCount === 0) return call.map(() => 'taken');
    return call.map((_, at) => entryResultOf(receipts[at] ? receipts[at].ErrorCode : 'no receipt'));
  } catch (error) {
    if (isTransient(error)) return call.map(() => 'again');
    const code = error instanceof Error ? error.name : '';
    if (!PERMANENT.has(code)) throw new PublishFailed('the bus refuses every call', { cause: error });
    if (call.length === 1) return [{ never: code }];
    return (await Promise.all(call.map((one) => send(options, [one])))).flat();
  }
};

const someTime = (tries: number): number => 50 * 2 ** tries * (0.5 + Math.random());

/**
 * Publishes in order and returns what the bus will never accept. Throws PublishFailed when it does not accept one now. An entry that
 * fails within a call comes after the others of that call: consumers take the events of an aggregate in any order.
 */
export const publish = async (
  options: PublisherOptions,
  outgoing: readonly Outgoing[],
): Promise<RejectedEvent[]> => {
  const { sleep = pause, backOff = someTime } = options;
  const never: RejectedEvent[] = [];
  for (const call of calls(outgoing)) {
    let left = call;
    for (let tries = 1; left.length > 0; tries += 1) {
      const verdicts = await send(options, left);
      left.forEach((one, at) => {
        const verdict = verdicts[at];
        if (typeof verdict === 'object') never.push({ outgoing: one, reason: verdict.never });
      });
      left = left.filter((_, at) => verdicts[at] === 'again');
      if (left.length === 0) break;
      if (tries === TRIES) throw new PublishFailed(`${left.length} events are left`);
      await sleep(backOff(tries));
    }
  }
  return never;
};
