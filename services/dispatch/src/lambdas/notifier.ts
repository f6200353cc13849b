import { consume } from '@muster/runtime/messaging/consume';
import { notifierConsumers } from '../notifications/notifier-consumers.ts';
import { createNotifierDeps } from '../wiring/deps.ts';
import { NotifierEnv } from '../wiring/env.ts';
import { subscriptions } from '../wiring/subscriptions.ts';

const deps = createNotifierDeps(NotifierEnv.parse(process.env));

export const handler = consume(subscriptions.notifier, notifierConsumers(deps));
