import { notFound, type Cause, type Decision } from '@muster/core';
import type { Outcome } from '@muster/store';
import { refuseHistory } from '../exercise-history/domain/mark.ts';
import { sideOf, type Asker } from './domain/circle.ts';
import type { Doer, SupportPlan } from './domain/support-plan.ts';
import { readSupportPlan } from './read-support-plan.ts';
import type { SupportStores } from './store.ts';

/** Changes a plan by a rule, as whoever of the two asks; to everybody else there is no such plan, also under a key that was used. */
export const changeSupportPlan = async (
  deps: SupportStores,
  supportPlanId: string,
  asker: Asker,
  cause: Cause,
  rule: (plan: SupportPlan, doer: Doer) => Decision<SupportPlan> | Promise<Decision<SupportPlan>>,
): Promise<Outcome<SupportPlan>> => {
  const found = await readSupportPlan(deps, supportPlanId, asker);
  if (!found.ok) return found;
  return deps.supportPlans.decide(supportPlanId, cause, (plan) => {
    const side = plan && sideOf(plan, asker);
    if (plan === undefined || side === undefined) return notFound('support-plan');
    return refuseHistory(plan) ?? rule(plan, { side, by: asker.username, at: cause.at });
  });
};
