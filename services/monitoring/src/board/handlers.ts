import { notFound } from '@muster/core';
import { reply, retrySoon, withVersion, type Handlers } from '@muster/runtime/http/serve';
import type { RecordStores } from '../record/store.ts';
import { sharedAsOf } from './beat.ts';
import { sharedCounts } from './count-incidents.ts';
import { findIncident } from './find-incident.ts';
import { listIncidents } from './list-incidents.ts';
import type { boardRoutes } from './routes.ts';
import { showIncident } from './show-incident.ts';
import type { BoardStores } from './store.ts';

export const boardHandlers = (
  deps: BoardStores & RecordStores,
  zone: string,
): Handlers<typeof boardRoutes> => {
  const countsFor = sharedCounts(deps);
  const asOfNow = sharedAsOf(deps);
  return {
    listIncidents: async ({ query: { reference, ...query }, request }) => {
      if (reference === undefined) {
        const [{ items, next }, asOf] = await Promise.all([listIncidents(deps, query), asOfNow(request.at)]);
        return reply(200, { items: [...items], ...(next && { nextCursor: next }), asOf });
      }
      const found = await findIncident(deps, reference, query);
      return found.ok ? reply(200, { items: found.card ? [found.card] : [] }) : found;
    },
    countIncidents: async ({ query, request }) => reply(200, await countsFor(query.team, request.at)),
    readIncident: async ({ params, request }) => {
      const { state, version } = await deps.records.load(params.incidentId);
      return state
        ? withVersion(version, reply(200, showIncident(state, request.at, zone)))
        : retrySoon(notFound('incident'));
    },
  };
};
