import { serve } from '@muster/runtime/http/serve';
import { webhookHandlers } from '../webhooks/handlers.ts';
import { createDeps } from '../wiring/deps.ts';
import { ContactEnv } from '../wiring/env.ts';
import { webhook } from '../wiring/routes.ts';

export const handler = serve(webhook, webhookHandlers(createDeps(ContactEnv.parse(process.env))));
