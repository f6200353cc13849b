import { expectData, type ReplyOf } from '@muster/client';
import { readAll } from '../api/read-all.ts';
import { useApi, useMay } from '../console-context.ts';
import { useLive } from './use-live.ts';

export type PersonChannels = ReplyOf<'listNotifications'>['items'][number];

/**
 * How each person who holds a place was told, by their assignment; one request for the whole incident. Empty for whom the API
 * does not tell, and while nobody has a part.
 */
export const useChannelStates = (
  incidentId: string,
  hasPeople: boolean,
): ReadonlyMap<string, PersonChannels> => {
  const api = useApi();
  const mayDispatch = useMay('dispatcher');
  const { data } = useLive({
    key: ['listNotifications', incidentId],
    read: (signal) =>
      readAll((cursor) =>
        expectData(
          api.GET('/v1/incidents/{incidentId}/notifications', {
            params: { path: { incidentId }, query: { limit: 100, ...(cursor && { cursor }) } },
            signal,
          }),
        ),
      ),
    enabled: mayDispatch && hasPeople,
  });
  return new Map(data?.items.map((told) => [told.assignmentId, told]));
};
