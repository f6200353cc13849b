import {
  DisableRuleCommand,
  EnableRuleCommand,
  EventBridgeClient,
  ListRuleNamesByTargetCommand,
} from '@aws-sdk/client-eventbridge';
import {
  DescribeExecutionCommand,
  GetExecutionHistoryCommand,
  ListExecutionsCommand,
  SFNClient,
  StopExecutionCommand,
  type ExecutionStatus,
} from '@aws-sdk/client-sfn';
import * as z from 'zod';
import { until } from '@muster/demo/until';
import { connection } from '@muster/infra/local/aws.ts';
import { muster } from './muster.ts';

const sfn = new SFNClient(connection(muster.endpoint));
const bridge = new EventBridgeClient(connection(muster.endpoint));

const Input = z.object({ incidentId: z.string(), clock: z.int(), wakeAt: z.string() });

/** A run of the clock's state machine. */
export interface Run extends z.infer<typeof Input> {
  readonly executionArn: string;
  readonly status: ExecutionStatus | undefined;
}

async function startedSince(since: Date): Promise<string[]> {
  const found: string[] = [];
  let nextToken: string | undefined;
  do {
    const page = await sfn.send(
      new ListExecutionsCommand({
        stateMachineArn: muster.stateMachines.clock,
        ...(nextToken ? { nextToken } : {}),
      }),
    );
    const recent = (page.executions ?? []).filter(
      ({ startDate }) => startDate !== undefined && startDate >= since,
    );
    found.push(...recent.flatMap(({ executionArn }) => executionArn ?? []));
    ({ nextToken } = page);
  } while (nextToken !== undefined);
  return found;
}

/** The runs that were started for any of the incidents, at or after a moment. */
export async function runsOf(since: Date, ...incidentIds: string[]): Promise<Run[]> {
  const runs: Run[] = [];
  for (const executionArn of await startedSince(since)) {
    const { status, input = '' } = await sfn.send(new DescribeExecutionCommand({ executionArn }));
    const read = Input.parse(JSON.parse(input));
    if (incidentIds.includes(read.incidentId)) runs.push({ executionArn, status, ...read });
  }
  return runs;
}

/** Stops the clock of an incident and every older one of it, as somebody in the console might; waits until it has started. */
export async function stopClock(since: Date, incidentId: string, clock: number): Promise<void> {
  const running = await until('the clock', async () => {
    const runs = (await runsOf(since, incidentId)).filter(({ status }) => status === 'RUNNING');
    return runs.some((run) => run.clock === clock) ? runs : undefined;
  });
  for (const { executionArn } of running) await sfn.send(new StopExecutionCommand({ executionArn }));
}

/** Does something while no ClockSet starts a clock. */
export async function withoutClocks<Result>(work: () => Promise<Result>): Promise<Result> {
  const EventBusName = muster.bus;
  const named = new ListRuleNamesByTargetCommand({ EventBusName, TargetArn: muster.stateMachines.clock });
  const rules = (await bridge.send(named)).RuleNames ?? [];
  if (rules.length === 0) throw new Error('no rule starts the clock');
  for (const Name of rules) await bridge.send(new DisableRuleCommand({ EventBusName, Name }));
  try {
    return await work();
  } finally {
    for (const Name of rules) await bridge.send(new EnableRuleCommand({ EventBusName, Name }));
  }
}

/** How many states an execution has entered, each of which AWS charges for. */
export async function transitionsOf({ executionArn }: Run): Promise<number> {
  const { events = [] } = await sfn.send(new GetExecutionHistoryCommand({ executionArn, maxResults: 1000 }));
  return events.filter(({ stateEnteredEventDetails }) => stateEnteredEventDetails !== undefined).length;
}
