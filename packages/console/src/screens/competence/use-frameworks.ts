import { expectData } from '@muster/client';
import { useApi } from '../../console-context.ts';
import { SELDOM_MS, useLive } from '../../live/use-live.ts';

/** What colleagues are assessed by: every version of every framework. */
export const useFrameworks = () => {
  const api = useApi();
  return useLive({
    key: ['listCompetenceFrameworks'],
    read: async (signal) => (await expectData(api.GET('/v1/competence-frameworks', { signal }))).items,
    everyMs: SELDOM_MS,
  });
};
