import { expectData } from '@muster/client';
import { useEffect, useState } from 'react';
import { readPages } from '../../api/read-pages.ts';
import { useApi } from '../../console-context.ts';
import { useLive } from '../../live/use-live.ts';

const PAGE = 50;

/** The timeline back to where somebody has read. What is shown stays while older lines are on their way. */
export function useTimeline(incidentId: string) {
  const api = useApi();
  const [pages, setPages] = useState(1);
  const asked = useLive({
    key: ['readTimeline', incidentId],
    read: async (signal) => {
      const lines = await readPages(pages, (cursor) =>
        expectData(
          api.GET('/v1/incidents/{incidentId}/timeline', {
            params: {
              path: { incidentId },
              query: { order: 'newest', limit: PAGE, ...(cursor !== undefined && { cursor }) },
            },
            signal,
          }),
        ),
      );
      return { ...lines, pages };
    },
  });
  const { data, refetch } = asked;
  const isComing = data !== undefined && data.nextCursor !== undefined && data.pages < pages;
  useEffect(() => {
    if (pages > 1) void refetch();
  }, [pages, refetch]);
  return { asked, isComing, showOlder: () => setPages((data?.pages ?? pages) + 1) };
}
