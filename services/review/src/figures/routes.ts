import * as z from 'zod';
import { Instant, TeamId } from '@muster/core';
import type { Routes } from '@muster/runtime/http/routes';
import { allowedPeriod, askedBounds, isAllowedPeriod } from './domain/asked-period.ts';
import { Figures } from './domain/figures.ts';

export const figureRoutes = {
  readMetrics: {
    method: 'GET',
    path: '/v1/metrics',
    auth: { roles: ['lead'] },
    summary: "A team's figures over the cases closed from one instant up to, not including, another.",
    query: z.object({ team: TeamId, ...askedBounds }).refine(isAllowedPeriod, allowedPeriod),
    replies: { 200: z.object({ team: TeamId, from: Instant, to: Instant, figures: Figures }) },
  },
} as const satisfies Routes;
