import { consume } from '@muster/runtime/messaging/consume';
import { createDeps } from '../deps.ts';
import { DispatchEnv } from '../env.ts';
import { hears } from '../subscriptions.ts';
import { settleDeadline } from '../use-cases/settle-deadline.ts';

const deps = createDeps(DispatchEnv.parse(process.env));

export const handler = consume(hears['on-deadlines'], {
  DeadlineMissed: (event, cause) => settleDeadline(deps, event, cause),
});
