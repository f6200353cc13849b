import * as z from 'zod';
import { ContactId, Instant } from '@muster/core';
import type { Routes } from '@muster/runtime/http/routes';
import { DraftFields } from './domain/contact-draft.ts';

const Draft = z.object({
  fields: DraftFields,
  changed: z.object({ by: z.string(), at: Instant }).optional(),
});

const agent = { roles: ['agent'] } as const;
const params = z.object({ contactId: ContactId });

export const draftRoutes = {
  readDraft: {
    method: 'GET',
    path: '/v1/contacts/{contactId}/draft',
    auth: agent,
    summary: 'What agents have typed about a contact and not yet reported; without fields where nothing is.',
    params,
    replies: { 200: Draft },
  },
  saveDraft: {
    method: 'PUT',
    path: '/v1/contacts/{contactId}/draft',
    auth: agent,
    summary:
      'Keep what is being typed about a contact, for as long as a caller’s details. It is gone once it is reported.',
    params,
    ifMatch: true,
    body: DraftFields,
    replies: { 200: Draft },
  },
} as const satisfies Routes;
