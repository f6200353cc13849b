import * as z from 'zod';
import { ContactClass } from '@muster/contracts';
import { ContactId, IncidentId, PlainText, Slug, SourceId } from '@muster/core';
import { defineRoutes, pageOf, paging } from '@muster/runtime/http/routes';
import { ContactStatus } from './domain/call-status.ts';
import { Caller } from './domain/caller.ts';
import { Look } from './domain/look.ts';
import {
  ContactView,
  Corrected,
  Erased,
  GenericBody,
  GenericReply,
  ListedSource,
  LinkToIncident,
  NewContact,
  NewCorrection,
  NewIncident,
  NewSource,
  Reported,
  SourcePatch,
  SourceView,
  TwilioForm,
} from './views.ts';

const agent = { roles: ['agent'] } as const;
const lead = { roles: ['lead'] } as const;
const agentOrAdmin = { roles: ['agent', 'admin'] } as const;
const admin = { roles: ['admin'] } as const;
const contact = z.object({ contactId: ContactId });
const source = z.object({ sourceId: SourceId });

const page = paging(25);

/** Intake's API: contacts, who they came from, and the reports they became. */
export const api = defineRoutes('intake', 'api', {
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
      ...page,
    }),
    replies: { 200: pageOf(ContactView) },
  },
  readContact: {
    method: 'GET',
    path: '/v1/contacts/{contactId}',
    auth: agent,
    summary: 'One contact, without anything about the caller.',
    params: contact,
    replies: { 200: ContactView },
  },
  readCaller: {
    method: 'GET',
    path: '/v1/contacts/{contactId}/caller',
    auth: agent,
    summary: 'Who called and what they said, for as long as that may be kept. Each look is recorded.',
    params: contact,
    replies: { 200: Caller },
  },
  listCallerLooks: {
    method: 'GET',
    path: '/v1/contacts/{contactId}/caller/looks',
    auth: lead,
    summary: "Who was shown the caller's details, newest first.",
    params: contact,
    query: z.object(page),
    replies: { 200: pageOf(Look) },
  },
  eraseCaller: {
    method: 'POST',
    path: '/v1/contacts/{contactId}/caller/erasure',
    auth: lead,
    summary: "Erase the caller's details on request, for good; what the call still brings is not kept.",
    params: contact,
    replies: { 200: Erased },
  },
  classifyContact: {
    method: 'POST',
    path: '/v1/contacts/{contactId}/classification',
    auth: agent,
    summary:
      'Say what a contact is. It becomes an incident by reporting alone, and stays one while that is not rejected.',
    params: contact,
    body: z.strictObject({ class: ContactClass, because: PlainText(1000).optional() }),
    replies: { 200: ContactView },
  },
  reportIncident: {
    method: 'POST',
    path: '/v1/contacts/{contactId}/incident',
    auth: agent,
    summary:
      'Report an incident from a contact, one per contact, or link it to one. 409 names the one that there is, or that its source has open for the same alarm.',
    params: contact,
    body: z.union([NewIncident, LinkToIncident]),
    replies: { 200: Reported, 201: Reported },
  },
  correctIncident: {
    method: 'POST',
    path: '/v1/incidents/{incidentId}/correction',
    auth: lead,
    summary: 'Correct the summary or the place in words, with a reason; the record says who corrected what.',
    params: z.object({ incidentId: IncidentId }),
    body: NewCorrection,
    replies: { 200: Corrected },
  },
  createSource: {
    method: 'POST',
    path: '/v1/sources',
    auth: admin,
    summary: 'Add a source of contacts with the secret that it signs with.',
    body: NewSource,
    replies: { 201: SourceView },
  },
  listSources: {
    method: 'GET',
    path: '/v1/sources',
    auth: agentOrAdmin,
    summary:
      'All sources, by name. To all but admins: which there are, to name one in a contact, and nothing else.',
    query: z.object(page),
    replies: { 200: pageOf(ListedSource) },
  },
  readSource: {
    method: 'GET',
    path: '/v1/sources/{sourceId}',
    auth: admin,
    summary: 'One source: what to enter at the provider, and how many of its webhooks were refused and why.',
    params: source,
    replies: { 200: SourceView },
  },
  changeSource: {
    method: 'PATCH',
    path: '/v1/sources/{sourceId}',
    auth: admin,
    summary: "Change a source's settings or rotate its secret; a new and an old secret hold at once.",
    params: source,
    body: SourcePatch,
    replies: { 200: SourceView },
  },
});

const twiml = (description: string) => ({ description, contentType: 'text/xml' });

const step = <const Name extends 'voice' | 'gather' | 'status'>(name: Name, summary: string, reply: string) =>
  ({
    method: 'POST',
    path: `/webhooks/twilio/{sourceId}/${name}`,
    auth: 'signature',
    summary,
    params: source,
    form: TwilioForm,
    replies: { 200: twiml(reply) },
    raw: true,
  }) as const;

/** What providers call. Each request is proven by its signature over the exact bytes. */
export const webhook = defineRoutes('intake', 'webhook', {
  twilioVoice: step('voice', 'Twilio: a call comes in.', 'TwiML: a greeting and a menu.'),
  twilioGather: step('gather', 'Twilio: a key was pressed or words were spoken.', 'TwiML: on to the queue.'),
  twilioStatus: step('status', 'Twilio: a call moved on or ended.', 'An empty TwiML response.'),
  genericEvent: {
    method: 'POST',
    path: '/webhooks/generic/{sourceId}',
    auth: 'signature',
    summary:
      'Any system: a contact, signed by Standard Webhooks; a repeated webhook-id gets the first answer.',
    params: source,
    body: GenericBody,
    replies: { 200: GenericReply },
    raw: true,
  },
});
