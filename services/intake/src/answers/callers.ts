import { reply, withVersion, type Handlers } from '@muster/runtime/serve';
import type { Deps } from '../deps.ts';
import type { api } from '../routes.ts';
import { eraseCaller, listLooks, readCaller } from '../use-cases/callers.ts';

type Names = 'readCaller' | 'listCallerLooks' | 'eraseCaller';

/** Answers what is asked about callers, and who asked. */
export const callerAnswers = (deps: Deps): Pick<Handlers<typeof api.routes>, Names> => ({
  readCaller: async ({ params, cause }) => {
    const read = await readCaller(deps)(params.contactId, cause);
    return read.ok ? reply(200, read.caller) : read;
  },

  listCallerLooks: async ({ params, query }) => {
    const page = await listLooks(deps)(params.contactId, query);
    if (!page.ok) return page;
    const { items, next } = page;
    return reply(200, { items: [...items], ...(next !== undefined && { nextCursor: next }) });
  },

  eraseCaller: async ({ params, cause }) => {
    const outcome = await eraseCaller(deps)(params.contactId, cause);
    return outcome.ok ? withVersion(outcome.version, reply(200, outcome.state)) : outcome;
  },
});
