import type { DataOf } from '@muster/contracts';
import type { IncidentStores } from './store.ts';

/** Whether triage has taken the incident over, or nobody needs to come any more. */
export const isTakenOver = async (
  { incidents }: Pick<IncidentStores, 'incidents'>,
  { data }: { readonly data: DataOf<'IncidentReported'> },
): Promise<boolean> => {
  const { state } = await incidents.load(data.incidentId);
  return state?.takenOverAt !== undefined || state?.ended !== undefined;
};
