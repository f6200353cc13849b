import { unknownSince, type KnownNames } from '@muster/contracts';
import { reply, withVersion, type Handlers } from '@muster/runtime/http/serve';
import { notFound } from '@muster/core';
import { ALL_NAMES } from '@muster/store/known-names';
import type { Deps } from '../deps.ts';
import { unknownAtOnce, type KnownTypes } from '../domain/known-types.ts';
import { refusalWords, type Source } from '../domain/source.ts';
import { countsAt, type SourceCounts } from '../domain/source-counts.ts';
import type { api } from '../routes.ts';
import { ALL_SOURCES, ALL_TYPES } from '../stores.ts';
import { changeSource, createSource } from '../use-cases/sources.ts';
import { sourceName, type SourceView } from '../views.ts';

type Names = 'createSource' | 'listSources' | 'readSource' | 'changeSource';

interface Known {
  readonly types: KnownTypes | undefined;
  readonly names: KnownNames | undefined;
}

const warningsOf = ({ types, names }: Known, { reportAtOnce, team }: Source): string[] => {
  const unknown = unknownAtOnce(types, reportAtOnce);
  return [
    ...(unknown ? [unknown.refusal.because] : []),
    ...unknownSince(names, [{ kind: 'teams', field: 'team', name: team }]),
  ];
};

interface Beside {
  readonly counts: SourceCounts | undefined;
  readonly known: Known;
}

const viewOf = ({ publicUrl }: Deps, source: Source, { counts, known }: Beside): SourceView => {
  const { sourceId, kind } = source;
  const twilio = `${publicUrl}/webhooks/twilio/${sourceId}`;
  const counted = countsAt(source, counts);
  const { lastReason } = counted.refusals;
  return {
    ...source,
    ...counted,
    webhooks:
      kind === 'twilio'
        ? { voice: `${twilio}/voice`, status: `${twilio}/status` }
        : { events: `${publicUrl}/webhooks/generic/${sourceId}` },
    warnings: warningsOf(known, source),
    ...(lastReason && { lastRefusal: refusalWords(lastReason) }),
  };
};

const nothing: Known = { types: undefined, names: undefined };

const knownTo = async (deps: Deps): Promise<Known> => {
  const [types, names] = await Promise.all([
    deps.knownTypes.load(ALL_TYPES),
    deps.knownNames.load(ALL_NAMES),
  ]);
  return { types: types.state, names: names.state };
};

const shown = async (deps: Deps, source: Source, known: Known): Promise<SourceView> =>
  viewOf(deps, source, { counts: (await deps.sourceCounts.load(source.sourceId)).state, known });

/** Answers what admins ask about sources, and which there are. No secret ever leaves. */
export const sourceAnswers = (deps: Deps): Pick<Handlers<typeof api.routes>, Names> => ({
  createSource: async ({ body: { secret, newNames, ...settings }, cause }) => {
    const outcome = await createSource(deps, settings, { secret, newNames }, cause);
    if (!outcome.ok) return outcome;
    const location = `/v1/sources/${outcome.state.sourceId}`;
    return withVersion(
      outcome.version,
      reply(201, viewOf(deps, outcome.state, { counts: undefined, known: nothing }), { location }),
    );
  },

  listSources: async ({ query: { limit, cursor }, caller }) => {
    const paging = { limit, ...(cursor !== undefined && { after: cursor }) };
    const { items, next } = await deps.sources.query('gsi1', ALL_SOURCES, paging);
    const more = next !== undefined && { nextCursor: next };
    if (!caller.roles.includes('admin')) {
      return reply(200, { items: items.map(({ state }) => sourceName(state)), ...more });
    }
    const known = await knownTo(deps);
    const views = await Promise.all(items.map(({ state }) => shown(deps, state, known)));
    return reply(200, { items: views, ...more });
  },

  readSource: async ({ params }) => {
    const { state, version } = await deps.sources.load(params.sourceId);
    if (!state) return notFound('source');
    return withVersion(version, reply(200, await shown(deps, state, await knownTo(deps))));
  },

  changeSource: async ({ params, body: { secret, dropOldSecret, ...settings }, request, cause }) => {
    const change = { settings, secret, dropOldSecret };
    const outcome = await changeSource(deps, params.sourceId, change, request.ifMatch, cause);
    if (!outcome.ok) return outcome;
    return withVersion(outcome.version, reply(200, await shown(deps, outcome.state, await knownTo(deps))));
  },
});
