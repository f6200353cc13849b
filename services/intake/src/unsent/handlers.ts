import { reply, withVersion, type Handlers } from '@muster/runtime/http/serve';
import type { unsentRoutes } from './routes.ts';
import { saveUnsent } from './save-unsent.ts';
import { unsentId, type UnsentStores } from './store.ts';

/** Answers whoever comes back to what they themselves had typed; nobody else's is shown to anybody. */
export const unsentHandlers = (deps: UnsentStores): Handlers<typeof unsentRoutes> => ({
  readUnsent: async ({ params: { place }, caller }) => {
    const { state, version, changed } = await deps.unsent.load(unsentId(place, caller.username));
    const at = changed && { savedAt: changed.at };
    return withVersion(version, reply(200, { fields: state?.fields ?? {}, ...at }));
  },

  saveUnsent: async ({ params, body, cause, request: { ifMatch } }) => {
    const saved = await saveUnsent(deps, params.place, { fields: body, ifMatch }, cause);
    if (!saved.ok) return saved;
    return withVersion(saved.version, reply(200, { fields: saved.state.fields, savedAt: cause.at }));
  },
});
