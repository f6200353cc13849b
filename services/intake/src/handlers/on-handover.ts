import { consume } from '@muster/runtime/messaging/consume';
import { WatchEnv } from '@muster/runtime/aws/env';
import { publishAgainBy, watch } from '@muster/runtime/messaging/acknowledgement-watch';
import { createStores } from '../deps.ts';
import { hears } from '../subscriptions.ts';
import { isTakenOver } from '../use-cases/is-taken-over.ts';

const env = WatchEnv.parse(process.env);

const deps = createStores(env);

export const handler = consume(hears['on-handover'], {
  IncidentReported: watch((given) => isTakenOver(deps, given), publishAgainBy(env.RELAY_NAME)),
});
