import { ImprovementId, plusSeconds, toInstant } from '@muster/core';
import type { NewImprovement } from '../../src/improvement/domain/take-up.ts';

export const DAY = 86_400;
/** Monday of week 44; the baseline is weeks 40 to 43. */
export const NOW = toInstant('2026-10-26T09:00:00Z');
export const CHECK = toInstant('2026-12-01T00:00:00Z');

export const given = (changes: Partial<NewImprovement> = {}): NewImprovement => ({
  improvementId: ImprovementId.parse('imp_01kdxqz5m8e6ws3y1z0v7g4h2m'),
  team: 'north',
  title: 'Accept in time',
  finding: 'Offers are accepted late.',
  action: 'Offers are read out on the radio.',
  owner: { name: 'Owner', email: 'owner@example.com' },
  lead: { name: 'Lead', email: 'lead@example.com' },
  metric: { kind: 'within', measure: 'accept', seconds: 20 },
  baseline: { from: plusSeconds(NOW, -28 * DAY), to: NOW },
  expectedPoints: 13,
  checkAt: CHECK,
  ...changes,
});
