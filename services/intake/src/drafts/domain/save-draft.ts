import { decided, gone, refuse, unchanged, type Decision } from '@muster/core';
import type { Contact } from '../../contacts/domain/contact.ts';
import type { ContactDraft, DraftFields } from './contact-draft.ts';

/** Keeps what was typed, unless there is nothing left to type about the contact or nothing of it may be kept. */
export const saveFields = (
  draft: ContactDraft | undefined,
  { contactId, callerErased, incident }: Contact,
  fields: DraftFields,
): Decision<ContactDraft> => {
  if (callerErased) {
    return gone('caller-details-erased', "The caller's details were erased: nothing typed is kept here.");
  }
  if (incident) {
    const { incidentId, reference } = incident;
    const because = `The contact is reported as incident ${reference}: its draft is gone.`;
    return refuse('already-reported', because, { incidentId, reference });
  }
  if (draft && JSON.stringify(draft.fields) === JSON.stringify(fields)) return unchanged(draft);
  return decided({ contactId, fields }, []);
};
