import * as z from 'zod';
import { IncidentId } from '@muster/core';
import type { Routes } from '@muster/runtime/http/routes';
import { ConformanceView } from './views.ts';

export const conformanceRoutes = {
  readConformance: {
    method: 'GET',
    path: '/v1/incidents/{incidentId}/conformance',
    auth: { roles: ['agent', 'dispatcher', 'lead'] },
    summary: 'The path taken, replayed against the exact procedure version: each departure with its grade.',
    params: z.object({ incidentId: IncidentId }),
    replies: { 200: ConformanceView },
  },
} as const satisfies Routes;
