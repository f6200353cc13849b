import { expectVersioned } from '../api/versioned.ts';
import { useApi } from '../console-context.ts';
import { SELDOM_MS, useLive } from './use-live.ts';

/** By which rule and calendar complaints are counted, every rule there is, and the version that a change has to name. */
export const useComplaintSettings = () => {
  const api = useApi();
  return useLive({
    key: ['readComplaintSettings'],
    read: (signal) => expectVersioned(api.GET('/v1/complaint-settings', { signal })),
    everyMs: SELDOM_MS,
  });
};
