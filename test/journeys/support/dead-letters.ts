import { GetQueueAttributesCommand, ReceiveMessageCommand, SQSClient } from '@aws-sdk/client-sqs';
import { expect } from 'vitest';
import { queueConnection } from '@muster/infra/local/aws.ts';
import { muster } from './muster.ts';

const waitingIn = async (sqs: SQSClient, QueueUrl: string): Promise<number> => {
  const asked = new GetQueueAttributesCommand({ QueueUrl, AttributeNames: ['ApproximateNumberOfMessages'] });
  return Number((await sqs.send(asked)).Attributes?.['ApproximateNumberOfMessages'] ?? 0);
};

/** So much of a message tells which event it holds, and what became of it. */
const SHOWN = 1_000;

const firstIn = async (sqs: SQSClient, QueueUrl: string): Promise<string> => {
  const asked = new ReceiveMessageCommand({ QueueUrl, VisibilityTimeout: 0, MessageAttributeNames: ['All'] });
  const [message] = (await sqs.send(asked)).Messages ?? [];
  return JSON.stringify([message?.MessageAttributes, message?.Body]).slice(0, SHOWN);
};

/** Expects every dead-letter and on-failure queue to be empty; shows of each that is not how many messages it holds, and one. */
export async function expectNoDeadLetters(): Promise<void> {
  const sqs = new SQSClient(queueConnection(muster.endpoint));
  const lost: Record<string, string> = {};
  for (const [service, queues] of Object.entries(muster.deadLetters)) {
    for (const [queue, url] of Object.entries(queues)) {
      const waiting = await waitingIn(sqs, url);
      if (waiting > 0) lost[`${service} ${queue}`] = `${waiting}, as ${await firstIn(sqs, url)}`;
    }
  }
  sqs.destroy();
  expect(lost).toEqual({});
}
