import { GetQueueAttributesCommand, SQSClient } from '@aws-sdk/client-sqs';
import { expect } from 'vitest';
import { queueConnection } from '@muster/infra/local/aws.ts';
import { muster } from './muster.ts';

const waitingIn = async (sqs: SQSClient, QueueUrl: string): Promise<number> => {
  const asked = new GetQueueAttributesCommand({ QueueUrl, AttributeNames: ['ApproximateNumberOfMessages'] });
  return Number((await sqs.send(asked)).Attributes?.['ApproximateNumberOfMessages'] ?? 0);
};

/** Expects every dead-letter and on-failure queue to be empty. */
export async function expectNoDeadLetters(): Promise<void> {
  const sqs = new SQSClient(queueConnection(muster.endpoint));
  const lost: Record<string, number> = {};
  for (const [service, queues] of Object.entries(muster.deadLetters)) {
    for (const [queue, url] of Object.entries(queues)) {
      const waiting = await waitingIn(sqs, url);
      if (waiting > 0) lost[`${service} ${queue}`] = waiting;
    }
  }
  sqs.destroy();
  expect(lost).toEqual({});
}
