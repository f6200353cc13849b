import { consumeByIncident } from '@muster/runtime/messaging/consume';
import { applyReceived } from '../incident-events/apply-events.ts';
import { createDeps } from '../wiring/deps.ts';
import { MonitoringEnv } from '../wiring/env.ts';
import { subscriptions } from '../wiring/subscriptions.ts';

const deps = createDeps(MonitoringEnv.parse(process.env));

export const handler = consumeByIncident(subscriptions['on-events'], (received) =>
  applyReceived(deps, received),
);
