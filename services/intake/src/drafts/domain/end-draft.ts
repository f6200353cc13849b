import { decided, unchanged, type ContactId, type Decided, type Unchanged } from '@muster/core';
import type { ContactDraft } from './contact-draft.ts';

/** Empties a draft for good. One is written where there is none, so that what is saved at the same moment is refused. */
export const endDraft = (
  draft: ContactDraft | undefined,
  contactId: ContactId,
  ended: NonNullable<ContactDraft['ended']>,
): Decided<ContactDraft> | Unchanged<ContactDraft> =>
  draft?.ended === ended ? unchanged(draft) : decided({ contactId, fields: {}, ended }, []);
