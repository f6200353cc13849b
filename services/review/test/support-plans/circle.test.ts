import { expect, test } from 'vitest';
import type { UserRole } from '@muster/contracts';
import { sideOf } from '../../src/support/domain/circle.ts';
import type { SupportPlan } from '../../src/support/domain/support-plan.ts';
import { supportPlanLine, supportPlanView } from '../../src/support/views.ts';
import { acknowledgeEvidence } from '../../src/support/domain/agree.ts';
import { after, as, debrief, proposed, remark } from './plan.ts';

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
  const withheld = JSON.stringify(supportPlanView(plan, { side: 'lead', by: 'lead' }));
  expect(withheld).not.toContain('Skipped');
  expect(withheld).toContain('1 piece of evidence is shown');
  expect(JSON.stringify(supportPlanView(plan, { side: 'person', by: 'person' }))).toContain('Skipped');
  const seen = after(acknowledgeEvidence(plan, as('person')));
  expect(JSON.stringify(supportPlanView(seen, { side: 'lead', by: 'lead' }))).toContain('Skipped');
});

test('a plan is nobody’s of the leads but the one who agrees it; as long as there is none, any may', () => {
  const isYours = (plan: SupportPlan, by: string) => supportPlanLine(plan, { side: 'lead', by }).isYours;
  expect([isYours(proposed(), 'lead'), isYours(proposed(), 'another')]).toEqual([true, false]);
  expect(isYours(proposed({}, as('person')), 'another')).toBe(true);
  expect(supportPlanLine(proposed(), { side: 'person', by: 'person' }).isYours).toBe(true);
});

test('a list says that the evidence is unseen, and of a debrief never', () => {
  const isUnseen = (plan: SupportPlan) =>
    supportPlanLine(plan, { side: 'person', by: 'person' }).isEvidenceUnseen;
  const plan = proposed({ evidence: [remark] });
  expect(
    [plan, after(acknowledgeEvidence(plan, as('person'))), proposed({ terms: debrief })].map(isUnseen),
  ).toEqual([true, false, false]);
});
