import type { MusterEvent } from '@muster/contracts';
import type { Cause } from '@muster/core';
import type { Deps } from '../deps.ts';
import { recordMobilised } from '../domain/mobilised.ts';

/** Dispatch has the verdict. Throws for an incident that triage never assessed. */
export const recordMobilisation = async (
  { assessments }: Pick<Deps, 'assessments'>,
  { data }: MusterEvent<'MobilisationOpened'>,
  cause: Cause,
): Promise<void> => {
  const outcome = await assessments.decide(data.incidentId, cause, (state) =>
    recordMobilised(state, data.openedAt),
  );
  if (!outcome.ok) throw new Error(outcome.refusal.rule);
};
