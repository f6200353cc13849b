import {
  LambdaClient,
  ListEventSourceMappingsCommand,
  UpdateEventSourceMappingCommand,
} from '@aws-sdk/client-lambda';
import { instantOf } from '@muster/core';
import { connection } from '@muster/infra/local/aws.ts';
import { publishWindow } from '@muster/infra/operate/republish.ts';
import { muster } from './muster.ts';

const lambda = new LambdaClient(connection(muster.endpoint));

const relayOf = (service: string): string => {
  const name = muster.relays[service];
  if (name === undefined) throw new Error(`${service} has no relay`);
  return name;
};

/** Has a service's relay publish the events of a stretch of time again, as an operator does after an outage. */
export async function catchUp(service: string, since: Date): Promise<void> {
  const window = { from: instantOf(since), to: instantOf(new Date()) };
  await publishWindow(lambda, relayOf(service), window);
}

async function turn(service: string, Enabled: boolean): Promise<void> {
  const listed = new ListEventSourceMappingsCommand({ FunctionName: relayOf(service) });
  for (const { UUID } of (await lambda.send(listed)).EventSourceMappings ?? []) {
    await lambda.send(new UpdateEventSourceMappingCommand({ UUID, Enabled }));
  }
}

/** Does something while a service's relay is switched off. */
export async function withoutRelay<Result>(service: string, work: () => Promise<Result>): Promise<Result> {
  await turn(service, false);
  try {
    return await work();
  } finally {
    await turn(service, true);
  }
}
