import { consume } from '@muster/runtime/messaging/consume';
import { WatchEnv } from '@muster/runtime/aws/env';
import { publishAgainBy, watch } from '@muster/runtime/messaging/acknowledgement-watch';
import { createDeps } from '../deps.ts';
import { hears } from '../subscriptions.ts';
import { isMobilised } from '../use-cases/is-mobilised.ts';

const env = WatchEnv.parse(process.env);

const deps = createDeps(env);

export const handler = consume(hears['on-handover'], {
  IncidentAssessed: watch((given) => isMobilised(deps, given), publishAgainBy(env.RELAY_NAME)),
});
