import {
  DeleteRuleCommand,
  EventBridgeClient,
  PutEventsCommand,
  PutRuleCommand,
  PutTargetsCommand,
  RemoveTargetsCommand,
} from '@aws-sdk/client-eventbridge';
import {
  CreateQueueCommand,
  DeleteMessageCommand,
  DeleteQueueCommand,
  GetQueueAttributesCommand,
  ReceiveMessageCommand,
  SQSClient,
} from '@aws-sdk/client-sqs';
import { connection, queueConnection } from '@muster/infra/local/aws.ts';
import { muster, unique } from '../support/muster.ts';

const events = new EventBridgeClient(connection(muster.endpoint));
export const sqs = new SQSClient(queueConnection(muster.endpoint));

/** Takes what is in a queue, whole messages with their attributes, out of it. */
export async function drain(QueueUrl: string): Promise<string[]> {
  const taken: string[] = [];
  for (;;) {
    const { Messages = [] } = await sqs.send(
      new ReceiveMessageCommand({
        QueueUrl,
        MaxNumberOfMessages: 10,
        MessageAttributeNames: ['All'],
        MessageSystemAttributeNames: ['All'],
      }),
    );
    if (Messages.length === 0) return taken;
    for (const message of Messages) {
      taken.push(JSON.stringify(message));
      await sqs.send(new DeleteMessageCommand({ QueueUrl, ReceiptHandle: message.ReceiptHandle }));
    }
  }
}

/** Listens to everything on the bus until it is closed. */
export async function listen() {
  const [Name, EventBusName] = [unique('everything'), muster.bus];
  const { QueueUrl = '' } = await sqs.send(new CreateQueueCommand({ QueueName: Name }));
  const asked = new GetQueueAttributesCommand({ QueueUrl, AttributeNames: ['QueueArn'] });
  const Arn = (await sqs.send(asked)).Attributes?.['QueueArn'];
  const EventPattern = JSON.stringify({ source: [{ prefix: '' }] });
  await events.send(new PutRuleCommand({ Name, EventBusName, EventPattern }));
  await events.send(new PutTargetsCommand({ Rule: Name, EventBusName, Targets: [{ Id: 'all', Arn }] }));
  return {
    heard: () => drain(QueueUrl),
    say: (text: string) =>
      events.send(
        new PutEventsCommand({
          Entries: [{ EventBusName, Source: 'test', DetailType: 'Test', Detail: JSON.stringify({ text }) }],
        }),
      ),
    close: async () => {
      await events.send(new RemoveTargetsCommand({ Rule: Name, EventBusName, Ids: ['all'] }));
      await events.send(new DeleteRuleCommand({ Name, EventBusName }));
      await sqs.send(new DeleteQueueCommand({ QueueUrl }));
    },
  };
}
