import { describe, expect, test } from 'vitest';
import { plusSeconds, type Instant } from '@muster/core';
import type { CaseRow } from '../../src/cases/domain/case.ts';
import { checkCases, checkWindow, recordCheck, recordReminder } from '../../src/improvement/domain/check.ts';
import { Improvement } from '../../src/improvement/domain/improvement.ts';
import {
  changeImprovement,
  putOffCheck,
  takeUpImprovement,
  withdrawImprovement,
  type NewImprovement,
} from '../../src/improvement/domain/take-up.ts';
import { caseRow } from '../cases/case-row.ts';
import { after, ruleOf } from '../support-plans/plan.ts';
import { CHECK, DAY, NOW, given } from './improvement.ts';

const share = { met: 248, of: 400 };
const taken = (changes: Partial<NewImprovement> = {}) =>
  Improvement.parse(after(takeUpImprovement(given(changes), share, 'lead', NOW)));

const { times } = caseRow({}).summary;
const quick = caseRow({
  times: {
    ...times,
    firstAcceptedAt: plusSeconds(times.reportedAt, 100),
    firstOfferedAt: plusSeconds(times.reportedAt, 90),
  },
});
const slow = caseRow({});
/** So many cases, so many of which were accepted in time. */
const cases = (met: number, of: number): CaseRow[] =>
  Array.from({ length: of }, (_, at) => (at < met ? quick : slow));

const check = (was: [number, number], is: [number, number], now: Instant = CHECK) =>
  checkCases(taken(), cases(...was), cases(...is), now);

describe('the verdict follows from the cases by a stated rule', () => {
  test.each([
    ['61 % of 400 after 62 % of 400', [248, 400], [244, 400], 'no-effect'],
    ['62 % of 400', [248, 400], [248, 400], 'no-effect'],
    ['76 % of 400, as was expected', [248, 400], [304, 400], 'worked'],
    ['75 % of 8', [248, 400], [6, 8], 'too-few-cases'],
    ['a baseline that lost its cases', [12, 19], [304, 400], 'too-few-cases'],
    ['70 %, better and by less than expected', [248, 400], [280, 400], 'no-effect'],
    ['a rise that chance explains', [13, 21], [16, 21], 'no-effect'],
    ['50 %', [248, 400], [200, 400], 'worse'],
    ['no cases at all, or exercises alone', [248, 400], [0, 0], 'too-few-cases'],
  ] as const)('%s', (_name, was, is, verdict) => {
    expect(check([...was], [...is]).verdict).toBe(verdict);
  });

  test('it says both figures, the interval, the rule, and that it did get better', () => {
    const { explained } = check([248, 400], [280, 400]);
    expect(explained).toContain('62 % (248 of 400, 95 % interval');
    expect(explained).toContain('Changed by +8 points (95 % interval +1.4 to +14.5); expected at least +13.');
    expect(explained).toContain('It did get better, by less than was expected.');
    expect(explained).toContain('Worked: the 95 % interval of the change lies above 0');
  });

  test('a late check looks at the time that was planned, and says that it is late', () => {
    const late = check([248, 400], [304, 400], plusSeconds(CHECK, 3 * DAY));
    const onTime = check([248, 400], [304, 400]);
    expect(late).toMatchObject({ verdict: onTime.verdict, before: onTime.before, after: onTime.after });
    expect(late.lateSeconds).toBe(3 * DAY);
    expect(late.explained).toContain('Checked 3 d late');
    expect(onTime.lateSeconds).toBe(0);
  });

  test('the window is as long as the baseline and ends at the check date', () => {
    expect(checkWindow(taken())).toEqual({ from: plusSeconds(CHECK, -28 * DAY), to: CHECK });
  });

  test('another procedure version in the check window is named', () => {
    const { procedure } = slow.summary;
    const other = caseRow({ ...(procedure && { procedure: { ...procedure, version: 2 } }) });
    const found = checkCases(taken(), cases(15, 25), [...cases(20, 24), other], CHECK);
    expect(found.besides.join()).toContain('version 2');
    expect(check([15, 25], [20, 25]).besides).toEqual([]);
  });
});

describe('what could never be decided is refused at entry', () => {
  test.each([
    ['a baseline of 3 cases', {}, { met: 1, of: 3 }, 'baseline-too-few'],
    ['a baseline of 19 cases', {}, { met: 1, of: 19 }, 'baseline-too-few'],
    [
      'a baseline that goes on',
      { baseline: { from: NOW, to: plusSeconds(NOW, DAY) } },
      share,
      'baseline-not-over',
    ],
    [
      'a check before a whole window has passed',
      { checkAt: plusSeconds(NOW, 28 * DAY - 1) },
      share,
      'check-too-early',
    ],
    ['a rise above 100 %', { expectedPoints: 38.1 }, share, 'more-than-all'],
    ['the highest rise there can be', { expectedPoints: 38 }, share, 'taken'],
  ] as const)('%s', (_name, changes, known, rule) => {
    expect(ruleOf(takeUpImprovement(given(changes), known, 'lead', NOW))).toBe(rule);
  });
});

describe('a check is put off with a reason, within bounds', () => {
  const later = (days: number) => ({ checkAt: plusSeconds(CHECK, days * DAY), because: 'Too little snow' });

  test('the third time is refused, and the lead is told of each', () => {
    const once = after(putOffCheck(taken(), later(7), 'lead', NOW));
    const twice = after(putOffCheck(once, later(14), 'lead', NOW));
    expect(ruleOf(putOffCheck(twice, later(21), 'lead', NOW))).toBe('put-off-twice');
    expect(twice.dueMails.map(({ kind, number, to }) => [kind, number, to.name])).toEqual([
      ['put-off', 1, 'Lead'],
      ['put-off', 2, 'Lead'],
    ]);
    expect(twice.putOffs.map(({ from }) => from)).toEqual([CHECK, plusSeconds(CHECK, 7 * DAY)]);
  });

  test('not to an earlier time, not beyond half a year, and not once the check is due', () => {
    expect(ruleOf(putOffCheck(taken(), later(-1), 'lead', NOW))).toBe('put-off-too-far');
    expect(ruleOf(putOffCheck(taken(), later(184), 'lead', NOW))).toBe('put-off-too-far');
    expect(ruleOf(putOffCheck(taken(), later(7), 'lead', CHECK))).toBe('check-due');
  });

  test('after too few cases it may be checked again, after any other result not', () => {
    const few = after(recordCheck(taken(), check([248, 400], [6, 8])));
    expect(ruleOf(putOffCheck(few, later(30), 'lead', CHECK))).toBe('taken');
    const worked = after(recordCheck(taken(), check([248, 400], [304, 400])));
    expect(ruleOf(putOffCheck(worked, later(30), 'lead', CHECK))).toBe('already-checked');
    expect(ruleOf(withdrawImprovement(worked, 'x', 'lead', CHECK))).toBe('already-checked');
  });
});

test('owner and lead are told of a result once each, and once alone where they have one address', () => {
  const result = check([248, 400], [304, 400]);
  const checked = after(recordCheck(taken(), result));
  expect(checked.dueMails.map(({ kind, to }) => [kind, to.email])).toEqual([
    ['result', 'owner@example.com'],
    ['result', 'lead@example.com'],
  ]);
  expect(after(recordCheck(checked, result))).toBe(checked);
  const alone = taken({ owner: { name: 'Lead', email: 'LEAD@example.com' } });
  expect(after(recordCheck(alone, result)).dueMails).toHaveLength(1);
});

test('a check before its date records nothing', () => {
  const open = taken();
  expect(after(recordCheck(open, check([248, 400], [304, 400], plusSeconds(CHECK, -1))))).toBe(open);
});

test('a reminder comes once, a week before the check, and none where the check is nearer from the start', () => {
  const open = taken();
  expect(after(recordReminder(open, plusSeconds(CHECK, -7 * DAY - 1)))).toBe(open);
  const reminded = after(recordReminder(open, plusSeconds(CHECK, -7 * DAY)));
  expect(reminded.dueMails.map(({ kind }) => kind)).toEqual(['reminder', 'reminder']);
  expect(after(recordReminder(reminded, CHECK))).toBe(reminded);
  const short = { from: plusSeconds(NOW, -2 * DAY), to: NOW };
  expect(taken({ baseline: short, checkAt: plusSeconds(NOW, 3 * DAY) }).remindAt).toBeUndefined();
});

test('an owner who is gone is replaced; what the result rests on cannot be changed', () => {
  const owner = { name: 'Another', email: 'another@example.com' };
  const before = taken();
  expect(after(changeImprovement(before, { owner }))).toEqual({ ...before, owner });
});
