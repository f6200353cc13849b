import * as z from 'zod';
import { CorrectedField } from '@muster/contracts';
import { ContactId, IncidentId } from '@muster/core';
import { pageOf, paging, type Routes } from '@muster/runtime/http/routes';
import { Caller } from '../contacts/domain/caller-details.ts';
import { ContactView } from '../contacts/domain/contact-view.ts';
import { AccessEntry } from './domain/access-log.ts';

/** After an erasure: what an agent or a source wrote of the incident, which may name the caller all the same. */
const Erased = ContactView.extend({
  toCorrect: z
    .object({
      incidentId: IncidentId,
      texts: z.array(z.object({ field: CorrectedField, text: z.string() })),
      correctAt: z.string(),
    })
    .optional(),
});
export type Erased = z.input<typeof Erased>;

const lead = { roles: ['lead'] } as const;
const params = z.object({ contactId: ContactId });

export const callerRoutes = {
  readCaller: {
    method: 'GET',
    path: '/v1/contacts/{contactId}/caller',
    auth: { roles: ['agent'] },
    summary: 'Who called and what they said, for as long as that may be kept. Each look is recorded.',
    params,
    replies: { 200: Caller },
  },
  listCallerLooks: {
    method: 'GET',
    path: '/v1/contacts/{contactId}/caller/looks',
    auth: lead,
    summary: "Who was shown the caller's details, newest first.",
    params,
    query: z.object(paging(25)),
    replies: { 200: pageOf(AccessEntry) },
  },
  eraseCaller: {
    method: 'POST',
    path: '/v1/contacts/{contactId}/caller/erasure',
    auth: lead,
    summary: "Erase the caller's details on request, for good; what the call still brings is not kept.",
    params,
    replies: { 200: Erased },
  },
} as const satisfies Routes;
