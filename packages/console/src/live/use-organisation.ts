import { expectData } from '@muster/client';
import { useApi } from '../console-context.ts';
import { SELDOM_MS, useLive } from './use-live.ts';

/** The organisation's teams, zones and skills. */
export const useOrganisation = () => {
  const api = useApi();
  return useLive({
    key: ['readOrganisation'],
    read: (signal) => expectData(api.GET('/v1/organisation', { signal })),
    everyMs: SELDOM_MS,
  });
};
