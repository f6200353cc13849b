import { reply, withVersion, type Handlers } from '@muster/runtime/serve';
import { notFound } from '@muster/store/decision';
import type { Deps } from '../deps.ts';
import { refusalWords, type Source } from '../domain/source.ts';
import type { api } from '../routes.ts';
import { ALL_SOURCES } from '../stores.ts';
import { changeSource, createSource } from '../use-cases/sources.ts';
import type { SourceView } from '../views.ts';

type Names = 'createSource' | 'listSources' | 'readSource' | 'changeSource';

const viewOf = ({ publicUrl }: Deps, source: Source): SourceView => {
  const { sourceId, kind, refusals } = source;
  const twilio = `${publicUrl}/webhooks/twilio/${sourceId}`;
  return {
    ...source,
    webhooks:
      kind === 'twilio'
        ? { voice: `${twilio}/voice`, status: `${twilio}/status` }
        : { events: `${publicUrl}/webhooks/generic/${sourceId}` },
    ...(refusals.lastReason && { lastRefusal: refusalWords(refusals.lastReason) }),
  };
};

/** Answers what admins ask about sources. No secret ever leaves. */
export const sourceAnswers = (deps: Deps): Pick<Handlers<typeof api.routes>, Names> => ({
  createSource: async ({ body: { secret, ...settings }, cause }) => {
    const outcome = await createSource(deps)(settings, secret, cause);
    if (!outcome.ok) return outcome;
    const location = `/v1/sources/${outcome.state.sourceId}`;
    return withVersion(outcome.version, reply(201, viewOf(deps, outcome.state), { location }));
  },

  listSources: async ({ query: { limit, cursor } }) => {
    const paging = { limit, ...(cursor !== undefined && { after: cursor }) };
    const { items, next } = await deps.sources.query('gsi1', ALL_SOURCES, paging);
    const views = items.map(({ state }) => viewOf(deps, state));
    return reply(200, { items: views, ...(next !== undefined && { nextCursor: next }) });
  },

  readSource: async ({ params }) => {
    const { state, version } = await deps.sources.load(params.sourceId);
    return state ? withVersion(version, reply(200, viewOf(deps, state))) : notFound('source');
  },

  changeSource: async ({ params, body: { secret, dropOldSecret, ...settings }, request, cause }) => {
    const change = { settings, secret, dropOldSecret };
    const outcome = await changeSource(deps)(params.sourceId, change, request.ifMatch, cause);
    return outcome.ok ? withVersion(outcome.version, reply(200, viewOf(deps, outcome.state))) : outcome;
  },
});
