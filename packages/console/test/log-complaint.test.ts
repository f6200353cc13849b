import { describe, expect, test } from 'vitest';
import { emptyLog, missingOf, newComplaint } from '../src/screens/complaints/log/log-fields.ts';
import { logSearch } from '../src/screens/complaints/log/log-search.ts';
import { receivedAt } from '../src/screens/complaints/log/received-at.ts';
import { profileInWords } from '../src/texts/clock-profile.ts';

const said = { words: ' Nobody came. ', outcomeWanted: ' ' };
const fields = { ...emptyLog('north'), severity: 'high', safety: 'no' } as const;

test('nothing is logged before it is said what they say, how serious it is and whether safety is at stake', () => {
  const nothing = emptyLog('north');
  expect(missingOf(nothing, { words: ' ', outcomeWanted: '' })).toEqual(['words', 'severity', 'safety']);
  expect(newComplaint(nothing, said, {})).toBeUndefined();
  expect(missingOf(fields, said)).toEqual([]);
});

test('what was left empty is not sent, and what the address names is', () => {
  expect(newComplaint(fields, said, { follows: 'cpl_1' }, '2026-01-05T12:00:00.000Z')).toEqual({
    ...{
      team: 'north',
      kind: 'complaint',
      severity: 'high',
      safety: false,
      relation: 'unknown',
      concerns: [],
    },
    ...{ words: 'Nobody came.', follows: 'cpl_1', receivedAt: '2026-01-05T12:00:00.000Z' },
  });
  expect(logSearch({ contact: 'con_1', incident: 'x', follows: 3 })).toEqual({ contact: 'con_1' });
});

describe('when it reached us', () => {
  const zone = 'Europe/London';
  const now = Date.parse('2026-07-06T09:30:00Z');
  const at = (day: string, time = '') => receivedAt({ day, time }, { zone, now });

  test('is now without a day, and a time alone is asked about', () => {
    expect(at('')).toEqual({ kind: 'now' });
    expect(at('', '10:00')).toEqual({ kind: 'unreadable' });
  });

  test('is told in the centre’s zone, noon where no time is given', () => {
    expect(at('2026-07-03', '10:15')).toEqual({ kind: 'at', at: '2026-07-03T09:15:00.000Z' });
    expect(at('2026-07-03')).toEqual({ kind: 'at', at: '2026-07-03T11:00:00.000Z' });
    expect(at('2026-07-06')).toEqual({ kind: 'now' });
  });

  test('is never later than now, nor at a time that no clock showed', () => {
    expect(at('2026-07-06', '10:31')).toEqual({ kind: 'later' });
    expect(at('2026-07-07')).toEqual({ kind: 'later' });
    expect(at('2026-03-29', '01:30')).toEqual({ kind: 'never' });
    expect(at('2026-02-30')).toEqual({ kind: 'unreadable' });
  });
});

test('a rule is explained by what it asks for and where somebody may go', () => {
  const workingDays = (count: number) => ({ count, unit: 'working-days' as const });
  const first = {
    acknowledge: workingDays(5),
    answer: { within: workingDays(1), from: 'acknowledgement' as const },
    extend: workingDays(10),
  };
  const independent = { body: 'the ombudsman' };
  expect(profileInWords({ title: 'T', source: 'S', first, second: first, independent })).toEqual([
    'First stage: acknowledge within 5 working days; answer within 1 working day of its acknowledgement; the answer may be put off by up to 10 working days, with a letter that says why.',
    'Second stage, by somebody else: acknowledge within 5 working days; answer within 1 working day of its acknowledgement; the answer may be put off by up to 10 working days, with a letter that says why.',
    'Whoever is not content may go to the ombudsman after the final answer.',
  ]);
  const fromStart = { answer: { within: workingDays(15), from: 'receipt' as const } };
  expect(profileInWords({ title: 'T', source: 'S', first, second: fromStart })[1]).toBe(
    'Second stage, by somebody else: answer within 15 working days of its opening; the answer may not be put off.',
  );
  const weeks = { within: { count: 8, unit: 'weeks' as const }, from: 'receipt' as const };
  const after = { body: 'the ombudsman', after: weeks.within };
  expect(profileInWords({ title: 'T', source: 'S', first: { answer: weeks }, independent: after })).toEqual([
    'Answer within 8 weeks of its receipt; the answer may not be put off.',
    'There is no second stage.',
    'Whoever is not content may go to the ombudsman, at the latest 8 weeks after it reached us.',
  ]);
});
