import { notFound } from '@muster/core';
import { reply, withVersion, type Handlers } from '@muster/runtime/http/serve';
import { readIncidentTypes } from '../incident-types/read-incident-types.ts';
import type { IncidentTypeStores } from '../incident-types/store.ts';
import { readOrganisationNames } from '../organisation-names/read-organisation-names.ts';
import type { OrganisationNameStores } from '../organisation-names/store.ts';
import { changeSource } from './change-source.ts';
import { createSource } from './create-source.ts';
import type { Source } from './domain/source.ts';
import type { sourceRoutes, SourceView } from './routes.ts';
import type { SourceSecrets } from './source-secrets.ts';
import { ALL_SOURCES, type SourceStores } from './store.ts';
import { sourceName, sourceView, type Known } from './views.ts';

export interface SourceDeps extends SourceStores, IncidentTypeStores, OrganisationNameStores {
  readonly secrets: SourceSecrets;
  readonly apiUrl: string;
}

const readKnown = async (deps: SourceDeps): Promise<Known> => {
  const [types, names] = await Promise.all([readIncidentTypes(deps), readOrganisationNames(deps)]);
  return { types, names };
};

const shown = async (
  { sourceCounts, apiUrl }: SourceDeps,
  source: Source,
  known: Known,
): Promise<SourceView> =>
  sourceView(source, apiUrl, { counts: (await sourceCounts.load(source.sourceId)).state, known });

const nothing: Known = { types: undefined, names: undefined };

/** Answers what admins ask about sources, and which there are. No secret ever leaves. */
export const sourceHandlers = (deps: SourceDeps): Handlers<typeof sourceRoutes> => ({
  createSource: async ({ body: { secret, newNames, ...settings }, cause }) => {
    const outcome = await createSource(deps, settings, { secret, newNames }, cause);
    if (!outcome.ok) return outcome;
    const { state, version } = outcome;
    const view = sourceView(state, deps.apiUrl, { counts: undefined, known: nothing });
    return withVersion(version, reply(201, view, { location: `/v1/sources/${state.sourceId}` }));
  },

  listSources: async ({ query: { limit, cursor }, caller }) => {
    const paging = { limit, ...(cursor !== undefined && { after: cursor }) };
    const { items, next } = await deps.sources.query('gsi1', ALL_SOURCES, paging);
    const more = next !== undefined && { nextCursor: next };
    if (!caller.roles.includes('admin')) {
      return reply(200, { items: items.map(({ state }) => sourceName(state)), ...more });
    }
    const known = await readKnown(deps);
    const views = await Promise.all(items.map(({ state }) => shown(deps, state, known)));
    return reply(200, { items: views, ...more });
  },

  readSource: async ({ params }) => {
    const { state, version } = await deps.sources.load(params.sourceId);
    if (!state) return notFound('source');
    return withVersion(version, reply(200, await shown(deps, state, await readKnown(deps))));
  },

  changeSource: async ({ params, body: { secret, dropOldSecret, ...settings }, request, cause }) => {
    const change = { settings, secret, dropOldSecret };
    const outcome = await changeSource(deps, params.sourceId, change, request.ifMatch, cause);
    if (!outcome.ok) return outcome;
    const view = await shown(deps, outcome.state, await readKnown(deps));
    return withVersion(outcome.version, reply(200, view));
  },
});
