import { expect, test } from 'vitest';
import { shutOut, type Complaint, type Limit } from '../src/screens/complaints/complaint.ts';
import { assessment, fieldsOf } from '../src/screens/complaints/complaint/acts/assess-fields.ts';
import { historyOf } from '../src/screens/complaints/complaint/history-lines.ts';
import {
  actsNow,
  lettersNow,
  mayClock,
  nextAct,
  timeLeft,
} from '../src/screens/complaints/complaint/next-acts.ts';

const AT = '2026-11-30T10:00:00.000Z';
const workingDays = (count: number) => ({ count, unit: 'working-days' as const });
const clock = {
  acknowledge: workingDays(5),
  answer: { within: workingDays(10), from: 'receipt' as const },
  extend: workingDays(10),
};
const profile = { title: 'T', source: 'S', first: clock, second: clock, independent: { body: 'B' } };

const limit = (name: Limit['limit'], more: Partial<Limit> = {}): Limit => ({
  ...{ limit: name, start: AT, term: workingDays(5), lastDay: '2026-12-07', lateFrom: '2026-12-08' },
  ...{ state: 'open', explained: [], moves: [], ...more },
});

const complaint = (more: Partial<Complaint> = {}): Complaint => ({
  ...{ complaintId: 'cpl_1', reference: 'C-1', team: 'north', kind: 'complaint', profile: 'lgsco' },
  ...{ status: 'logged', receivedAt: AT, loggedBy: 'ann', relation: 'unknown', concerns: [] },
  ...{ first: { workedOn: [], extended: 0 }, limits: [limit('acknowledge'), limit('answer')] },
  ...{ letters: [], attention: [], ...more },
});

const assessed = { severity: 'high' as const, safety: true, by: 'ann', at: AT };
const found = { finding: 'upheld' as const, because: 'Late.', by: 'ann', at: AT };
const acknowledged = limit('acknowledge', { metAt: AT, state: 'met' });
const letter = (purpose: Complaint['letters'][number]['purpose'], state: 'draft' | 'posted' = 'draft') => ({
  ...{ letterId: 'ltr_1', purpose, stage: 1 as const, state, faults: [] },
});
const first = { handler: 'ann', workedOn: ['ann'], extended: 0 };

test('what comes next by itself stands open, one thing after the other', () => {
  const next = (one: Complaint) => nextAct(one, lettersNow(one, profile));
  expect(next(complaint())).toBe('assess');
  expect(next(complaint({ assessed }))).toBeUndefined();
  const limits = [acknowledged, limit('answer')];
  expect(next(complaint({ assessed, limits, status: 'acknowledged' }))).toBe('handle');
  const begun = complaint({ assessed, limits, status: 'investigating', first });
  expect(next(begun)).toBe('find');
  expect(next({ ...begun, first: { ...first, finding: found } })).toBeUndefined();
});

test('a letter is offered when its time has come, and not while one of its kind is under way', () => {
  expect(lettersNow(complaint(), profile)).toEqual(['acknowledgement']);
  expect(lettersNow(complaint({ letters: [letter('acknowledgement')] }), profile)).toEqual([]);
  const limits = [acknowledged, limit('answer')];
  const answering = complaint({ limits, first: { ...first, finding: found } });
  expect(lettersNow(answering, profile)).toEqual(['answer', 'deadlock']);
  expect(lettersNow(answering, { title: 'T', source: 'S', first: clock })).toEqual(['answer']);
  const asked = { count: 5, because: 'More to read.', by: 'ann', at: AT };
  const again = complaint({ limits, letters: [letter('holding', 'posted')], first: { ...first, asked } });
  expect(lettersNow(again, profile)).toEqual(['holding']);
  expect(lettersNow(complaint({ kind: 'query', limits: [limit('answer')] }), profile)).toEqual(['answer']);
});

test('more time is offered within what is left of it, before it is asked for and before it is late', () => {
  expect(timeLeft(complaint({ first: { ...first, extended: 4 } }), profile)).toEqual(workingDays(6));
  expect(timeLeft(complaint({ first: { ...first, extended: 10 } }), profile)).toBeUndefined();
  expect(timeLeft(complaint({ limits: [limit('answer', { state: 'late' })] }), profile)).toBeUndefined();
  expect(timeLeft(complaint({ limits: [] }), profile)).toBeUndefined();
});

test('the second stage is offered of an answered one alone, and to nobody who worked on the first or is concerned', () => {
  const answered = complaint({ status: 'answered', first: { ...first, answeredAt: AT }, concerns: ['dan'] });
  expect(actsNow(answered, profile)).toEqual(['assess', 'second-stage', 'close']);
  expect(actsNow(answered, { title: 'T', source: 'S', first: clock })).toEqual(['assess', 'close']);
  expect(shutOut(answered)).toEqual(['dan']);
  const second = { workedOn: [], extended: 0, openedAt: AT, because: 'Not content.' };
  const opened = complaint({ ...answered, status: 'second-stage', second });
  expect(shutOut(opened)).toEqual(['ann', 'dan']);
  expect(actsNow(opened, profile)).toEqual(['assess', 'handle', 'find', 'close']);
  const closed = { at: AT, by: 'ann', why: 'settled' as const, because: 'Content.' };
  expect(actsNow(complaint({ closed }), profile)).toEqual([]);
});

test('the clock is offered where its rule lets it stand still and the answer is open in time, and as long as it stands still', () => {
  const pausing = { ...profile, mayPause: true as const };
  expect(mayClock(complaint(), pausing)).toBe(true);
  expect(mayClock(complaint(), profile)).toBe(false);
  expect(mayClock(complaint({ limits: [limit('answer', { state: 'late' })] }), pausing)).toBe(false);
  const pauses = [{ from: AT, because: 'Photos.', by: 'ann' }];
  const still = complaint({ first: { ...first, pauses } });
  expect(mayClock(still, profile)).toBe(true);
  expect(actsNow(still, pausing)).toEqual(['assess', 'handle', 'clock', 'close']);
  const over = complaint({
    first: { ...first, pauses: [{ from: AT, to: AT, because: 'Photos.', by: 'ann' }] },
  });
  expect(actsNow(over, pausing)).toContain('extend');
});

test('only what was changed of an assessment is sent, and an emptied text never', () => {
  const before = fieldsOf({ complaint: complaint(), words: 'Nobody came.', letters: [] });
  expect(before).toMatchObject({ severity: '', safety: '', words: 'Nobody came.', outcomeWanted: '' });
  const after = { ...before, severity: 'low' as const, safety: 'no' as const, words: ' ' };
  const changed = { severity: after.severity, safety: after.safety, words: after.words };
  expect(assessment(after, changed)).toEqual({ severity: 'low', safety: false });
});

test('what happened is told newest first, with who did it', () => {
  const at = (hour: number) => `2026-11-30T${hour}:00:00.000Z`;
  const moves = [{ from: '2026-12-07', to: '2026-12-08', why: 'the calendar changed', at: at(12) }];
  const one = complaint({
    limits: [limit('answer', { moves })],
    packs: [{ at: at(17), by: 'cleo', how: 'shown' }],
    first: {
      ...first,
      finding: { ...found, at: at(14) },
      answeredAt: at(15),
      pauses: [{ from: '2026-11-30T10:30:00.000Z', to: at(11), because: 'Photos.', by: 'ann' }],
    },
  });
  const sent = {
    ...{
      letterId: 'ltr_1',
      complaintId: 'cpl_1',
      team: 'north',
      purpose: 'answer' as const,
      stage: 1 as const,
    },
    ...{ state: 'sent' as const, subject: '', text: '', faults: [], version: 3 },
    ...{ draftedBy: 'ann', draftedAt: at(13), readyBy: 'ben', readyAt: at(15), sentAt: at(16) },
  };
  expect(historyOf({ complaint: one, letters: [sent] }).map(({ text }) => text)).toEqual([
    'The evidence pack was made by cleo.',
    'Answer: sent by e-mail.',
    'Answer: released by ben.',
    'Answered.',
    'Found by ann: Upheld: they are right.',
    'Answer: drafted by ann.',
    'Answer: moved from Mon 7 December 2026 to Tue 8 December 2026: the calendar changed.',
    'The clock of the answer went on.',
    'ann let the clock of the answer stand still: Photos.',
    'It reached us; logged by ann.',
  ]);
});
