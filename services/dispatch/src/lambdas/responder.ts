import { serve } from '@muster/runtime/http/serve';
import { responderHandlers } from '../responder-page/handlers.ts';
import { problemPage } from '../responder-page/pages/link-pages.ts';
import { createResponderDeps } from '../wiring/deps.ts';
import { ResponderEnv } from '../wiring/env.ts';
import { responder } from '../wiring/routes.ts';

const deps = createResponderDeps(ResponderEnv.parse(process.env));

export const handler = serve(responder, responderHandlers(deps), {
  problemPage: problemPage(deps.phone),
  zone: deps.zone,
});
