import * as z from 'zod';
import { IncidentId, PlainText, SHORTEST_REMOVED, redactorOf } from '@muster/core';
import { pageOf, paging, type Routes } from '@muster/runtime/http/routes';
import { RedactionView } from './views.ts';

const leads = { roles: ['lead', 'admin'] } as const;
const one = z.object({ incidentId: IncidentId });

const Ordered = z
  .strictObject({
    text: PlainText(2000)
      .min(SHORTEST_REMOVED)
      .describe('As it is written, case included; spaces and line ends count alike.'),
    reason: PlainText(500).describe('Stays on the timeline, so without the text.'),
  })
  .refine(({ text, reason }) => redactorOf({ text, mark: '' }).redact(reason) === reason, {
    path: ['reason'],
    error: 'must not contain the text that is to be removed: it stays on the timeline',
  });

export const redactionRoutes = {
  orderRedaction: {
    method: 'POST',
    path: '/v1/incidents/{incidentId}/redactions',
    auth: leads,
    summary:
      'Remove a text of an incident wherever it is kept: records, earlier versions, timeline, kept mails. A mark replaces it, for good.',
    params: one,
    body: Ordered,
    replies: { 202: RedactionView },
  },
  listRedactions: {
    method: 'GET',
    path: '/v1/incidents/{incidentId}/redactions',
    auth: leads,
    summary:
      'Which texts were removed from an incident: by whom, when, why, in how many places. Newest first.',
    params: one,
    query: z.object({ ...paging(25) }),
    replies: { 200: pageOf(RedactionView) },
  },
} as const satisfies Routes;
