import * as z from 'zod';
import { Disposition } from '@muster/contracts';
import { IncidentId, PlainText } from '@muster/core';
import type { Routes } from '@muster/runtime/http/routes';
import { IncidentView } from '../board/views.ts';
import { asksForNoWork } from '../record/domain/dispositions.ts';

const one = z.object({ incidentId: IncidentId });

const Closing = z
  .strictObject({
    disposition: Disposition,
    note: PlainText(2000)
      .optional()
      .describe('Why it was closed so; required with cancelled, unfounded and duplicate.'),
    override: z.strictObject({ reason: PlainText(1000) }).optional(),
  })
  .refine(({ disposition, note }) => note !== undefined || !asksForNoWork(disposition), {
    path: ['note'],
    error: 'say in a note why it was closed as cancelled, unfounded or duplicate',
  });

export const closingRoutes = {
  resolveIncident: {
    method: 'POST',
    path: '/v1/incidents/{incidentId}/resolution',
    auth: { roles: ['dispatcher', 'lead'] },
    summary: 'The work is done: whoever is still assigned is released.',
    params: one,
    body: z.strictObject({ note: PlainText(2000).optional() }),
    replies: { 200: IncidentView },
  },
  closeIncident: {
    method: 'POST',
    path: '/v1/incidents/{incidentId}/closure',
    auth: { roles: ['lead'] },
    summary:
      'Close with a disposition. Open mandatory actions and awaited events hold it up, unless overridden with a reason.',
    params: one,
    body: Closing,
    replies: { 200: IncidentView },
  },
  endExercise: {
    method: 'POST',
    path: '/v1/exercises/{incidentId}/end',
    auth: { roles: ['agent'] },
    summary:
      'End an exercise that has a verdict: whoever is at it is released and told so, and nothing open holds it up. For no real incident.',
    params: one,
    body: z.strictObject({}),
    replies: { 200: IncidentView },
  },
} as const satisfies Routes;
