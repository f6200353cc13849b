import { expectVersioned, ifMatch } from '../../api/versioned.ts';
import { useApi } from '../../console-context.ts';
import { useLive } from '../../live/use-live.ts';
import { useSyncedDraft, type SyncedDraft } from '../../live/use-synced-draft.ts';
import { typedIn, type TypedFields } from './report-form.ts';

export type DraftForm = SyncedDraft<TypedFields>;

const draftKey = (contactId: string) => ['readDraft', contactId];

/** Reads the draft of a contact and asks again, for another agent may type in it. */
export const useReadDraft = (contactId: string) => {
  const api = useApi();
  return useLive({
    key: draftKey(contactId),
    read: (signal) =>
      expectVersioned(api.GET('/v1/contacts/{contactId}/draft', { params: { path: { contactId } }, signal })),
  });
};

type Read = NonNullable<ReturnType<typeof useReadDraft>['data']>;

/** What is typed about a contact, saved on the server as it is typed; what another agent saves meanwhile is merged into it. */
export function useDraft(contactId: string, read: Read): DraftForm {
  const api = useApi();
  const value = typedIn(read.value);
  return useSyncedDraft({
    key: draftKey(contactId),
    read: { value, etag: read.etag },
    empty: value,
    readVersion: async () => {
      const asked = api.GET('/v1/contacts/{contactId}/draft', { params: { path: { contactId } } });
      return (await expectVersioned(asked)).etag;
    },
    save: async (body, version, attempt) => {
      const { etag } = await expectVersioned(
        api.PUT('/v1/contacts/{contactId}/draft', {
          params: { path: { contactId }, header: ifMatch(`"${version}"`) },
          body,
          ...attempt,
        }),
      );
      return etag;
    },
  });
}
