import { expect, test } from 'vitest';
import { events, type DataOf, type MusterEvent } from '@muster/contracts';
import { LessonId, type Instant } from '@muster/core';
import { newId } from '@muster/core/new-id';
import { AggregateStore } from '@muster/store';
import { cause } from '@muster/test/support/sample-aggregate';
import { proposeForGap } from '../../src/competence/propose-support.ts';
import { frameworkKind } from '../../src/competence/store.ts';
import { complaintKind } from '../../src/feedback/store.ts';
import { requireIncidentReview } from '../../src/incident-reviews/require-incident-review.ts';
import { writeIncidentReview } from '../../src/incident-reviews/write-incident-review.ts';
import type { LessonOutcome } from '../../src/lessons/domain/lesson.ts';
import { listLessons } from '../../src/lessons/list-lessons.ts';
import { openActionsOfReview, takeLessonOfComplaint } from '../../src/lessons/open-lessons.ts';
import { settleLesson } from '../../src/lessons/settle-lesson.ts';
import { changeSupportPlan } from '../../src/support/change-support-plan.ts';
import { acknowledgeEvidence, signTerms } from '../../src/support/domain/agree.ts';
import { closeSupport } from '../../src/support/domain/carry-out.ts';
import { handOverSupportPlan } from '../../src/support/hand-over-support-plan.ts';
import { listOwnSupportPlans } from '../../src/support/list-support-plans.ts';
import { supportPlanView } from '../../src/support/views.ts';
import { useFeedback } from '../support/feedback.ts';
import { closedEvent, closing } from '../support/review.ts';

const { fresh: freshFeedback } = useFeedback();
const agent = { username: 'agent', roles: ['agent' as const], teams: ['north'] };
const lead = { username: 'ann', roles: ['lead' as const], teams: ['north'] };
const page = { team: 'north', limit: 10 };

const metadata = (name: string, at: Instant) => ({
  id: newId('evt'),
  contractVersion: 1,
  occurredAt: at,
  aggregate: { kind: name, id: name },
  sequence: 1,
  correlationId: name,
  causationId: 'request',
  actor: { kind: 'user' as const, id: 'ann' },
  exercise: false,
});

/** Review with queries and complaints, and what its own events lead to. */
const fresh = async () => {
  const feedback = await freshFeedback();
  const { clock } = feedback;
  const { table } = feedback.deps;
  const deps = { ...feedback.deps, frameworks: new AggregateStore(table, frameworkKind) };
  const now = (key: string = newId('evt')) => cause(key, { at: clock.now() });
  const gapEvent = (
    changes: Partial<DataOf<'CriterionNotYetMet'>> = {},
  ): MusterEvent<'CriterionNotYetMet'> => {
    const [example] = events.CriterionNotYetMet.examples;
    const data = events.CriterionNotYetMet.data.parse({ ...example, saidAt: clock.now(), ...changes });
    return { name: 'CriterionNotYetMet', metadata: metadata('COMPETENCE', data.saidAt), data };
  };
  const plans = async () => (await listOwnSupportPlans(deps, 'agent', { limit: 10 })).items;
  const planOf = async () => {
    const [plan] = await plans();
    if (plan === undefined) throw new Error('nothing was proposed');
    return plan;
  };
  return {
    ...feedback,
    deps,
    now,
    gapEvent,
    plans,
    planOf,
    gap: (event = gapEvent()) => proposeForGap(deps, event, now(event.metadata.id)),
    /** An answered complaint, and the event that says so. */
    answered: async (learnt: object, more: object = {}): Promise<MusterEvent<'ComplaintAnswered'>> => {
      const { complaintId } = await feedback.log(more);
      await feedback.post(complaintId, 'investigation');
      const found = { finding: 'upheld', because: 'It is so.', ...learnt };
      expect(await feedback.post(complaintId, 'finding', found)).toMatchObject({ status: 200 });
      await feedback.letter(complaintId, 'acknowledgement');
      expect((await feedback.letter(complaintId, 'answer')).status).toBe(200);
      const history = await new AggregateStore(table, complaintKind).history(complaintId);
      const said = history.find(({ name }) => name === 'ComplaintAnswered');
      const data = events.ComplaintAnswered.data.parse(said?.data);
      return { name: 'ComplaintAnswered', metadata: metadata('COMPLAINT', data.answeredAt), data };
    },
    take: (event: MusterEvent<'ComplaintAnswered'>) =>
      takeLessonOfComplaint(deps, event, now(event.metadata.id)),
    open: async (team = 'north') => (await listLessons(deps, { ...page, team, state: 'open' })).items,
    settle: (lessonId: string, as: LessonOutcome, teams = ['north'], key?: string) =>
      settleLesson(deps, lessonId, { as, teams }, now(key)),
  };
};

test('a gap proposes one plan to the person, however often and in whatever order it is told, and they see why first', async () => {
  const { gap, gapEvent, plans, planOf, clock } = await fresh();
  const first = gapEvent();
  clock.pass(60);
  const again = gapEvent({ verdict: 'insufficient' });
  for (const event of [again, first, first, again]) await gap(event);
  expect(await plans()).toHaveLength(1);
  const plan = await planOf();
  expect(plan).toMatchObject({ person: 'agent', team: 'north', proposed: { side: 'lead', by: 'Muster' } });
  expect([plan.lead, plan.signatures]).toEqual([undefined, []]);
  expect(supportPlanView(plan, { side: 'lead', by: 'lead' }).about).toMatchObject({
    evidence: { shown: false },
  });
  const { recordId, criterion } = again.data;
  expect(supportPlanView(plan, { side: 'person', by: 'agent' }).about).toMatchObject({
    evidence: { shown: true, items: [{ by: 'Muster', from: { kind: 'criterion', recordId, criterion } }] },
  });
});

test('a lead takes over what Muster proposed; nothing is agreed without both, and no lead signs before the person has looked', async () => {
  const { gap, planOf, deps, now } = await fresh();
  await gap();
  const { supportPlanId } = await planOf();
  const sign = (by: typeof agent | typeof lead) =>
    changeSupportPlan(deps, supportPlanId, by, now(), (plan, doer) => signTerms(plan, 1, doer));
  const over = { because: 'I go on with it.' };
  expect(await handOverSupportPlan(deps, supportPlanId, over, lead, now())).toMatchObject({
    state: { lead: 'ann' },
  });
  expect(await sign(lead)).toMatchObject({ refusal: { rule: 'evidence-not-seen' } });
  await changeSupportPlan(deps, supportPlanId, agent, now(), acknowledgeEvidence);
  expect(await sign(lead)).toMatchObject({ state: { agreements: [] } });
  expect(await sign(agent)).toMatchObject({ state: { agreements: [{ version: 1 }] } });
});

test('a plan that was ended with a reason is not proposed again by what was said before, and is by what is said later', async () => {
  const { gap, gapEvent, plans, planOf, deps, now, clock } = await fresh();
  const before = gapEvent();
  await gap(before);
  clock.pass(60);
  const { supportPlanId } = await planOf();
  const says = 'She has been shown since.';
  const ended = await changeSupportPlan(deps, supportPlanId, lead, now(), (plan, doer) =>
    closeSupport(plan, { outcome: 'withdrawn', says }, doer),
  );
  expect(ended).toMatchObject({ state: { closed: { says } } });
  await gap(before);
  expect(await plans()).toHaveLength(1);
  clock.pass(60);
  const later = gapEvent();
  for (const event of [later, before, later]) await gap(event);
  expect(await plans()).toHaveLength(2);
});

test('what a complaint taught stays open in its team until it is taken up or declined with a reason, once for any number of deliveries', async () => {
  const { answered, take, open, settle, deps } = await fresh();
  const event = await answered({ lesson: 'Ring twice.' });
  for (const one of [event, event]) await take(one);
  const [lesson, ...others] = await open();
  expect(others).toEqual([]);
  const { complaintId } = event.data;
  expect(lesson).toMatchObject({ says: 'Ring twice.', source: { kind: 'complaint', complaintId, stage: 1 } });
  const { lessonId } = lesson ?? { lessonId: LessonId.parse(newId('les')) };
  expect(await open('south')).toEqual([]);
  const declined = { outcome: 'declined' as const, because: 'We ring twice already.' };
  expect(await settle(lessonId, declined, ['south'])).toMatchObject({
    refusal: { rule: 'lesson-not-found' },
  });
  const nowhere = { outcome: 'improvement' as const, improvementId: newId('imp') };
  expect(await settle(lessonId, nowhere)).toMatchObject({ refusal: { rule: 'nothing-taken-up' } });
  expect(await open()).toHaveLength(1);

  const both = await Promise.all([settle(lessonId, declined), settle(lessonId, declined)]);
  expect(both.map(({ ok }) => ok)).toEqual([true, true]);
  const otherwise = { outcome: 'declined' as const, because: 'Too dear.' };
  expect(await settle(lessonId, otherwise)).toMatchObject({ refusal: { rule: 'lesson-settled' } });
  await take(event);
  expect(await open()).toEqual([]);
  const { items } = await listLessons(deps, { ...page, state: 'settled' });
  expect(items).toMatchObject([{ lessonId, settled: { as: declined } }]);
});

test('a lesson for somebody is support proposed to them, and no lesson of the team; without a lesson nobody may be named', async () => {
  const { answered, take, open, plans, planOf, settle, log, post } = await fresh();
  const event = await answered({ lesson: 'Ask for the place first.', lessonFor: 'agent' });
  for (const one of [event, event]) await take(one);
  expect(await open()).toEqual([]);
  expect(await plans()).toHaveLength(1);
  const { complaintId } = event.data;
  expect((await planOf()).about).toMatchObject({
    evidence: [{ says: 'Ask for the place first.', from: { kind: 'complaint', complaintId, stage: 1 } }],
  });
  const { complaintId: other } = await log();
  await post(other, 'investigation');
  const nothing = { finding: 'upheld', because: 'It is so.', lessonFor: 'agent' };
  expect(await post(other, 'finding', nothing)).toMatchObject({ status: 422, body: { rule: 'no-lesson' } });
  const team = await answered({ lesson: 'Write it down.' });
  await take(team);
  const [lesson] = await open();
  const { supportPlanId } = await planOf();
  const taken = { outcome: 'support' as const, supportPlanId };
  expect(await settle(lesson?.lessonId ?? '', taken)).toMatchObject({ state: { settled: { as: taken } } });
});

test('each action of an incident’s review is open once, also after the review is corrected', async () => {
  const { deps, now, open } = await fresh();
  const { incidentId } = closing;
  await requireIncidentReview(deps, closedEvent(), now());
  const write = async (actions: string[]) => {
    const text = { facts: ['Gas was smelled.'], helped: [], hindered: [], decisions: [], actions };
    const given = { text, teams: ['north'], ifMatch: '*' as const };
    expect((await writeIncidentReview(deps, incidentId, given, now())).ok).toBe(true);
    const said = (await deps.incidentReviews.history(incidentId)).at(-1);
    const data = events.IncidentReviewWritten.data.parse(said?.data);
    return {
      name: 'IncidentReviewWritten',
      metadata: metadata('INCIDENTREVIEW', data.writtenAt),
      data,
    } as const;
  };
  const first = await write(['A card', 'A key']);
  const second = await write(['A key', 'A lamp']);
  for (const event of [second, first, second]) await openActionsOfReview(deps, event, now());
  const said = (await open()).map(({ says }) => says).sort();
  expect(said).toEqual(['A key', 'A lamp']);
  await openActionsOfReview(deps, await write(['A lamp']), now());
  expect(await open()).toHaveLength(2);
  expect(first.data.actions).toBe(2);
});
