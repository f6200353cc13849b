import type { ReplyOf } from '@muster/client';
import { expectVersioned } from '../../../api/versioned.ts';
import { useApi } from '../../../console-context.ts';
import { useLive } from '../../../live/use-live.ts';

/** A query or complaint with the words of the person and its letters. */
export type Whole = ReplyOf<'readComplaint'>;

/** Letters leave within seconds, and other leads work on it, too; milliseconds. */
export const COMPLAINT_MS = 4_000;

export const useComplaint = (complaintId: string) => {
  const api = useApi();
  return useLive({
    key: ['readComplaint', complaintId],
    read: (signal) =>
      expectVersioned(api.GET('/v1/complaints/{complaintId}', { params: { path: { complaintId } }, signal })),
    everyMs: COMPLAINT_MS,
  });
};
