import type { Instant } from '@muster/core';
import { derivedId } from '@muster/core/new-id';
import type { CaseRow } from '../cases/domain/case.ts';
import { casesOfUser, shareByMetric } from '../figures/domain/metric.ts';
import {
  acknowledgeEvidence,
  amendTerms,
  proposeSupport,
  recordView,
  signTerms,
} from '../support/domain/agree.ts';
import { closeSupport, recordSession } from '../support/domain/carry-out.ts';
import { effectOf, windowsOf } from '../support/domain/effect.ts';
import { newestOf, type Doer, type SupportPlan } from '../support/domain/support-plan.ts';
import type { SupportTerms } from '../support/domain/terms.ts';
import { writtenTerms } from '../support/terms-hash.ts';
import { AGENT, allowed, LEAD, type Moment } from './made-up.ts';

const person = (at: Instant): Doer => ({ side: 'person', by: AGENT, at });
const lead = (at: Instant): Doer => ({ side: 'lead', by: LEAD, at });

const proposed = (need: string, terms: SupportTerms, doer: Doer, remark?: string): SupportPlan => {
  const supportPlanId = derivedId('sup', 'exercise-history', need);
  const evidence = remark === undefined ? [] : [{ kind: 'remark' as const, says: remark, by: doer.by }];
  const given = { supportPlanId, person: AGENT, team: 'north', need, evidence, ...writtenTerms(terms) };
  return { ...allowed(proposeSupport(given, doer)), history: 'exercise' };
};

const signedBy = (plan: SupportPlan, ...doers: readonly Doer[]): SupportPlan =>
  doers.reduce((signed, doer) => allowed(signTerms(signed, newestOf(signed).version, doer)), plan);

const amended = (plan: SupportPlan, terms: SupportTerms, because: string, doer: Doer): SupportPlan =>
  allowed(amendTerms(plan, { ...writtenTerms(terms), basedOn: newestOf(plan).version, because }, doer));

const TRIAGE = { metric: { kind: 'targets-met', deadline: 'triage' }, windowDays: 40 } as const;

const coaching = (day: Moment, reviewAt: Instant): SupportTerms => ({
  ...{ type: 'coaching', area: 'Coming to a verdict within two minutes', reviewAt },
  ...{
    goal: 'Nine of ten assessments in time',
    plannedAt: [day(44, 14), day(37, 14)],
    measure: { ...TRIAGE },
  },
});

/** Closed as effective, by the figure over the exercise's own cases. */
const effective = (day: Moment, rows: readonly CaseRow[]): SupportPlan => {
  const asked = proposed(
    'Assessments often take longer than two minutes.',
    coaching(day, day(6)),
    lead(day(48)),
    'Four of the last ten verdicts came late.',
  );
  const seen = allowed(acknowledgeEvidence(asked, person(day(47))));
  const agreed = signedBy(seen, person(day(46)), lead(day(46, 11)));
  const held = [44, 37].reduce(
    (plan, ago) =>
      allowed(
        recordSession(
          plan,
          { heldAt: day(ago, 14), minutes: 45, says: 'Listened to two calls together.' },
          lead(day(ago, 15)),
        ),
      ),
    agreed,
  );
  const windows = windowsOf(held, day(5));
  if (windows === undefined) throw new RangeError('a plan with a figure');
  const shareIn = ({ from, to }: { readonly from: Instant; readonly to: Instant }) =>
    shareByMetric(
      casesOfUser(
        rows.filter(({ closedAt, summary }) => summary.team === 'north' && closedAt >= from && closedAt < to),
        AGENT,
        TRIAGE.metric,
      ),
      TRIAGE.metric,
    );
  const effect = effectOf(windows, shareIn(windows.before), shareIn(windows.after));
  return allowed(
    closeSupport(held, { outcome: 'effective', says: 'Both see it in daily work.', effect }, lead(day(5))),
  );
};

/** Agreements in every state: proposed, amended and waiting, disagreed, agreed, closed. */
export const supportStories = (day: Moment, rows: readonly CaseRow[]): SupportPlan[] => {
  const soon = day(-30);
  const plain = (type: 'shadowing' | 'call-listening' | 'course', area: string): SupportTerms => ({
    type,
    area,
    plannedAt: [],
    reviewAt: soon,
  });
  const own = proposed(
    'I want to learn how dispatchers choose whom to send.',
    plain('shadowing', 'Choosing whom to send'),
    person(day(8)),
  );
  const waiting = amended(
    allowed(
      acknowledgeEvidence(
        proposed(
          'Callers are often asked twice where they are.',
          plain('course', 'Asking for a place'),
          lead(day(12)),
          'Two callers complained of it.',
        ),
        person(day(11)),
      ),
    ),
    plain('call-listening', 'Asking for a place'),
    'I would rather hear good calls than take a course.',
    person(day(10)),
  );
  const disagreed = [
    [
      {
        view: 'The course is in my free week; the area is right.',
        nextStep: 'Look for another date together on Monday.',
      },
      person(day(17)),
    ],
    [{ view: 'There is no other course this quarter.' }, lead(day(16))],
  ] as const;
  const debrief = proposed(
    'After the fire at the harbour I would like to talk.',
    { type: 'debrief', area: 'The night of the harbour fire', plannedAt: [day(20)], reviewAt: day(18) },
    person(day(22)),
  );
  return [
    proposed(
      'Notes to the engineer leave out the floor.',
      plain('call-listening', 'Writing a brief'),
      lead(day(2)),
      'Three briefs named no floor.',
    ),
    own,
    signedBy(waiting, person(day(10, 11))),
    disagreed.reduce(
      (plan, [view, doer]) => allowed(recordView(plan, view, doer)),
      proposed(
        'Procedures for gas detectors are new to me.',
        plain('course', 'Procedures for detectors'),
        person(day(18)),
      ),
    ),
    signedBy(
      proposed('I would like to lead a shift.', plain('shadowing', 'Leading a shift'), person(day(30))),
      person(day(29)),
      lead(day(28)),
    ),
    effective(day, rows),
    allowed(
      closeSupport(
        signedBy(debrief, person(day(21)), lead(day(21, 11))),
        { outcome: 'held', says: 'We talked for an hour.' },
        person(day(18)),
      ),
    ),
  ];
};
