import {
  DescribeExecutionCommand,
  paginateListExecutions,
  SFNClient,
  StartExecutionCommand,
} from '@aws-sdk/client-sfn';
import type { Instant } from '@muster/core';
import { connectionOf } from './aws.ts';
import type { Muster } from './muster-file.ts';

/** Starts the clocks again that a stop of the emulator ended; returns how many. An unneeded clock ends at its first question. */
export async function restartClocks(muster: Muster, stoppedAt: Instant): Promise<number> {
  const { clock: stateMachineArn } = muster.stateMachines;
  const client = new SFNClient(connectionOf(muster));
  const since = new Date(stoppedAt);
  let started = 0;
  try {
    const failed = { stateMachineArn, statusFilter: 'FAILED' as const };
    for await (const { executions = [] } of paginateListExecutions({ client }, failed)) {
      for (const { executionArn, stopDate } of executions) {
        if (stopDate === undefined || stopDate < since) continue;
        const { input } = await client.send(new DescribeExecutionCommand({ executionArn }));
        await client.send(new StartExecutionCommand({ stateMachineArn, input }));
        started += 1;
      }
    }
    return started;
  } finally {
    client.destroy();
  }
}
