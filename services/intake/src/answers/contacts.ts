import { reply, withVersion, type Handlers } from '@muster/runtime/http/serve';
import { notFound } from '@muster/core';
import type { Deps } from '../deps.ts';
import type { api } from '../routes.ts';
import { classifyContact, listContacts, writeDown } from '../use-cases/contacts.ts';
import { linkToIncident } from '../use-cases/link-contact.ts';
import { reportContact } from '../use-cases/report-contact.ts';
import { contactView } from '../views.ts';

type Names = 'classifyContact' | 'createContact' | 'listContacts' | 'readContact' | 'reportIncident';

/** Answers what agents ask about contacts. */
export const contactAnswers = (deps: Deps): Pick<Handlers<typeof api.routes>, Names> => ({
  createContact: async ({ body, cause, request }) => {
    const outcome = await writeDown(deps, body, cause);
    if (!outcome.ok) return outcome;
    const { contactId } = outcome.state;
    return withVersion(
      outcome.version,
      reply(201, contactView(outcome.state, deps.callLimits, request.at), {
        location: `/v1/contacts/${contactId}`,
      }),
    );
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

  reportIncident: async ({ params, body, cause }) => {
    if ('incidentId' in body) {
      const linked = await linkToIncident(deps, params.contactId, body, cause);
      return linked.ok ? reply(200, linked.value) : linked;
    }
    const outcome = await reportContact(deps, params.contactId, body, cause);
    if (!outcome.ok) return outcome;
    const { incidentId } = outcome.value;
    return reply(201, outcome.value, { location: `/v1/incidents/${incidentId}` });
  },
});
