import { plusSeconds, unchanged, type Cause, type Instant, type SupportPlanId } from '@muster/core';
import { derivedId } from '@muster/core/new-id';
import { proposeSupport, type Proposal } from './domain/agree.ts';
import { MUSTER, type Evidence } from './domain/support-plan.ts';
import type { SupportStores } from './store.ts';
import { writtenTerms } from './terms-hash.ts';

const FOUR_WEEKS_SECONDS = 28 * 86_400;

/** A need that review itself found. The same `source` leads to one plan for as long as that is open. */
export interface FoundNeed extends Pick<Proposal, 'person' | 'team' | 'need'> {
  readonly source: readonly string[];
  /** When it was found. */
  readonly at: Instant;
  readonly area: string;
  readonly evidence: Evidence;
}

/** The plan that a source has led to, or the next one where that was closed before this was found. */
const planOf = async ({ supportPlans }: SupportStores, { source, at }: FoundNeed): Promise<SupportPlanId> => {
  for (let number = 1; ; number += 1) {
    const id = derivedId('sup', 'found', ...source, String(number));
    const { state } = await supportPlans.load(id);
    if (state?.closed === undefined || state.closed.at >= at) return id;
  }
};

/** Proposes support in Muster's name, once for any number of deliveries. A lead of the team takes it over, or ends it with a reason. */
export const proposeFromEvidence = async (
  deps: SupportStores,
  found: FoundNeed,
  cause: Cause,
): Promise<void> => {
  const { person, team, need, area, evidence } = found;
  const supportPlanId = await planOf(deps, found);
  const reviewAt = plusSeconds(cause.at, FOUR_WEEKS_SECONDS);
  const terms = writtenTerms({ type: 'coaching', area, plannedAt: [], reviewAt });
  const proposal = { supportPlanId, person, team, need, evidence: [evidence], ...terms };
  const saved = await deps.supportPlans.decide(
    supportPlanId,
    { ...cause, correlationId: supportPlanId },
    (plan) => (plan ? unchanged(plan) : proposeSupport(proposal, { side: 'lead', by: MUSTER, at: cause.at })),
  );
  if (!saved.ok) throw new Error(`${supportPlanId}: ${saved.refusal.rule}`);
};
