import { consumeTogether } from '@muster/runtime/messaging/consume';
import { createDeps } from '../deps.ts';
import { MonitoringEnv } from '../env.ts';
import { hears } from '../subscriptions.ts';
import { takeTogether } from '../use-cases/take-event.ts';

const deps = createDeps(MonitoringEnv.parse(process.env));

export const handler = consumeTogether(hears['on-events'], (came) => takeTogether(deps, came));
