import { expectData, type ReplyOf } from '@muster/client';
import { readAll } from '../../api/read-all.ts';
import { useApi } from '../../console-context.ts';
import { useLive } from '../../live/use-live.ts';

export type Incident = ReplyOf<'readIncident'>;
export type Mobilisation = ReplyOf<'readMobilisation'>;
export type Assignment = ReplyOf<'readAssignment'>;

/** All that dispatch knows of the response to one incident, each part read for itself. */
export const useResponse = (incidentId: string) => {
  const api = useApi();
  const params = { path: { incidentId } };
  return {
    incident: useLive({
      key: ['readIncident', incidentId],
      read: (signal) => expectData(api.GET('/v1/incidents/{incidentId}', { params, signal })),
    }),
    mobilisation: useLive({
      key: ['readMobilisation', incidentId],
      read: (signal) => expectData(api.GET('/v1/incidents/{incidentId}/mobilisation', { params, signal })),
    }),
    recommendation: useLive({
      key: ['readRecommendation', incidentId],
      read: (signal) => expectData(api.GET('/v1/incidents/{incidentId}/recommendation', { params, signal })),
    }),
    assignments: useLive({
      key: ['listAssignments', incidentId],
      read: (signal) =>
        readAll((cursor) =>
          expectData(
            api.GET('/v1/incidents/{incidentId}/assignments', {
              params: { ...params, query: { limit: 100, ...(cursor && { cursor }) } },
              signal,
            }),
          ),
        ),
    }),
  };
};
