import type { DataOf } from '@muster/contracts';
import type { AssessmentStores } from './store.ts';

/** Whether dispatch has taken an incident's verdict on. */
export const isMobilised = async (
  { assessments }: AssessmentStores,
  { data }: { readonly data: DataOf<'IncidentAssessed'> },
): Promise<boolean> => {
  const { state } = await assessments.load(data.incidentId);
  return state?.status === 'decided' && state.mobilisedAt !== undefined;
};
