import { expectData, type MusterClient } from '@muster/client';
import { useApi, useMay } from '../../console-context.ts';
import { useCommand } from '../../live/use-command.ts';
import { tourTexts } from '../../texts/tour.ts';
import type { Practice } from './steps.ts';

/** `left`: this role may not end it as far as it has come. */
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

/** Releases whoever was sent. */
const resolve = (api: MusterClient, incidentId: string) =>
  expectData(
    api.POST('/v1/incidents/{incidentId}/resolution', { ...pathOf(incidentId), body: { note: because } }),
  );

const close = async (api: MusterClient, incidentId: string): Promise<void> => {
  const body = { disposition: 'cancelled' as const, note: because, override: { reason: because } };
  await expectData(api.POST('/v1/incidents/{incidentId}/closure', { ...pathOf(incidentId), body }));
};

/** Ends a practice incident, however far it has come, by what this person may do to it. */
export function useEndPractice() {
  const api = useApi();
  const [mayResolve, mayClose] = [useMay('dispatcher'), useMay('lead')];
  return useCommand(async ({ incidentId }: Pick<Practice, 'incidentId'>): Promise<Ending> => {
    const { exercise, status, verdict } = await expectData(
      api.GET('/v1/incidents/{incidentId}', pathOf(incidentId)),
    );
    if (!exercise) throw new Error('only an exercise is ended like this');
    if (status === 'closed' || status === 'rejected') return 'ended';
    if (verdict === undefined && (await reject(api, incidentId))) return 'ended';
    if (verdict === undefined) return 'left';
    if (mayResolve && status !== 'resolved') await resolve(api, incidentId);
    if (!mayClose) return 'left';
    await close(api, incidentId);
    return 'ended';
  });
}
