import {
  DisableRuleCommand,
  EnableRuleCommand,
  EventBridgeClient,
  ListRuleNamesByTargetCommand,
} from '@aws-sdk/client-eventbridge';
import { GetQueueAttributesCommand, SQSClient } from '@aws-sdk/client-sqs';
import { connection, queueConnection } from '@muster/infra/local/aws.ts';
import { muster } from './muster.ts';

const sqs = new SQSClient(queueConnection(muster.endpoint));
const bridge = new EventBridgeClient(connection(muster.endpoint));
const EventBusName = muster.bus;

/** Does something while the rules that feed a service's queue are off. */
export async function unheardBy<Result>(
  service: string,
  queue: string,
  work: () => Promise<Result>,
): Promise<Result> {
  const asked = { QueueUrl: muster.queues[service]?.[queue], AttributeNames: ['QueueArn' as const] };
  const TargetArn = (await sqs.send(new GetQueueAttributesCommand(asked))).Attributes?.['QueueArn'];
  const named = new ListRuleNamesByTargetCommand({ EventBusName, TargetArn });
  const rules = (await bridge.send(named)).RuleNames ?? [];
  if (rules.length === 0) throw new Error(`no rule feeds ${service} ${queue}`);
  for (const Name of rules) await bridge.send(new DisableRuleCommand({ EventBusName, Name }));
  try {
    return await work();
  } finally {
    for (const Name of rules) await bridge.send(new EnableRuleCommand({ EventBusName, Name }));
  }
}
