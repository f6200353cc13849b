import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { plusSeconds, type Decision } from '@muster/core';
import { acknowledgeEvidence, amendTerms, recordView, signTerms } from '../../src/support/domain/agree.ts';
import { closeSupport, handOver, recordSession } from '../../src/support/domain/carry-out.ts';
import { SupportPlan, newestOf, statusOf } from '../../src/support/domain/support-plan.ts';
import { effectOf, windowsOf } from '../../src/support/domain/effect.ts';
import { after, as, debrief, metric, proposed, remark, ruleOf, START, terms } from './plan.ts';

const amended = (area: string, basedOn: number) => ({
  terms: terms({ area }),
  hash: `hash of ${area}`,
  basedOn,
  because: 'It is about more than that.',
});

describe('two people agree on one version', () => {
  test('an amendment asks both again, says whose signature lapsed and why, and the old version is refused with both texts', () => {
    const signed = after(signTerms(proposed(), 1, as('person')));
    const plan = after(amendTerms(signed, amended('closing the call', 1), as('lead')));
    expect(plan.signatures).toMatchObject([
      {
        side: 'person',
        version: 1,
        lapsed: { because: 'Version 2 by lead replaced it: It is about more than that.' },
      },
    ]);
    const old = signTerms(plan, 1, as('person'));
    expect(old).toMatchObject({
      refusal: {
        rule: 'stale-version',
        details: [
          { version: '1', area: 'early decision path' },
          { version: '2', area: 'closing the call' },
        ],
      },
    });
    const half = after(signTerms(plan, 2, as('lead')));
    expect(statusOf(half)).toBe('proposed');
    const both = after(signTerms(half, 2, as('person')));
    expect(both.agreements).toEqual([{ version: 2, at: START }]);
  });

  test('an amendment made on an old version is refused as its signature is', () => {
    const plan = after(amendTerms(proposed(), amended('one', 1), as('person')));
    expect(ruleOf(amendTerms(plan, amended('two', 1), as('lead')))).toBe('stale-version');
  });

  test('what was agreed stays in force and readable beside a later version until both sign that', () => {
    const agreed = after(signTerms(after(signTerms(proposed(), 1, as('person'))), 1, as('lead')));
    const later = after(amendTerms(agreed, amended('other', 1), as('person')));
    expect(later.agreements).toEqual([{ version: 1, at: START }]);
    expect(later.versions[0]).toEqual(agreed.versions[0]);
    expect(later.signatures.every(({ lapsed }) => lapsed === undefined)).toBe(true);
    expect(statusOf(later)).toBe('agreed');
  });

  test('until the person has seen the evidence, the lead’s part waits', () => {
    const plan = proposed({ evidence: [remark] });
    expect(ruleOf(signTerms(plan, 1, as('lead')))).toBe('evidence-not-seen');
    expect(ruleOf(amendTerms(plan, amended('one', 1), as('lead')))).toBe('evidence-not-seen');
    expect(ruleOf(acknowledgeEvidence(plan, as('lead')))).toBe('only-the-person');
    expect(ruleOf(signTerms(after(acknowledgeEvidence(plan, as('person'))), 1, as('lead')))).toBe('taken');
  });

  test('another lead of the team signs nothing until they have taken it over, and what the first signed lapses', () => {
    const signed = after(signTerms(proposed(), 1, as('lead')));
    const other = as('lead', START, 'other');
    expect(ruleOf(signTerms(signed, 1, other))).toBe('another-lead');
    const taken = after(handOver(signed, { because: 'On leave' }, other));
    expect(taken).toMatchObject({
      lead: 'other',
      signatures: [{ lapsed: { because: 'Handed over: On leave' } }],
    });
    const person = after(signTerms(taken, 1, as('person')));
    expect(person.agreements).toEqual([]);
    expect(after(signTerms(person, 1, other)).agreements).toHaveLength(1);
  });

  test('a disagreement is recorded with both views and the next step, and may end in an agreement', () => {
    const one = after(recordView(proposed(), { view: 'I know that.' }, as('person')));
    expect(statusOf(one)).toBe('proposed');
    const both = after(
      recordView(one, { view: 'The cases say no.', nextStep: 'Listen to two calls.' }, as('lead')),
    );
    expect(statusOf(both)).toBe('disagreed');
    expect(statusOf(after(signTerms(after(signTerms(both, 1, as('lead'))), 1, as('person'))))).toBe('agreed');
  });

  test('a review in the past is refused at entry', () => {
    const late = as('person', plusSeconds(START, 365 * 86_400));
    expect(ruleOf(amendTerms(proposed(), amended('one', 1), late))).toBe('review-in-the-past');
  });
});

describe('a wellbeing debrief carries no performance data', () => {
  test('it takes no evidence, turns into nothing else, and has no figure', () => {
    expect(() => proposed({ terms: debrief, evidence: [remark] })).toThrow('wellbeing-apart');
    const plan = proposed({ terms: debrief });
    expect(plan.about).toEqual({ purpose: 'wellbeing' });
    expect(ruleOf(amendTerms(plan, amended('one', 1), as('person')))).toBe('wellbeing-apart');
    const agreed = after(signTerms(after(signTerms(plan, 1, as('person'))), 1, as('lead')));
    const later = plusSeconds(START, 90 * 86_400);
    expect(windowsOf(agreed, later)).toBeUndefined();
    expect(ruleOf(closeSupport(agreed, { outcome: 'effective', says: 'x' }, as('lead', later)))).toBe(
      'no-figure',
    );
    expect(ruleOf(closeSupport(agreed, { outcome: 'held', says: 'We talked.' }, as('lead', later)))).toBe(
      'taken',
    );
  });

  test('no stored wellbeing plan can hold evidence or a figure', () => {
    const plan = proposed({ terms: debrief });
    const held = { purpose: 'wellbeing', evidence: [remark] };
    expect(SupportPlan.safeParse({ ...plan, about: held }).success).toBe(false);
    const [version] = plan.versions;
    const measured = { ...version, terms: { ...debrief, measure: { metric, windowDays: 30 } } };
    expect(SupportPlan.safeParse({ ...plan, versions: [measured] }).success).toBe(false);
  });
});

describe('it closes as effective with a figure alone', () => {
  const agreed = after(signTerms(after(signTerms(proposed(), 1, as('person'))), 1, as('lead')));
  const due = plusSeconds(START, 60 * 86_400);
  const windows = windowsOf(agreed, due);
  const effect = (was: [number, number], is: [number, number]) => {
    if (windows === undefined) throw new Error('no windows');
    return effectOf(windows, { met: was[0], of: was[1] }, { met: is[0], of: is[1] });
  };
  const close = (outcome: 'effective' | 'not-effective', of?: ReturnType<typeof effect>, at = due) =>
    ruleOf(closeSupport(agreed, { outcome, says: 'As the figure says.', effect: of }, as('lead', at)));

  test('the windows are as long as was agreed, and meet at the agreement', () => {
    expect(windows?.before).toEqual({ from: plusSeconds(START, -30 * 86_400), to: START });
    expect(windows?.after).toEqual({ from: plusSeconds(due, -30 * 86_400), to: due });
  });

  test.each([
    ['no figure', undefined, 'no-figure'],
    ['nine cases before', effect([3, 9], [40, 40]), 'too-few-cases'],
    ['nine cases after', effect([3, 40], [9, 9]), 'too-few-cases'],
    ['a figure that did not move', effect([5, 10], [10, 20]), 'figure-says-otherwise'],
    ['a figure that got worse', effect([9, 10], [5, 10]), 'figure-says-otherwise'],
    ['a figure that got better', effect([5, 10], [9, 10]), 'taken'],
  ])('with %s', (_name, figure, rule) => {
    expect(close('effective', figure)).toBe(rule);
  });

  test('before the agreed review, and without an agreement, it cannot', () => {
    expect(close('effective', effect([5, 10], [9, 10]), plusSeconds(START, 86_400))).toBe('review-not-due');
    const given = { outcome: 'effective', says: 'x', effect: effect([5, 10], [9, 10]) } as const;
    expect(ruleOf(closeSupport(proposed(), given, as('lead', due)))).toBe('not-agreed');
  });

  test('too few cases say so', () => {
    expect(effect([3, 9], [40, 40]).explained).toContain('Too few cases: at least 10 before and after');
  });
});

type Command = (plan: SupportPlan, second: number) => Decision<SupportPlan>;

const side = fc.constantFrom('person' as const, 'lead' as const);
const who = fc.tuple(side, fc.constantFrom('lead', 'other')).map(([of, lead]) => {
  return { side: of, by: of === 'person' ? 'person' : lead };
});
const number = fc.integer({ min: 1, max: 6 });

const command: fc.Arbitrary<Command> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.tuple(who, number).map(
      ([by, version]): Command =>
        (plan, second) =>
          signTerms(plan, version, { ...by, at: plusSeconds(START, second) }),
    ),
  },
  {
    weight: 4,
    arbitrary: who.map(
      (by): Command =>
        (plan, second) =>
          signTerms(plan, newestOf(plan).version, { ...by, at: plusSeconds(START, second) }),
    ),
  },
  {
    weight: 3,
    arbitrary: fc.tuple(who, number, fc.constantFrom('a', 'b', 'c')).map(
      ([by, basedOn, area]): Command =>
        (plan, second) =>
          amendTerms(plan, amended(area, basedOn), { ...by, at: plusSeconds(START, second) }),
    ),
  },
  {
    weight: 1,
    arbitrary: who.map(
      (by): Command =>
        (plan, second) =>
          acknowledgeEvidence(plan, { ...by, at: plusSeconds(START, second) }),
    ),
  },
  {
    weight: 1,
    arbitrary: who.map(
      (by): Command =>
        (plan, second) =>
          recordView(plan, { view: 'x', nextStep: 'y' }, { ...by, at: plusSeconds(START, second) }),
    ),
  },
  {
    weight: 1,
    arbitrary: who.map(
      (by): Command =>
        (plan, second) =>
          recordSession(plan, { heldAt: START, minutes: 30 }, { ...by, at: plusSeconds(START, second) }),
    ),
  },
  {
    weight: 2,
    arbitrary: fc.tuple(who, fc.constantFrom('north', 'south', undefined)).map(
      ([by, team]): Command =>
        (plan, second) =>
          handOver(plan, { team, because: 'x' }, { ...by, at: plusSeconds(START, second) }),
    ),
  },
  {
    weight: 1,
    arbitrary: fc.tuple(who, fc.constantFrom('effective' as const, 'withdrawn' as const)).map(
      ([by, outcome]): Command =>
        (plan, second) =>
          closeSupport(plan, { outcome, says: 'x' }, { ...by, at: plusSeconds(START, second) }),
    ),
  },
);

/** Whether both sides had signed this version, and neither signature had lapsed, when it was agreed. */
const isSigned = (plan: SupportPlan, { version, at }: SupportPlan['agreements'][number]): boolean =>
  (['person', 'lead'] as const).every((of) =>
    plan.signatures.some((one) => {
      const { side: by, version: signed, hash, lapsed } = one;
      const text = plan.versions.find((given) => given.version === signed)?.hash;
      return by === of && signed === version && hash === text && one.at <= at && (!lapsed || lapsed.at > at);
    }),
  );

test('whatever two people and a second lead do, nothing is agreed without both signatures on one version', () => {
  let agreed = 0;
  fc.assert(
    fc.property(
      fc.array(command, { minLength: 10, maxLength: 40, size: 'max' }),
      fc.boolean(),
      (commands, withEvidence) => {
        let plan = proposed(withEvidence ? { evidence: [remark] } : {});
        for (const [second, run] of commands.entries()) {
          const decision = run(plan, second);
          if (!decision.ok) continue;
          const next = SupportPlan.parse(decision.state);
          for (const agreement of next.agreements) expect(isSigned(next, agreement)).toBe(true);
          expect(statusOf(next) === 'agreed' && next.agreements.length === 0).toBe(false);
          expect(next.versions.slice(0, plan.versions.length)).toEqual(plan.versions);
          expect(next.agreements.slice(0, plan.agreements.length)).toEqual(plan.agreements);
          expect(next.closed?.outcome).not.toBe('effective');
          plan = next;
        }
        agreed += plan.agreements.length;
      },
    ),
    { seed: 320, numRuns: 300 },
  );
  expect(agreed).toBeGreaterThan(50);
});
