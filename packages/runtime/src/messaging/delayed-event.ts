import { SendMessageCommand, type SQSClient } from '@aws-sdk/client-sqs';
import { eventSource, events, type MusterEvent } from '@muster/contracts';
import { sqs } from '../aws/clients/sqs.ts';

/** Brings an event to a queue once more, as the bus would, after so many seconds (900 at most). Rejects when it cannot. */
export type SendDelayedEvent = (event: MusterEvent, seconds: number) => Promise<unknown>;

/** Sends to this queue, whose consumer reads events. */
export const delayedEventSender =
  (queueUrl: string, client: SQSClient = sqs()): SendDelayedEvent =>
  ({ name, metadata, data }, seconds) =>
    client.send(
      new SendMessageCommand({
        QueueUrl: queueUrl,
        DelaySeconds: seconds,
        MessageBody: JSON.stringify({
          'detail-type': name,
          source: eventSource(events[name].source),
          detail: { metadata, data },
        }),
      }),
    );
