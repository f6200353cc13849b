import * as z from 'zod';
import { IncidentId, PlainText } from '@muster/core';
import { pageOf, paging, type Routes } from '@muster/runtime/http/routes';
import { TimelineLine } from './views.ts';

const everyone = { roles: ['agent', 'dispatcher', 'lead'] } as const;
const one = z.object({ incidentId: IncidentId });

export const timelineRoutes = {
  readTimeline: {
    method: 'GET',
    path: '/v1/incidents/{incidentId}/timeline',
    auth: everyone,
    summary: 'Who did what when, and how it became known; oldest first, or newest first with order=newest.',
    params: one,
    query: z.object({ ...paging(25), order: z.enum(['oldest', 'newest']).default('oldest') }),
    replies: { 200: pageOf(TimelineLine) },
  },
  noteIncident: {
    method: 'POST',
    path: '/v1/incidents/{incidentId}/notes',
    auth: everyone,
    summary: 'Add a note to the timeline.',
    params: one,
    body: z.strictObject({ text: PlainText(2000) }),
    replies: { 201: TimelineLine },
  },
} as const satisfies Routes;
