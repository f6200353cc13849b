import { expectData } from '@muster/client';
import { useApi } from '../../../console-context.ts';
import { SELDOM_MS, useLive } from '../../../live/use-live.ts';

/** A published version of a procedure, which never changes; nothing is asked without a number. */
export const useVersion = (procedureId: string, version: number | undefined) => {
  const api = useApi();
  return useLive({
    key: ['readVersion', procedureId, version],
    read: (signal) =>
      expectData(
        api.GET('/v1/procedures/{procedureId}/versions/{version}', {
          params: { path: { procedureId, version: version ?? 0 } },
          signal,
        }),
      ),
    everyMs: SELDOM_MS,
    enabled: version !== undefined,
  });
};
