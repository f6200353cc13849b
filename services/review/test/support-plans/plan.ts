import { toInstant, type Decision, type Instant, SupportPlanId } from '@muster/core';
import { proposeSupport, type Proposal } from '../../src/support/domain/agree.ts';
import type { Doer, Evidence, SupportPlan } from '../../src/support/domain/support-plan.ts';
import type { SupportTerms } from '../../src/support/domain/terms.ts';

export const supportPlanId = SupportPlanId.parse('sup_01kdxqz5m8e6ws3y1z0v7g4h2m');
export const START = toInstant('2026-01-05T12:00:00Z');
export const metric = { kind: 'targets-met', deadline: 'triage' } as const;

export const terms = (changes: Partial<Exclude<SupportTerms, { type: 'debrief' }>> = {}): SupportTerms => ({
  type: 'coaching',
  area: 'early decision path',
  plannedAt: [],
  reviewAt: toInstant('2026-03-01T12:00:00Z'),
  measure: { metric, windowDays: 30 },
  ...changes,
});

export const debrief: SupportTerms = {
  type: 'debrief',
  area: 'after the fire at Pier 4',
  plannedAt: [],
  reviewAt: toInstant('2026-03-01T12:00:00Z'),
};

export const remark: Evidence = { kind: 'remark', says: 'Skipped the first question twice.', by: 'lead' };

export const as = (side: Doer['side'], at: Instant = START, by: string = side): Doer => ({ side, by, at });

/** The state that a decision leads to. Throws when it was refused, naming the rule. */
export const after = <S>(decision: Decision<S>): S => {
  if (!decision.ok) throw new Error(decision.refusal.rule);
  return decision.state;
};
export const ruleOf = (decision: Decision<unknown>): string =>
  decision.ok ? 'taken' : decision.refusal.rule;

/** A plan that the lead proposed to the person. */
export const proposed = (more: Partial<Proposal> = {}, doer = as('lead')): SupportPlan =>
  after(
    proposeSupport(
      {
        ...{ supportPlanId, person: 'person', team: 'north', need: 'The first questions are skipped.' },
        ...{ evidence: [], terms: terms(), hash: 'hash of version 1' },
        ...more,
      },
      doer,
    ),
  );
