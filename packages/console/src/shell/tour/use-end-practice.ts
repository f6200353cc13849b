import { expectData, type MusterClient } from '@muster/client';
import { useApi } from '../../console-context.ts';
import { useCommand, type Attempt } from '../../live/use-command.ts';
import { tourTexts } from '../../texts/tour.ts';
import type { Practice } from './steps.ts';

/** `left`: it has no verdict yet, and its procedure no outcome that sends nobody. */
export type Ending = 'ended' | 'left';

const { because } = tourTexts;
const pathOf = (incidentId: string) => ({ params: { path: { incidentId } } });

/** Chooses an outcome that sends nobody, which every role may; says whether the procedure has one. */
const reject = async (api: MusterClient, incidentId: string): Promise<boolean> => {
  const assessment = await expectData(api.GET('/v1/incidents/{incidentId}/assessment', pathOf(incidentId)));
  if (assessment.status !== 'open') return false;
  const { procedureId, version } = assessment.procedure;
  const { document } = await expectData(
    api.GET('/v1/procedures/{procedureId}/versions/{version}', {
      params: { path: { procedureId, version } },
    }),
  );
  const found = Object.entries(document.outcomes).find(([, { validity }]) => validity !== 'genuine');
  if (found === undefined) return false;
  const body = { kind: 'outcome' as const, outcome: found[0], reason: because };
  await expectData(
    api.POST('/v1/incidents/{incidentId}/assessment/override', { ...pathOf(incidentId), body }),
  );
  return true;
};

/** Ends a practice incident, however far it has come. */
export function useEndPractice() {
  const api = useApi();
  return useCommand(
    async ({ incidentId }: Pick<Practice, 'incidentId'>, attempt: Attempt): Promise<Ending> => {
      const { exercise, status, verdict } = await expectData(
        api.GET('/v1/incidents/{incidentId}', pathOf(incidentId)),
      );
      if (!exercise) throw new Error('only an exercise is ended like this');
      if (status === 'closed' || status === 'rejected') return 'ended';
      if (verdict === undefined) return (await reject(api, incidentId)) ? 'ended' : 'left';
      const path = '/v1/exercises/{incidentId}/end';
      await expectData(api.POST(path, { ...pathOf(incidentId), body: {}, ...attempt }));
      return 'ended';
    },
  );
}
