import type { BodyOf } from '@muster/demo/api-replies';

/** An action that is taken, as things stand on the sample. */
export const newImprovement: BodyOf<'takeUpImprovement'> = {
  title: 'Every question asked',
  team: 'north',
  finding: 'The question of ignition is skipped.',
  action: 'A card at each desk',
  owner: { name: 'Ann', email: 'ann@example.com' },
  lead: { name: 'Bob', email: 'bob@example.com' },
  metric: { kind: 'no-deviation' },
  baseline: { from: '2025-12-08T00:00:00.000Z', to: '2026-01-05T00:00:00.000Z' },
  expectedPoints: 10,
  checkAt: '2026-02-16T00:00:00.000Z',
};
