import type { DataOf } from '@muster/contracts';
import type { Stores } from '../deps.ts';

/** Whether triage has the report, or nobody needs to come any more. */
export const isTakenOver = async (
  { reports }: Pick<Stores, 'reports'>,
  { data }: { readonly data: DataOf<'IncidentReported'> },
): Promise<boolean> => {
  const { state } = await reports.load(data.incidentId);
  return state?.takenOverAt !== undefined || state?.ended !== undefined;
};
