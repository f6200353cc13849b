import { InvokeCommand, type LambdaClient } from '@aws-sdk/client-lambda';
import type { EventMetadata, EventName, MusterEvent } from '@muster/contracts';
import { lambdas } from '../aws/clients/lambda.ts';
import type { Consumer } from './consume.ts';
import { LOOKS } from './acknowledgement.ts';
import type { Again } from '../outbox/relay.ts';
import { Undeliverable } from './dead-letter.ts';

type PublishAgain = (which: Pick<EventMetadata, 'aggregate' | 'sequence'>) => Promise<unknown>;

/** Orders the relay to publish an event's row again. */
export const publishAgainBy =
  (relayName: string, client: LambdaClient = lambdas()): PublishAgain =>
  async ({ aggregate, sequence }) => {
    const order: Again = { again: { ...aggregate, sequence } };
    const call = new InvokeCommand({ FunctionName: relayName, Payload: JSON.stringify(order) });
    const { FunctionError } = await client.send(call);
    if (FunctionError !== undefined) throw new Error('the relay has not published it');
  };

/** Has an unanswered event published again and its message come back; after the last look it is a dead letter. */
export const watch =
  <Name extends EventName>(
    isAnswered: (event: MusterEvent<Name>) => Promise<boolean>,
    publishAgain: PublishAgain,
  ): Consumer<Name> =>
  async (event, _cause, { tries, again }) => {
    if (again || (await isAnswered(event))) return;
    if (tries < LOOKS) await publishAgain(event.metadata);
    throw new Undeliverable('unanswered');
  };
