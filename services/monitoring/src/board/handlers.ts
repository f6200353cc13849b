import { notFound } from '@muster/core';
import { reply, retrySoon, withVersion, type Handlers } from '@muster/runtime/http/serve';
import type { RecordStores } from '../record/store.ts';
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
  return {
    listIncidents: async ({ query: { reference, ...query } }) => {
      if (reference === undefined) {
        const { items, next } = await listIncidents(deps, query);
        return reply(200, { items: [...items], ...(next && { nextCursor: next }) });
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
