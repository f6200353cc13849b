import type { ContactId } from '@muster/core';
import type { Change } from '@muster/store';
import { endDraft } from './domain/end-draft.ts';
import type { DraftStores } from './store.ts';

/** The part of a report that takes the draft away; none where nothing was typed. */
export const endReported = async (
  { drafts }: DraftStores,
  contactId: ContactId,
): Promise<readonly Change[]> => {
  const loaded = await drafts.load(contactId);
  if (loaded.state === undefined || loaded.state.ended) return [];
  return [drafts.change(loaded, endDraft(loaded.state, contactId, 'reported'), { remembers: false })];
};

/** The part of an erasure that takes the draft away, and keeps one from being saved at the same moment. */
export const endErased = async ({ drafts }: DraftStores, contactId: ContactId): Promise<Change> => {
  const loaded = await drafts.load(contactId);
  return drafts.change(loaded, endDraft(loaded.state, contactId, 'erased'), { remembers: false });
};
