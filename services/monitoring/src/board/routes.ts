import * as z from 'zod';
import { Priority } from '@muster/contracts';
import { IncidentId, Instant, InstantText, TeamId } from '@muster/core';
import { pageOf, paging, type Routes } from '@muster/runtime/http/routes';
import { IncidentStatus, isFinished } from '../record/domain/status.ts';
import { Card } from './domain/card.ts';
import { IncidentCounts, IncidentView } from './views.ts';

const everyone = { roles: ['agent', 'dispatcher', 'lead'] } as const;
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

/** Counted by a save of each sweep, whose row comes to the board as all do: normally up to a minute old. */
const CardPage = pageOf(Card).extend({
  asOf: Instant.optional().describe(
    'The list has what was saved up to this time; what came later may be missing. Normally up to a minute old; minutes old if the board stands still. Absent with a reference, which is looked up as it is now.',
  ),
});

export const boardRoutes = {
  listIncidents: {
    method: 'GET',
    path: '/v1/incidents',
    auth: everyone,
    summary:
      'The board: unfinished incidents, the one that needs a person next first. Also closed ones by period, and any by reference.',
    query: listQuery,
    replies: { 200: CardPage },
  },
  countIncidents: {
    method: 'GET',
    path: '/v1/incidents/counts',
    auth: everyone,
    summary:
      'How many unfinished incidents there are, by status and priority, late and breached; up to 5 s old.',
    query: z.object({ team: TeamId.optional() }),
    replies: { 200: IncidentCounts },
  },
  readIncident: {
    method: 'GET',
    path: '/v1/incidents/{incidentId}',
    auth: everyone,
    summary: 'State, people, actions, deadlines and clock of one incident, with the age of these data.',
    params: z.object({ incidentId: IncidentId }),
    replies: { 200: IncidentView },
  },
} as const satisfies Routes;
