import type { MusterEvent } from '@muster/contracts';
import type { Cause } from '@muster/core';
import { markMobilised } from './domain/mobilisation.ts';
import type { AssessmentStores } from './store.ts';

/** Records that dispatch has taken the verdict on. Throws for an incident that triage never assessed. */
export const recordMobilisation = async (
  { assessments }: AssessmentStores,
  { data }: MusterEvent<'MobilisationOpened'>,
  cause: Cause,
): Promise<void> => {
  const outcome = await assessments.decide(data.incidentId, cause, (state) =>
    markMobilised(state, data.openedAt),
  );
  if (!outcome.ok) throw new Error(outcome.refusal.rule);
};
