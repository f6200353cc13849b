import { IncidentId } from '@muster/core';
import type { Routes } from '@muster/runtime/http/routes';
import * as z from 'zod';
import { Recommendation } from './domain/recommendation.ts';

const incident = z.object({ incidentId: IncidentId });
const dispatcher = { roles: ['dispatcher'] } as const;
const agent = { roles: ['agent'] } as const;

export const recommendationRoutes = {
  makeRecommendation: {
    method: 'POST',
    path: '/v1/incidents/{incidentId}/recommendation',
    auth: dispatcher,
    summary:
      'Recommend people for the open places of an incident, with a reason for everybody, and store it.',
    params: incident,
    body: z.strictObject({}),
    replies: { 201: Recommendation },
  },
  readRecommendation: {
    method: 'GET',
    path: '/v1/incidents/{incidentId}/recommendation',
    auth: agent,
    summary: 'The latest recommendation for an incident; the first is made as the verdict arrives.',
    params: incident,
    replies: { 200: Recommendation },
  },
} as const satisfies Routes;
