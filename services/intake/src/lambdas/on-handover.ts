import { AcknowledgementEnv } from '@muster/runtime/aws/env';
import { publishAgainBy, watchAcknowledgement } from '@muster/runtime/messaging/acknowledgement-watch';
import { consume } from '@muster/runtime/messaging/consume';
import { isTakenOver } from '../reports/is-taken-over.ts';
import { createStores } from '../wiring/deps.ts';
import { subscriptions } from '../wiring/subscriptions.ts';

const env = AcknowledgementEnv.parse(process.env);
const stores = createStores(env);

export const handler = consume(subscriptions['on-handover'], {
  IncidentReported: watchAcknowledgement(
    (event) => isTakenOver(stores, event),
    publishAgainBy(env.RELAY_NAME),
  ),
});
