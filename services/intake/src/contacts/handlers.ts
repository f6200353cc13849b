import { notFound } from '@muster/core';
import { reply, withVersion, type Handlers } from '@muster/runtime/http/serve';
import { classifyContact } from './classify-contact.ts';
import { createContact, type CreateContactDeps } from './create-contact.ts';
import type { CallLimits } from './domain/contact-status.ts';
import { contactView } from './domain/contact-view.ts';
import { listContacts } from './list-contacts.ts';
import type { contactRoutes } from './routes.ts';

export type ContactDeps = CreateContactDeps & { readonly callLimits: CallLimits };

/** Answers what agents ask about contacts. */
export const contactHandlers = (deps: ContactDeps): Handlers<typeof contactRoutes> => ({
  createContact: async ({ body, cause, request }) => {
    const outcome = await createContact(deps, body, cause);
    if (!outcome.ok) return outcome;
    const { state, version } = outcome;
    const view = contactView(state, deps.callLimits, request.at);
    return withVersion(version, reply(201, view, { location: `/v1/contacts/${state.contactId}` }));
  },

  listContacts: async ({ query, request: { at } }) => {
    const { items, next } = await listContacts(deps, query, at);
    const views = items.map((contact) => contactView(contact, deps.callLimits, at));
    return reply(200, { items: views, ...(next !== undefined && { nextCursor: next }) });
  },

  readContact: async ({ params, request }) => {
    const { state, version } = await deps.contacts.load(params.contactId);
    if (state === undefined) return notFound('contact');
    return withVersion(version, reply(200, contactView(state, deps.callLimits, request.at)));
  },

  classifyContact: async ({ params, body, cause, request }) => {
    const outcome = await classifyContact(deps, params.contactId, body, cause);
    if (!outcome.ok) return outcome;
    const view = contactView(outcome.state, deps.callLimits, request.at);
    return withVersion(outcome.version, reply(200, view));
  },
});
