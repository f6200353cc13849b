import { WatchEnv } from '@muster/runtime/aws/env';
import { publishAgainBy, watch } from '@muster/runtime/messaging/acknowledgement-watch';
import { consume } from '@muster/runtime/messaging/consume';
import { isTakenOver } from '../reports/is-taken-over.ts';
import { createStores } from '../wiring/deps.ts';
import { subscriptions } from '../wiring/subscriptions.ts';

const env = WatchEnv.parse(process.env);
const stores = createStores(env);

export const handler = consume(subscriptions['on-handover'], {
  IncidentReported: watch((event) => isTakenOver(stores, event), publishAgainBy(env.RELAY_NAME)),
});
