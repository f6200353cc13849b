import { reply, retrySoon, withVersion, type Handlers } from '@muster/runtime/http/serve';
import type { RecordStores } from '../record/store.ts';
import { readConformance } from './read-conformance.ts';
import type { conformanceRoutes } from './routes.ts';
import { conformanceInZone } from './views.ts';

export const conformanceHandlers = (
  deps: RecordStores,
  zone: string,
): Handlers<typeof conformanceRoutes> => ({
  readConformance: async ({ params }) => {
    const found = await readConformance(deps, params.incidentId);
    return found.ok
      ? withVersion(found.version, reply(200, conformanceInZone(found.view, zone)))
      : retrySoon(found);
  },
});
