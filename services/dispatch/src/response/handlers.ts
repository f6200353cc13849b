import { notFound } from '@muster/core';
import { reply, withVersion, type Handlers } from '@muster/runtime/http/serve';
import type { responseRoutes } from './routes.ts';
import type { ResponseStores } from './store.ts';
import { mobilisationView } from './views.ts';

export const responseHandlers = (deps: ResponseStores): Handlers<typeof responseRoutes> => ({
  readMobilisation: async ({ params }) => {
    const { state, version } = await deps.mobilisations.load(params.incidentId);
    const view = mobilisationView(state);
    return view ? withVersion(version, reply(200, view)) : notFound('mobilisation');
  },
});
