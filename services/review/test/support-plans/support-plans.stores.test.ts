import { expect, test } from 'vitest';
import { IncidentId, plusSeconds, type Instant } from '@muster/core';
import { newId } from '@muster/core/new-id';
import { changeSupportPlan } from '../../src/support/change-support-plan.ts';
import { signTerms } from '../../src/support/domain/agree.ts';
import { handOverSupportPlan } from '../../src/support/hand-over-support-plan.ts';
import { addPrivateNote, readPrivateNotes } from '../../src/support/keep-private-notes.ts';
import { listOwnSupportPlans, listSupportPlansOfTeam } from '../../src/support/list-support-plans.ts';
import { measureEffect } from '../../src/support/measure-effect.ts';
import { proposeSupportPlan } from '../../src/support/propose-support-plan.ts';
import { readSupportPlan } from '../../src/support/read-support-plan.ts';
import { writtenTerms } from '../../src/support/terms-hash.ts';
import { cause } from '@muster/test/support/sample-aggregate';
import { closedEvent, closing, useReview } from '../support/review.ts';
import { as, supportPlanId, terms } from './plan.ts';

const { fresh } = useReview();
const agent = { username: 'agent', roles: ['agent' as const], teams: ['north'] };
const lead = { username: 'lead', roles: ['lead' as const], teams: ['north'] };
const stranger = { username: 'stranger', roles: ['lead' as const], teams: ['south'] };
const missed = [{ kind: 'triage' as const, met: false }];

/** Review with a plan for the agent, proposed by the lead from the cases of its days. */
const withPlan = async (from: Instant = plusSeconds(closing.closedAt, -86_400)) => {
  const review = await fresh();
  const { deps, clock, recordClosed } = review;
  await recordClosed(closedEvent({ case: { ...closing.case, targets: missed } }));
  const asked = {
    ...{ supportPlanId, person: 'agent', team: 'north', need: 'Triage is late.', remarks: [] },
    ...{ lookIn: { from, to: clock.now() }, ...writtenTerms(terms()) },
  };
  const now = (key: string) => cause(key, { at: clock.now() });
  const propose = () => proposeSupportPlan(deps, asked, as('lead', clock.now()), now('propose'));
  const sign = (by: typeof agent | typeof lead | typeof stranger, key: string) =>
    changeSupportPlan(deps, supportPlanId, by, now(key), (plan, doer) => signTerms(plan, 1, doer));
  return { ...review, propose, sign, now };
};

test('a need is proposed from the person’s own cases: what they missed, and nothing of others', async () => {
  const { propose } = await withPlan();
  const saved = await propose();
  expect(saved).toMatchObject({
    state: {
      about: {
        evidence: [
          { kind: 'deviation', what: 'question-skipped' },
          { kind: 'target-missed', what: 'triage', reference: closing.case.reference },
        ],
      },
    },
  });
  expect(await propose()).toMatchObject({ ok: true, how: 'already-done' });
});

test('both sign at the same instant: it is agreed once', async () => {
  const { deps, propose, sign, now, clock } = await withPlan(plusSeconds(closing.closedAt, -60));
  await propose();
  await changeSupportPlan(deps, supportPlanId, agent, now('seen'), (plan) =>
    plan.about.purpose === 'development'
      ? { ok: true, state: { ...plan, about: { ...plan.about, seenAt: clock.now() } }, events: [] }
      : { ok: true, unchanged: true, state: plan },
  );
  const both = await Promise.all([sign(agent, 'one'), sign(lead, 'two')]);
  expect(both.map(({ ok }) => ok)).toEqual([true, true]);
  const { state } = await deps.supportPlans.load(supportPlanId);
  expect(state?.agreements).toHaveLength(1);
  expect(state?.signatures).toHaveLength(2);
});

test('nobody outside the circle reads, signs or notes, also under a key that one of the two has used', async () => {
  const { deps, propose, sign } = await withPlan();
  await propose();
  expect((await sign(agent, 'same-key')).ok).toBe(true);
  const notFound = { refusal: { rule: 'support-plan-not-found' } };
  expect(await sign(stranger, 'same-key')).toMatchObject(notFound);
  expect(await readSupportPlan(deps, supportPlanId, stranger)).toMatchObject(notFound);
  expect(await addPrivateNote(deps, supportPlanId, 'x', stranger, cause('n'))).toMatchObject(notFound);
  expect(await readPrivateNotes(deps, supportPlanId, stranger)).toMatchObject(notFound);
  const own = (await listOwnSupportPlans(deps, 'stranger', { limit: 10 })).items;
  const south = (await listSupportPlansOfTeam(deps, 'south', { limit: 10 })).items;
  expect([...own, ...south]).toEqual([]);
});

test('a private note is in no answer, row or list but its writer’s', async () => {
  const { deps, propose, now } = await withPlan();
  await propose();
  await addPrivateNote(deps, supportPlanId, 'I find the lead unfair.', agent, now('note'));
  expect(await readPrivateNotes(deps, supportPlanId, agent)).toMatchObject({
    notes: [{ text: 'I find the lead unfair.' }],
  });
  expect(await readPrivateNotes(deps, supportPlanId, lead)).toEqual({ ok: true, notes: [] });
  const seen = [
    await deps.supportPlans.load(supportPlanId),
    await deps.supportPlans.history(supportPlanId),
    await deps.supportPlans.lines(supportPlanId),
    await listSupportPlansOfTeam(deps, 'north', { limit: 10 }),
  ];
  expect(JSON.stringify(seen)).not.toContain('unfair');
});

test('a plan that is handed over is seen by the new team’s leads and no more by the others; a repetition is done already', async () => {
  const { deps, propose, now } = await withPlan();
  await propose();
  const hand = () =>
    handOverSupportPlan(deps, supportPlanId, { team: 'south', because: 'Moved' }, lead, now('hand'));
  expect(await hand()).toMatchObject({ ok: true, how: 'written' });
  expect(await hand()).toMatchObject({ ok: true, how: 'already-done' });
  expect((await readSupportPlan(deps, supportPlanId, lead)).ok).toBe(false);
  expect((await readSupportPlan(deps, supportPlanId, stranger)).ok).toBe(true);
});

test('the effect is that of the person’s own cases before and after the agreement, in every team the plan was in', async () => {
  const { deps, clock, propose, sign, recordClosed, now } = await withPlan(plusSeconds(closing.closedAt, 1));
  const agreedAt = clock.now();
  await propose();
  await sign(agent, 'one');
  await sign(lead, 'two');
  const close = async (days: number, met: boolean, team = 'north', user = 'agent') => {
    const incidentId = IncidentId.parse(newId('inc'));
    const handledBy = [{ user, parts: ['assessed' as const] }];
    const summary = { ...closing.case, team, handledBy, targets: [{ kind: 'triage' as const, met }] };
    await recordClosed(
      closedEvent({ incidentId, closedAt: plusSeconds(agreedAt, days * 86_400), case: summary }),
    );
  };
  for (let day = 1; day <= 10; day += 1) {
    await close(-day, day > 5);
    await close(day, day > 1, day > 5 ? 'south' : 'north');
    await close(day, false, 'north', 'somebody');
  }
  clock.pass(31 * 86_400);
  await handOverSupportPlan(deps, supportPlanId, { team: 'south', because: 'Moved' }, lead, now('hand'));
  const { state } = await deps.supportPlans.load(supportPlanId);
  const effect = state && (await measureEffect(deps, state, plusSeconds(agreedAt, 20 * 86_400)));
  expect(effect).toMatchObject({ before: { met: 5, of: 11 }, after: { met: 9, of: 10 }, enough: true });
});
