import { InvokeCommand, LambdaClient } from '@aws-sdk/client-lambda';
import { GetScheduleCommand, SchedulerClient } from '@aws-sdk/client-scheduler';
import { connection } from '@muster/infra/local/aws.ts';
import { muster } from './muster.ts';

const scheduler = new SchedulerClient(connection(muster.endpoint));
const lambda = new LambdaClient(connection(muster.endpoint));

/** Delivers a schedule's event once more, as EventBridge Scheduler may: it promises at least once. */
export async function deliverAgain(schedule: keyof typeof muster.schedules): Promise<void> {
  const { Target } = await scheduler.send(new GetScheduleCommand({ Name: muster.schedules[schedule] }));
  const Payload = Target?.Input ?? '{}';
  const { FunctionError } = await lambda.send(new InvokeCommand({ FunctionName: Target?.Arn, Payload }));
  if (FunctionError !== undefined) throw new Error(`the schedule's target failed: ${FunctionError}`);
}
