import { expectData } from '@muster/client';
import { readAll } from '../../../api/read-all.ts';
import { useApi } from '../../../console-context.ts';
import { SELDOM_MS, useLive } from '../../../live/use-live.ts';

/** The types that published procedures cover. */
export const useIncidentTypes = (): readonly string[] => {
  const api = useApi();
  const procedures = useLive({
    key: ['listProcedures'],
    read: (signal) =>
      readAll((cursor) =>
        expectData(
          api.GET('/v1/procedures', { params: { query: { limit: 100, ...(cursor && { cursor }) } }, signal }),
        ),
      ),
    everyMs: SELDOM_MS,
  });
  return [...new Set(procedures.data?.items.flatMap(({ incidentTypes }) => incidentTypes) ?? [])];
};
