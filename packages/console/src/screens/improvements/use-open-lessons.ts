import { expectData, type ReplyOf } from '@muster/client';
import { readAllOf } from '../../api/read-all.ts';
import { useApi } from '../../console-context.ts';
import { SELDOM_MS, useLive } from '../../live/use-live.ts';

export type Lesson = ReplyOf<'listLessons'>['items'][number];

/** What these teams have learnt and nobody has taken up yet, the oldest first. */
export const useOpenLessons = (teams: readonly string[]) => {
  const api = useApi();
  return useLive({
    key: ['listLessons', teams],
    isLater: true,
    read: async (signal) => {
      const { items, isCut } = await readAllOf(teams, (team, cursor) => {
        const query = { team, limit: 100, ...(cursor !== undefined && { cursor }) };
        return expectData(api.GET('/v1/lessons', { params: { query }, signal }));
      });
      const inOrder = items.toSorted((one, other) => Date.parse(one.openedAt) - Date.parse(other.openedAt));
      return { items: inOrder, isCut };
    },
    everyMs: SELDOM_MS,
  });
};
