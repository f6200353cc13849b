import { consume } from '@muster/runtime/consume';
import { WatchEnv } from '@muster/runtime/env';
import { publishAgainBy, watch } from '@muster/runtime/watch';
import { createStores } from '../deps.ts';
import { hears } from '../subscriptions.ts';
import { isTakenOver } from '../use-cases/is-taken-over.ts';

const env = WatchEnv.parse(process.env);

export const handler = consume(hears['on-handover'], {
  IncidentReported: watch(isTakenOver(createStores(env)), publishAgainBy(env.RELAY_NAME)),
});
