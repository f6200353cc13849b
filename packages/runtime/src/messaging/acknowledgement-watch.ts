import { InvokeCommand, type LambdaClient } from '@aws-sdk/client-lambda';
import type { EventMetadata, EventName, MusterEvent } from '@muster/contracts';
import { lambdas } from '../aws/clients/lambda.ts';
import type { Consumer } from './consume.ts';
import { ACKNOWLEDGEMENT_CHECKS } from './acknowledgement.ts';
import type { PublishAgainOrder } from '../outbox/relay.ts';
import { Undeliverable } from './dead-letter.ts';

type PublishAgain = (which: Pick<EventMetadata, 'aggregate' | 'sequence'>) => Promise<unknown>;

/** Asks the relay to publish an event's row again. */
export const publishAgainBy =
  (relayName: string, client: LambdaClient = lambdas()): PublishAgain =>
  async ({ aggregate, sequence }) => {
    const order: PublishAgainOrder = { again: { ...aggregate, sequence } };
    const call = new InvokeCommand({ FunctionName: relayName, Payload: JSON.stringify(order) });
    const { FunctionError } = await client.send(call);
    if (FunctionError !== undefined) throw new Error('the relay has not published it');
  };

/** Has an unacknowledged event published again and its message retried; after the last check it is a dead letter. */
export const watchAcknowledgement =
  <Name extends EventName>(
    isAcknowledged: (event: MusterEvent<Name>) => Promise<boolean>,
    publishAgain: PublishAgain,
  ): Consumer<Name> =>
  async (event, _cause, { tries, again }) => {
    if (again || (await isAcknowledged(event))) return;
    if (tries < ACKNOWLEDGEMENT_CHECKS) await publishAgain(event.metadata);
    throw new Undeliverable('unanswered');
  };
