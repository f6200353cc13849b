import { expectData, type ReplyOf } from '@muster/client';
import { useApi } from '../../console-context.ts';
import { useLive } from '../../live/use-live.ts';

export type Counts = ReplyOf<'countIncidents'>;

/** The API counts anew every five seconds; asking sooner brings nothing. */
export const COUNTED_MS = 5_000;

export const useCounts = (team: string | undefined) => {
  const api = useApi();
  return useLive({
    key: ['countIncidents', team],
    read: (signal) =>
      expectData(
        api.GET('/v1/incidents/counts', {
          params: { query: team === undefined ? {} : { team } },
          signal,
        }),
      ),
    everyMs: COUNTED_MS,
  });
};
