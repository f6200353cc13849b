import { cursorKey } from '@muster/runtime/http/cursor-key';
import { serve } from '@muster/runtime/http/serve';
import { assignmentHandlers } from '../assignments/handlers.ts';
import { notificationHandlers } from '../notifications/handlers.ts';
import { organisationHandlers } from '../organisation/handlers.ts';
import { peopleHandlers } from '../people/handlers.ts';
import { policyHandlers } from '../policies/handlers.ts';
import { recommendationHandlers } from '../recommendation/handlers.ts';
import { responseHandlers } from '../response/handlers.ts';
import { createDeps } from '../wiring/deps.ts';
import { DispatchApiEnv } from '../wiring/env.ts';
import { api } from '../wiring/routes.ts';

const env = DispatchApiEnv.parse(process.env);
const deps = createDeps(env);

export const handler = serve(
  api,
  {
    ...recommendationHandlers(deps),
    ...responseHandlers(deps),
    ...assignmentHandlers(deps),
    ...notificationHandlers(deps),
    ...peopleHandlers(deps),
    ...policyHandlers(deps),
    ...organisationHandlers(deps),
  },
  { cursorKey: cursorKey(), zone: env.HOME_ZONE },
);
