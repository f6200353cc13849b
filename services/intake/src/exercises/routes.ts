import * as z from 'zod';
import { IncidentId, OneLine, PlainText, Reference, Slug, TeamId } from '@muster/core';
import type { Routes } from '@muster/runtime/http/routes';
import { NewPlace } from '../reports/domain/new-place.ts';
import { SceneTold } from '../reports/domain/scene-told.ts';

const NewExercise = z.strictObject({
  incidentType: Slug,
  team: TeamId,
  place: NewPlace.optional(),
  summary: PlainText(2000).optional(),
  hazards: z.array(OneLine(200)).max(20).default([]),
  ...SceneTold.shape,
});

const replies = { 201: z.object({ incidentId: IncidentId, reference: Reference }) };

export const exerciseRoutes = {
  startExercise: {
    method: 'POST',
    path: '/v1/exercises',
    auth: { roles: ['agent'] },
    summary:
      'Start an exercise: an incident that is handled like any other, says so everywhere, and is in no figure. You stand in for its caller.',
    body: NewExercise,
    replies,
  },
  replayIncident: {
    method: 'POST',
    path: '/v1/incidents/{incidentId}/replay',
    auth: { roles: ['agent'] },
    summary:
      'Replay an incident that is over as an exercise: the same type, place, hazards and summary, the procedure of today, no caller. The exercise names what it replays.',
    params: z.object({ incidentId: IncidentId }),
    body: z.strictObject({}),
    replies,
  },
} as const satisfies Routes;
