import * as z from 'zod';
import { Disposition, Priority } from '@muster/contracts';
import { IncidentId, InstantText, PlainText, TeamId } from '@muster/core';
import { defineRoutes, pageOf, paging } from '@muster/runtime/http/routes';
import { asksForNoWork } from './domain/dispositions.ts';
import { IncidentStatus, isFinished } from './domain/status.ts';
import { Card, ConformanceView, IncidentView, TimelineLine } from './domain/views.ts';

const everyone = { roles: ['agent', 'dispatcher', 'lead'] } as const;
const dispatchers = { roles: ['dispatcher', 'lead'] } as const;
const leads = { roles: ['lead'] } as const;

const one = z.object({ incidentId: IncidentId });
const page = paging(25);
const ofFinished = { error: 'only with status=closed or status=rejected' };

const listQuery = z
  .object({
    status: IncidentStatus.optional().describe('Without it: what is unfinished.'),
    priority: Priority.optional(),
    team: TeamId.optional(),
    reference: z
      .string()
      .max(40)
      .optional()
      .describe('As it was told, open or closed; O for 0, I and L for 1, spaces and case do not matter.'),
    from: InstantText.optional().describe('With status=closed or rejected: ended at or after.'),
    to: InstantText.optional().describe('With status=closed or rejected: ended before.'),
    ...page,
  })
  .refine(({ status, from }) => from === undefined || (status !== undefined && isFinished(status)), {
    path: ['from'],
    ...ofFinished,
  })
  .refine(({ status, to }) => to === undefined || (status !== undefined && isFinished(status)), {
    path: ['to'],
    ...ofFinished,
  })
  .refine(({ from, to }) => from === undefined || to === undefined || from < to, {
    path: ['to'],
    error: 'must be after from',
  });

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

/** Monitoring's API: the board, the record of an incident, and the end of one. */
export const api = defineRoutes('monitoring', 'api', {
  listIncidents: {
    method: 'GET',
    path: '/v1/incidents',
    auth: everyone,
    summary:
      'The board: unfinished incidents, the one that needs a person next first. Also closed ones by period, and any by reference.',
    query: listQuery,
    replies: { 200: pageOf(Card) },
  },
  readIncident: {
    method: 'GET',
    path: '/v1/incidents/{incidentId}',
    auth: everyone,
    summary: 'State, people, actions, deadlines and clock of one incident, with the age of these data.',
    params: one,
    replies: { 200: IncidentView },
  },
  readTimeline: {
    method: 'GET',
    path: '/v1/incidents/{incidentId}/timeline',
    auth: everyone,
    summary: 'Who did what when, and how it became known; oldest first.',
    params: one,
    query: z.object(page),
    replies: { 200: pageOf(TimelineLine) },
  },
  readConformance: {
    method: 'GET',
    path: '/v1/incidents/{incidentId}/conformance',
    auth: everyone,
    summary: 'The path taken, replayed against the exact procedure version: each departure with its grade.',
    params: one,
    replies: { 200: ConformanceView },
  },
  resolveIncident: {
    method: 'POST',
    path: '/v1/incidents/{incidentId}/resolution',
    auth: dispatchers,
    summary: 'The work is done: whoever is still assigned is released.',
    params: one,
    body: z.strictObject({ note: PlainText(2000).optional() }),
    replies: { 200: IncidentView },
  },
  closeIncident: {
    method: 'POST',
    path: '/v1/incidents/{incidentId}/closure',
    auth: leads,
    summary:
      'Close with a disposition. Open mandatory actions and awaited events hold it up, unless overridden with a reason.',
    params: one,
    body: Closing,
    replies: { 200: IncidentView },
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
});
