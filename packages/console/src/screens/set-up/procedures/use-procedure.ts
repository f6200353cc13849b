import type { ReplyOf } from '@muster/client';
import { expectVersioned } from '../../../api/versioned.ts';
import { useApi } from '../../../console-context.ts';
import { SELDOM_MS, useLive } from '../../../live/use-live.ts';

export type Procedure = ReplyOf<'readProcedure'>;

/** A procedure's draft with what is found in it, and the version that a change of it has to name. Nothing is asked without an id. */
export const useProcedure = (procedureId: string | undefined) => {
  const api = useApi();
  return useLive({
    key: ['readProcedure', procedureId],
    read: (signal) =>
      expectVersioned(
        api.GET('/v1/procedures/{procedureId}', {
          params: { path: { procedureId: procedureId ?? '' } },
          signal,
        }),
      ),
    everyMs: SELDOM_MS,
    enabled: procedureId !== undefined,
  });
};
