import { reply, withVersion, type Handlers } from '@muster/runtime/http/serve';
import type { CallLimits } from '../contacts/domain/contact-status.ts';
import { eraseCaller, type EraseCallerDeps } from './erase-caller.ts';
import { listAccessLog } from './list-access-log.ts';
import { readCaller, type ReadCallerDeps } from './read-caller.ts';
import type { callerRoutes } from './routes.ts';
import { erasedView } from './views.ts';

export type CallerDeps = ReadCallerDeps & EraseCallerDeps & { readonly callLimits: CallLimits };

/** Answers what is asked about callers, and who was shown them. */
export const callerHandlers = (deps: CallerDeps): Handlers<typeof callerRoutes> => ({
  readCaller: async ({ params, cause }) => {
    const read = await readCaller(deps, params.contactId, cause);
    return read.ok ? reply(200, read.caller) : read;
  },

  listCallerLooks: async ({ params, query }) => {
    const page = await listAccessLog(deps, params.contactId, query);
    if (!page.ok) return page;
    const { items, next } = page;
    return reply(200, { items: [...items], ...(next !== undefined && { nextCursor: next }) });
  },

  eraseCaller: async ({ params, cause }) => {
    const outcome = await eraseCaller(deps, params.contactId, cause);
    if (!outcome.ok) return outcome;
    const view = erasedView(outcome.value, deps.callLimits, cause.at);
    return withVersion(outcome.value.version, reply(200, view));
  },
});
