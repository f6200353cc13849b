import { notFound } from '@muster/core';
import { reply, withVersion, type Handlers } from '@muster/runtime/http/serve';
import type { ContactStores } from '../contacts/store.ts';
import type { draftRoutes } from './routes.ts';
import { saveDraft } from './save-draft.ts';
import type { DraftStores } from './store.ts';

/** Answers agents who come back to what was typed about a contact. */
export const draftHandlers = (deps: ContactStores & DraftStores): Handlers<typeof draftRoutes> => ({
  readDraft: async ({ params: { contactId } }) => {
    const [contact, { state, version, changed }] = await Promise.all([
      deps.contacts.load(contactId),
      deps.drafts.load(contactId),
    ]);
    if (contact.state === undefined) return notFound('contact');
    const by = changed && { changed: { by: changed.by.id, at: changed.at } };
    return withVersion(version, reply(200, { fields: state?.fields ?? {}, ...by }));
  },

  saveDraft: async ({ params, body, cause, request: { ifMatch } }) => {
    const saved = await saveDraft(deps, params.contactId, { fields: body, ifMatch }, cause);
    if (!saved.ok) return saved;
    const changed = { by: cause.actor.id, at: cause.at };
    return withVersion(saved.version, reply(200, { fields: saved.state.fields, changed }));
  },
});
