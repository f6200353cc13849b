import { paginateGetExecutionHistory, paginateListExecutions, SFNClient } from '@aws-sdk/client-sfn';
import { connection } from '@muster/infra/local/aws.ts';
import type { Muster } from '@muster/infra/local/muster-file.ts';
import { isFor, transitionsIn } from './transitions.ts';

/** The state transitions of all clocks that were started for an incident, from the histories of their executions; one that waits has its question still to come. */
export async function clockTransitions(muster: Muster, incidentId: string) {
  const client = new SFNClient(connection(muster.endpoint));
  const stateMachineArn = muster.stateMachines.clock;
  let [executions, transitions] = [0, 0];
  for await (const { executions: page = [] } of paginateListExecutions({ client }, { stateMachineArn })) {
    for (const { executionArn, status } of page) {
      const events = [];
      for await (const more of paginateGetExecutionHistory({ client }, { executionArn })) {
        events.push(...(more.events ?? []));
      }
      if (!isFor(incidentId, events)) continue;
      executions += 1;
      transitions += transitionsIn(events) + (status === 'RUNNING' ? 1 : 0);
    }
  }
  client.destroy();
  return { executions, transitions };
}
