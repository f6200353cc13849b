import { notFound, type Cause } from '@muster/core';
import type { Outcome } from '@muster/store';
import { refuseUnknownNames } from '@muster/store/known-names';
import type { OrganisationNameStores } from '../organisation-names/store.ts';
import { readOrganisationNames } from '../organisation-names/read-organisation-names.ts';
import { refuseHistory } from '../exercise-history/domain/mark.ts';
import { handOver } from './domain/carry-out.ts';
import { sideOf, type Asker } from './domain/circle.ts';
import type { SupportPlan } from './domain/support-plan.ts';
import type { SupportStores } from './store.ts';

/** Hands a plan over. A repetition by the one who did it is done already, though the plan is out of their sight by now. */
export const handOverSupportPlan = async (
  deps: SupportStores & OrganisationNameStores,
  supportPlanId: string,
  given: { readonly team?: string | undefined; readonly because: string },
  asker: Asker,
  cause: Cause,
): Promise<Outcome<SupportPlan>> => {
  const { state } = await deps.supportPlans.load(supportPlanId);
  const isKnown = state?.handOvers.some(({ by }) => by === asker.username);
  if (state === undefined || (sideOf(state, asker) === undefined && !isKnown)) {
    return notFound('support-plan');
  }
  return deps.supportPlans.decide(supportPlanId, cause, async (plan) => {
    const side = plan && sideOf(plan, asker);
    if (plan === undefined || side === undefined) return notFound('support-plan');
    const names = given.team === undefined ? undefined : await readOrganisationNames(deps);
    const unknown = refuseUnknownNames(
      names,
      given.team === undefined ? [] : [{ kind: 'teams', field: 'team', name: given.team }],
    );
    return (
      refuseHistory(plan) ?? unknown ?? handOver(plan, given, { side, by: asker.username, at: cause.at })
    );
  });
};
