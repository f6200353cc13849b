import { expect, test } from 'vitest';
import type { UserRole } from '@muster/contracts';
import { sideOf } from '../../src/support/domain/circle.ts';
import { supportPlanView } from '../../src/support/views.ts';
import { acknowledgeEvidence } from '../../src/support/domain/agree.ts';
import { after, as, proposed, remark } from './plan.ts';

const roles: readonly UserRole[] = ['agent', 'dispatcher', 'lead', 'admin'];
const askers = ['person', 'lead', 'somebody'].flatMap((username) =>
  roles.flatMap((role) =>
    [['north'], ['south'], ['north', 'south'], []].map((teams) => ({ username, roles: [role], teams })),
  ),
);

test('a plan is for the person and for the leads of its team, and for nobody else of any role or team', () => {
  const inside = askers.filter((asker) => sideOf(proposed(), asker) !== undefined);
  const isPerson = ({ username }: { username: string }) => username === 'person';
  expect(inside.filter(isPerson)).toHaveLength(16);
  const others = inside.filter((asker) => !isPerson(asker));
  expect(others).toHaveLength(4);
  for (const { roles: held, teams } of others) {
    expect(held).toEqual(['lead']);
    expect(teams).toContain('north');
  }
});

test('a lead whose own plan it is stands on the person’s side alone', () => {
  expect(sideOf(proposed(), { username: 'person', roles: ['lead'], teams: ['north'] })).toBe('person');
});

test('the lead is given no piece of evidence before the person has seen it', () => {
  const plan = proposed({ evidence: [remark] });
  expect(JSON.stringify(supportPlanView(plan, 'lead'))).not.toContain('Skipped');
  expect(JSON.stringify(supportPlanView(plan, 'person'))).toContain('Skipped');
  const seen = after(acknowledgeEvidence(plan, as('person')));
  expect(JSON.stringify(supportPlanView(seen, 'lead'))).toContain('Skipped');
});
