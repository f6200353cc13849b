import { consume } from '@muster/runtime/consume';
import { WatchEnv } from '@muster/runtime/env';
import { publishAgainBy, watch } from '@muster/runtime/watch';
import { createDeps } from '../deps.ts';
import { hears } from '../subscriptions.ts';
import { isMobilised } from '../use-cases/is-mobilised.ts';

const env = WatchEnv.parse(process.env);

export const handler = consume(hears['on-handover'], {
  IncidentAssessed: watch(isMobilised(createDeps(env)), publishAgainBy(env.RELAY_NAME)),
});
