import { Priority, ResponsePlan } from '@muster/contracts';
import { IncidentId, Instant } from '@muster/core';
import type { Routes } from '@muster/runtime/http/routes';
import * as z from 'zod';
import { Place, Tried } from './domain/mobilisation.ts';

export const MobilisationView = z.object({
  incidentId: IncidentId,
  status: z.enum(['open', 'stood-down']),
  priority: Priority,
  autoDispatch: z.boolean(),
  openedAt: Instant,
  places: z.array(Place),
  tried: z.array(Tried),
  /** What each role is told, and its limits: what the people who are chosen will read. */
  plan: ResponsePlan,
});

const incident = z.object({ incidentId: IncidentId });
const agent = { roles: ['agent'] } as const;

export const responseRoutes = {
  readMobilisation: {
    method: 'GET',
    path: '/v1/incidents/{incidentId}/mobilisation',
    auth: agent,
    summary: 'The places of the response, who holds each, and who was tried.',
    params: incident,
    replies: { 200: MobilisationView },
  },
} as const satisfies Routes;
