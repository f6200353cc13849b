import { consume } from '@muster/runtime/consume';
import { createDeps } from '../deps.ts';
import { DispatchEnv } from '../env.ts';
import { hears } from '../subscriptions.ts';
import { settleDeadline } from '../use-cases/settle-deadline.ts';

export const handler = consume(hears['on-deadlines'], {
  DeadlineMissed: settleDeadline(createDeps(DispatchEnv.parse(process.env))),
});
