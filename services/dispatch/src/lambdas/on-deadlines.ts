import { consume } from '@muster/runtime/messaging/consume';
import { expireUnansweredOffer } from '../mobilisation/expire-offer.ts';
import { createDeps } from '../wiring/deps.ts';
import { DispatchEnv } from '../wiring/env.ts';
import { subscriptions } from '../wiring/subscriptions.ts';

const deps = createDeps(DispatchEnv.parse(process.env));

export const handler = consume(subscriptions['on-deadlines'], {
  DeadlineMissed: (event, cause) => expireUnansweredOffer(deps, event, cause),
});
