import type { BodyOf } from '@muster/client';
import { expectVersioned, ifMatch } from '../api/versioned.ts';
import { useApi } from '../console-context.ts';
import type { Fields } from './merge-edits.ts';
import { SELDOM_MS, useLive } from './use-live.ts';
import { useSyncedDraft, type SyncedDraft } from './use-synced-draft.ts';

/** A place where something is typed that hangs on no contact's draft: by whom or what it is about. */
export type UnsentPlace =
  | 'contact'
  | 'complaint'
  | `complaint-${string}`
  | `answer-${string}`
  | `note-${string}`;

/**
 * What this person types at a place and has not sent: kept on the server for a day, for themselves alone, so that leaving the
 * page, a reload and an expired sign-in lose none of it. Once it is sent it is cleared.
 */
export function useUnsent<F extends Fields & BodyOf<'saveUnsent'>>(
  place: UnsentPlace,
  empty: F,
): SyncedDraft<F> {
  const api = useApi();
  const key = ['readUnsent', place];
  const readKept = (signal?: AbortSignal) =>
    expectVersioned(
      api.GET('/v1/unsent/{place}', { params: { path: { place } }, ...(signal && { signal }) }),
    );
  const { data } = useLive({
    key,
    read: readKept,
    everyMs: SELDOM_MS,
    isApart: true,
    isReadAnew: true,
  });
  return useSyncedDraft({
    key,
    read: data && { value: { ...empty, ...data.value.fields }, etag: data.etag },
    empty,
    readVersion: async () => (await readKept()).etag,
    save: async (body, version, attempt) => {
      const { etag } = await expectVersioned(
        api.PUT('/v1/unsent/{place}', {
          params: { path: { place }, header: ifMatch(`"${version}"`) },
          body,
          ...attempt,
        }),
      );
      return etag;
    },
  });
}
