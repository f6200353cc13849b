import * as z from 'zod';
import { ContactChannel, ContactClass } from '@muster/contracts';
import { ContactId, IncidentId, OneLine, PlainText, Slug, SourceId } from '@muster/core';
import { pageOf, paging, type Routes } from '@muster/runtime/http/routes';
import { ContactStatus } from './domain/contact-status.ts';
import { ContactView } from './domain/contact-view.ts';

const NewContact = z.strictObject({
  sourceId: SourceId,
  channel: ContactChannel,
  caller: z
    .strictObject({
      sender: OneLine(200).optional(),
      name: OneLine(200).optional(),
      words: PlainText(4000).optional(),
    })
    .optional(),
});

const agent = { roles: ['agent'] } as const;
const params = z.object({ contactId: ContactId });

export const contactRoutes = {
  createContact: {
    method: 'POST',
    path: '/v1/contacts',
    auth: agent,
    summary: 'Write down a contact that reached you without a webhook.',
    body: NewContact,
    replies: { 201: ContactView },
  },
  listContacts: {
    method: 'GET',
    path: '/v1/contacts',
    auth: agent,
    summary: 'Contacts of one class or status, newest first; without either, those nobody has classified.',
    query: z.object({
      status: ContactStatus.optional(),
      class: ContactClass.optional(),
      queue: Slug.optional(),
      ...paging(25),
    }),
    replies: { 200: pageOf(ContactView) },
  },
  readContact: {
    method: 'GET',
    path: '/v1/contacts/{contactId}',
    auth: agent,
    summary: 'One contact, without anything about the caller.',
    params,
    replies: { 200: ContactView },
  },
  classifyContact: {
    method: 'POST',
    path: '/v1/contacts/{contactId}/classification',
    auth: agent,
    summary:
      'Say what a contact is. It becomes an incident by reporting alone, and stays one while that is not rejected.',
    params,
    body: z.strictObject({
      class: ContactClass,
      because: PlainText(1000).optional(),
      incidentId: IncidentId.optional().describe('Of a query or complaint: the incident that it speaks of.'),
    }),
    replies: { 200: ContactView },
  },
} as const satisfies Routes;
