import { notFound, type Refused } from '@muster/core';
import { sideOf, type Asker } from './domain/circle.ts';
import type { Side, SupportPlan } from './domain/support-plan.ts';
import type { SupportStores } from './store.ts';

type Found =
  | { readonly ok: true; readonly plan: SupportPlan; readonly side: Side; readonly version: number }
  | Refused;

/** A plan for the person it is for and for the leads of its team; to everybody else it is as if it were not there. */
export const readSupportPlan = async (
  { supportPlans }: SupportStores,
  supportPlanId: string,
  asker: Asker,
): Promise<Found> => {
  const { state, version } = await supportPlans.load(supportPlanId);
  const side = state && sideOf(state, asker);
  return state === undefined || side === undefined
    ? notFound('support-plan')
    : { ok: true, plan: state, side, version };
};
