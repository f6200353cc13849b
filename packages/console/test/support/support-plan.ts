import type { Line, Terms } from '../../src/screens/support/plan.ts';

/** A plan for Ann with Lee, as Ann finds it in her list: proposed, and signed by nobody. */
export const line = (changes: Partial<Line> = {}): Line => ({
  ...{ supportPlanId: 'sup_1', person: 'ann', lead: 'lee', team: 'north', you: 'person', isYours: true },
  ...{ status: 'proposed', purpose: 'development', type: 'coaching', area: 'Early decision path' },
  ...{ version: 1, waitsFor: ['person', 'lead'], isEvidenceUnseen: false, plannedAt: [] },
  ...{ proposedAt: '2026-01-05T11:00:00.000Z', reviewAt: '2026-03-01T12:00:00.000Z' },
  ...changes,
});

export const terms = (changes: Partial<Exclude<Terms, { type: 'debrief' }>> = {}): Terms => ({
  type: 'coaching',
  area: 'Early decision path',
  plannedAt: [],
  reviewAt: '2026-03-01T12:00:30.000Z',
  measure: { metric: { kind: 'targets-met', deadline: 'triage' }, windowDays: 28 },
  ...changes,
});
