import { expectData } from '@muster/client';
import { readAll } from '../api/read-all.ts';
import { useApi } from '../console-context.ts';
import { SELDOM_MS, useLive } from './use-live.ts';

/** The types of incidents that procedures in force cover; undefined until they are known. */
export const usePublishedTypes = (): readonly string[] | undefined => {
  const api = useApi();
  const { data } = useLive({
    key: ['listProcedures'],
    read: (signal) =>
      readAll((cursor) =>
        expectData(
          api.GET('/v1/procedures', { params: { query: { limit: 100, ...(cursor && { cursor }) } }, signal }),
        ),
      ),
    everyMs: SELDOM_MS,
  });
  if (data === undefined) return undefined;
  const types = data.items.flatMap(({ inForce }) => inForce?.incidentTypes ?? []);
  return [...new Set(types)].sort();
};
