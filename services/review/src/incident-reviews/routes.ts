import * as z from 'zod';
import { IncidentId, PlainText, TeamId } from '@muster/core';
import { pageOf, paging, type Routes } from '@muster/runtime/http/routes';
import { IncidentReview } from './domain/incident-review.ts';

const lead = { roles: ['lead'] } as const;
const params = z.object({ incidentId: IncidentId });
const points = z.array(PlainText(1000)).max(50);

export const incidentReviewRoutes = {
  listIncidentReviews: {
    method: 'GET',
    path: '/v1/incident-reviews',
    auth: lead,
    summary: 'Reviews that are due, the first to be late first; or those that are written, the newest first.',
    query: z.object({ team: TeamId, state: z.enum(['due', 'written']).default('due'), ...paging(50) }),
    replies: { 200: pageOf(IncidentReview) },
  },
  readIncidentReview: {
    method: 'GET',
    path: '/v1/incident-reviews/{incidentId}',
    auth: lead,
    summary: 'The review record of a P1, due three working days after its closing, and how that was counted.',
    params,
    replies: { 200: IncidentReview },
  },
  writeIncidentReview: {
    method: 'PUT',
    path: '/v1/incident-reviews/{incidentId}',
    auth: lead,
    summary:
      'Write or correct a review: facts, what helped, what hindered, decisions, actions. Without blame.',
    params,
    ifMatch: true,
    body: z.strictObject({
      facts: points.min(1),
      helped: points,
      hindered: points,
      decisions: points,
      actions: points,
    }),
    replies: { 200: IncidentReview },
  },
} as const satisfies Routes;
