import { expectData } from '@muster/client';
import { readAll } from '../api/read-all.ts';
import { useApi } from '../console-context.ts';
import { SELDOM_MS, useLive } from './use-live.ts';

/** All procedures, with the version in force of each. */
export const useProcedures = () => {
  const api = useApi();
  return useLive({
    key: ['listProcedures'],
    read: (signal) =>
      readAll((cursor) =>
        expectData(
          api.GET('/v1/procedures', { params: { query: { limit: 100, ...(cursor && { cursor }) } }, signal }),
        ),
      ),
    everyMs: SELDOM_MS,
  });
};
