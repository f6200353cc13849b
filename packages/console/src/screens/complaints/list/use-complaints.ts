import { expectData } from '@muster/client';
import { readPages } from '../../../api/read-pages.ts';
import { useApi } from '../../../console-context.ts';
import { SELDOM_MS, useLive } from '../../../live/use-live.ts';
import { inOneOrder } from './due-order.ts';

/** So many complaints of each team are read by one press. */
const PAGE = 50;

interface Asked {
  readonly isOpen: boolean;
  readonly pages: number;
  readonly history: 'exercise' | undefined;
}

/** The due lists of these teams as one, so many pages of each; or what they have closed. */
export const useComplaints = (teams: readonly string[], { isOpen, pages, history }: Asked) => {
  const api = useApi();
  const state = isOpen ? ('open' as const) : ('closed' as const);
  return useLive({
    key: ['listComplaints', teams, state, pages, history],
    read: async (signal) => {
      const lists = teams.map((team) =>
        readPages(pages, (cursor) => {
          const query = {
            ...{ team, state, limit: PAGE },
            ...(history !== undefined && { history }),
            ...(cursor !== undefined && { cursor }),
          };
          return expectData(api.GET('/v1/complaints', { params: { query }, signal }));
        }),
      );
      return inOneOrder(await Promise.all(lists), isOpen);
    },
    everyMs: SELDOM_MS,
    isLater: true,
  });
};
