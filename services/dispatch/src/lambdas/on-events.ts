import { consume } from '@muster/runtime/messaging/consume';
import { responseConsumers } from '../wiring/response-consumers.ts';
import { createDeps } from '../wiring/deps.ts';
import { DispatchEnv } from '../wiring/env.ts';
import { subscriptions } from '../wiring/subscriptions.ts';

const deps = createDeps(DispatchEnv.parse(process.env));

export const handler = consume(subscriptions['on-events'], responseConsumers(deps));
