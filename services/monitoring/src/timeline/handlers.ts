import { notFound } from '@muster/core';
import { reply, retrySoon, type Handlers } from '@muster/runtime/http/serve';
import type { SettlementDeps } from '../settlement/save-incident.ts';
import { addNote } from './add-note.ts';
import { readTimeline } from './read-timeline.ts';
import type { timelineRoutes } from './routes.ts';
import { lineView } from './views.ts';

export const timelineHandlers = (deps: SettlementDeps, zone: string): Handlers<typeof timelineRoutes> => ({
  readTimeline: async ({ params, query }) => {
    const { items, next } = await readTimeline(deps, params.incidentId, query);
    if (items.length === 0 && !query.cursor) return retrySoon(notFound('incident'));
    const lines = items.map((line) => lineView(line, zone));
    return reply(200, { items: lines, ...(next && { nextCursor: next }) });
  },
  noteIncident: async ({ params: { incidentId }, body, cause }) => {
    const added = await addNote(deps, incidentId, body.text, cause);
    if (!added.ok) return added;
    return reply(201, lineView(added.line, zone), { location: `/v1/incidents/${incidentId}/timeline` });
  },
});
