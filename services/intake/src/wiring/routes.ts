import { defineRoutes } from '@muster/runtime/http/routes';
import { callerRoutes } from '../callers/routes.ts';
import { contactRoutes } from '../contacts/routes.ts';
import { draftRoutes } from '../drafts/routes.ts';
import { exerciseRoutes } from '../exercises/routes.ts';
import { reportRoutes } from '../reports/routes.ts';
import { sourceRoutes } from '../sources/routes.ts';
import { unsentRoutes } from '../unsent/routes.ts';
import { webhookRoutes } from '../webhooks/routes.ts';

/** Intake's API: contacts, who they came from, what is typed about them, and the incidents reported from them. */
export const api = defineRoutes('intake', 'api', {
  ...contactRoutes,
  ...callerRoutes,
  ...draftRoutes,
  ...exerciseRoutes,
  ...reportRoutes,
  ...sourceRoutes,
  ...unsentRoutes,
});

export const webhook = defineRoutes('intake', 'webhook', webhookRoutes);
