import { serve } from '@muster/runtime/http/serve';
import { createResponderDeps } from '../deps.ts';
import { ResponderEnv } from '../env.ts';
import { problemPage } from '../pages/link-pages.ts';
import { respond } from '../pages/respond.ts';
import { responder } from '../routes.ts';

const deps = createResponderDeps(ResponderEnv.parse(process.env));

export const handler = serve(responder, respond(deps), {
  problemPage: problemPage(deps.phone),
  zone: deps.zone,
});
