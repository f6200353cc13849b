import { unchanged, type Cause, type Instant } from '@muster/core';
import type { Outcome } from '@muster/store';
import { listClosedCases } from '../cases/list-cases.ts';
import type { CaseStores } from '../cases/store.ts';
import { proposeSupport, type Proposal } from './domain/agree.ts';
import { findEvidence } from './domain/evidence.ts';
import type { Doer, Evidence, SupportPlan } from './domain/support-plan.ts';
import type { SupportStores } from './store.ts';

export interface AskedSupport extends Omit<Proposal, 'evidence'> {
  readonly remarks: readonly Evidence[];
  /** In which cases, by when they closed, to look for what the person's own handling shows. */
  readonly lookIn?: { readonly from: Instant; readonly to: Instant } | undefined;
}

/** Proposes support, with the evidence that the person's own cases give. The same idempotency key gives the same plan. */
export const proposeSupportPlan = (
  deps: SupportStores & CaseStores,
  { lookIn, remarks, ...asked }: AskedSupport,
  doer: Doer,
  cause: Cause,
): Promise<Outcome<SupportPlan>> =>
  deps.supportPlans.decide(asked.supportPlanId, cause, async (plan) => {
    if (plan) return unchanged(plan);
    const rows = lookIn ? await listClosedCases(deps, asked.team, lookIn.from, lookIn.to) : [];
    return proposeSupport({ ...asked, evidence: [...remarks, ...findEvidence(rows, asked.person)] }, doer);
  });
