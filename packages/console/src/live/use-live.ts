import { useQuery, type UseQueryResult } from '@tanstack/react-query';

/** How often a screen that people watch asks again, and one that changes seldom; milliseconds. */
export const WATCHED_MS = 2_000;
export const SELDOM_MS = 15_000;

/** Data older than this beyond their interval are shown as old; milliseconds. */
export const LATE_MS = 3_000;

export interface Asked<Data> {
  /** Names what is asked for: the operation, then what it takes. */
  readonly key: readonly unknown[];
  readonly read: (signal: AbortSignal) => Promise<Data>;
  readonly everyMs?: number;
  /** False where there is nothing to ask yet. */
  readonly enabled?: boolean;
  /** No command changes it, so none waits until it has been read again. */
  readonly isApart?: boolean;
  /** A list that shows what was saved a moment later: after a command it is read once more. */
  readonly isLater?: boolean;
  /** Read anew whenever a screen opens that shows it: an older reply is not shown meanwhile. */
  readonly isReadAnew?: boolean;
}

/** By when such a list shows what a command saved, as a rule; milliseconds. */
export const LATER_MS = 500;

/**
 * The one way that screens read from the API: asks at once and then at its interval, also while the tab is hidden. A reply
 * equal to the one before changes nothing on the screen. What a push channel brings later comes in here.
 */
export function useLive<Data>({
  key,
  read,
  everyMs = WATCHED_MS,
  enabled = true,
  isApart = false,
  isLater = false,
  isReadAnew = false,
}: Asked<Data>): UseQueryResult<Data> {
  return useQuery({
    queryKey: key,
    queryFn: ({ signal }) => read(signal),
    refetchInterval: everyMs,
    refetchIntervalInBackground: true,
    refetchOnWindowFocus: 'always',
    refetchOnReconnect: 'always',
    networkMode: 'always',
    staleTime: 0,
    retry: false,
    enabled,
    ...(isReadAnew && { gcTime: 0 }),
    meta: { isApart, isLater },
  });
}
