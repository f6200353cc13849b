import type { DataOf } from '@muster/contracts';
import type { Deps } from '../deps.ts';

/** Whether dispatch has taken an incident's verdict on. */
export const isMobilised = async (
  { assessments }: Pick<Deps, 'assessments'>,
  { data }: { readonly data: DataOf<'IncidentAssessed'> },
): Promise<boolean> => {
  const { state } = await assessments.load(data.incidentId);
  return state?.status === 'decided' && state.mobilisedAt !== undefined;
};
