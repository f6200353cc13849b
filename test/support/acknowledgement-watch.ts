import type { DataOf, EventMetadata, EventName } from '@muster/contracts';
import { consume, type Consumers } from '@muster/runtime/messaging/consume';
import { PUBLISHED_AGAIN } from '@muster/runtime/messaging/acknowledgement';
import { invoke } from '@muster/runtime/testing/invoke';
import { noDeadLetters } from './no-dead-letters.ts';
import { busMessage, queueBatch } from '@muster/runtime/testing/queue-batch';

export interface Look {
  /** In which try the queue brings the message. */
  readonly tries?: number;
  /** Whether the event is one that a watch had published again. */
  readonly again?: boolean;
}

/** A watch behind its queue; each look gives whether the message was left there. */
export const watchBehindQueue = <Name extends EventName>(
  name: Name,
  consumers: Consumers<Name>,
  data: DataOf<Name>,
  metadata: Partial<EventMetadata>,
) => {
  const handler = consume([name], consumers, { service: 'test', sendToDeadLetters: noDeadLetters });
  return async ({ tries = 1, again = false }: Look = {}): Promise<'done' | 'left'> => {
    const message: object = JSON.parse(busMessage(name, data, metadata)) as object;
    const body = JSON.stringify({ ...message, resources: again ? [PUBLISHED_AGAIN] : [] });
    const Records = queueBatch(body).Records.map((record) => ({
      ...record,
      attributes: { ...record.attributes, ApproximateReceiveCount: String(tries) },
    }));
    const { batchItemFailures } = await invoke(handler, { Records });
    return batchItemFailures.length === 0 ? 'done' : 'left';
  };
};
