import {
  DeleteMessageCommand,
  GetQueueAttributesCommand,
  ReceiveMessageCommand,
  SendMessageBatchCommand,
  SQSClient,
} from '@aws-sdk/client-sqs';
import { until } from '@muster/demo/until';
import { queueConnection } from '@muster/infra/local/aws.ts';
import { muster } from './muster.ts';

const sqs = new SQSClient(queueConnection(muster.endpoint));
const NUMBERS = ['ApproximateNumberOfMessages', 'ApproximateNumberOfMessagesNotVisible'] as const;

/** Puts messages into the queue before a consumer, in one call and in this order. */
export async function put(service: string, queue: string, bodies: readonly string[]): Promise<void> {
  const Entries = bodies.map((MessageBody, at) => ({ Id: String(at), MessageBody }));
  const sent = await sqs.send(
    new SendMessageBatchCommand({ QueueUrl: muster.queues[service]?.[queue], Entries }),
  );
  if (sent.Failed && sent.Failed.length > 0) throw new Error('the queue did not take every message');
}

/** Takes so many messages out of a consumer's dead letters, with the reason of each. */
export async function takeDeadLetters(service: string, queue: string, count: number) {
  const QueueUrl = muster.deadLetters[service]?.[queue];
  const taken: { body: string; reason: string }[] = [];
  return until(
    `${count} dead letters`,
    async () => {
      const asked = { QueueUrl, MaxNumberOfMessages: 10, MessageAttributeNames: ['All'] };
      for (const { Body = '', ReceiptHandle, MessageAttributes } of (
        await sqs.send(new ReceiveMessageCommand(asked))
      ).Messages ?? []) {
        taken.push({ body: Body, reason: MessageAttributes?.['reason']?.StringValue ?? '' });
        await sqs.send(new DeleteMessageCommand({ QueueUrl, ReceiptHandle }));
      }
      return taken.length >= count ? taken : undefined;
    },
    { seconds: 120 },
  );
}

/** How many messages the queues before consumers hold, those in a consumer's hands included. */
const waiting = async (): Promise<number> => {
  const urls = Object.values(muster.queues).flatMap((queues) => Object.values(queues));
  const counts = await Promise.all(
    urls.map(async (QueueUrl) => {
      const asked = { QueueUrl, AttributeNames: [...NUMBERS] };
      const { Attributes = {} } = await sqs.send(new GetQueueAttributesCommand(asked));
      return NUMBERS.reduce((sum, name) => sum + Number(Attributes[name] ?? 0), 0);
    }),
  );
  return counts.reduce((sum, count) => sum + count, 0);
};

/** Waits until no queue has held anything for two seconds: what was published has had its effect. */
export async function atRest(): Promise<void> {
  let looks = 0;
  await until(
    'rest in the queues',
    async () => {
      looks = (await waiting()) === 0 ? looks + 1 : 0;
      return looks > 4 ? true : undefined;
    },
    { seconds: 120, everyMs: 500 },
  );
}

/** Waits until a consumer has taken everything that its queue holds, repeated tries included. */
export const emptied = (service: string, queue: string, seconds: number) =>
  until(
    `${service}'s ${queue} to be empty`,
    async () => {
      const asked = { QueueUrl: muster.queues[service]?.[queue], AttributeNames: [...NUMBERS] };
      const { Attributes = {} } = await sqs.send(new GetQueueAttributesCommand(asked));
      return NUMBERS.every((name) => Attributes[name] === '0') ? true : undefined;
    },
    { seconds, everyMs: 500 },
  );
