import { reply, withVersion, type Handlers } from '@muster/runtime/serve';
import { notFound } from '@muster/store/decision';
import type { Deps } from '../deps.ts';
import type { api } from '../routes.ts';
import { listContacts, writeDown } from '../use-cases/contacts.ts';
import { reportContact } from '../use-cases/report-contact.ts';

type Names = 'createContact' | 'listContacts' | 'readContact' | 'reportIncident';

/** Answers what agents ask about contacts. */
export const contactAnswers = (deps: Deps): Pick<Handlers<typeof api.routes>, Names> => ({
  createContact: async ({ body, cause }) => {
    const outcome = await writeDown(deps)(body, cause);
    if (!outcome.ok) return outcome;
    const { contactId } = outcome.state;
    return withVersion(outcome.version, reply(201, outcome.state, { location: `/v1/contacts/${contactId}` }));
  },

  listContacts: async ({ query }) => {
    const { items, next } = await listContacts(deps)(query);
    return reply(200, { items: [...items], ...(next !== undefined && { nextCursor: next }) });
  },

  readContact: async ({ params }) => {
    const { state, version } = await deps.contacts.load(params.contactId);
    return state ? withVersion(version, reply(200, state)) : notFound('contact');
  },

  reportIncident: async ({ params, body, cause }) => {
    const outcome = await reportContact(deps)(params.contactId, body, cause);
    if (!outcome.ok) return outcome;
    const { incidentId } = outcome.value;
    return reply(201, outcome.value, { location: `/v1/incidents/${incidentId}` });
  },
});
