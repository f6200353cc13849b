import { expect, test } from 'vitest';
import { ComplaintId, plusSeconds, toInstant, type Decision } from '@muster/core';
import { logComplaint } from '../../src/feedback/domain/log-complaint.ts';
import { pauseClock, refusePaused, resumeClock } from '../../src/feedback/domain/pause-clock.ts';
import { usualSettings } from '../../src/feedback/domain/settings.ts';
import { complaintView } from '../../src/feedback/views.ts';

const START = toInstant('2027-02-01T10:00:00Z');
const LATER = plusSeconds(START, 3 * 86_400);
const ISO = /\d{4}-\d{2}-\d{2}/;

const stateOf = <S>(decision: Decision<S>): S => {
  if (!decision.ok) throw new Error(decision.refusal.because);
  return decision.state;
};
const logged = stateOf(
  logComplaint(
    undefined,
    {
      complaintId: ComplaintId.parse('cpl_01kdxqz5m8e6ws3y1z0v7g4h2p'),
      ...{ team: 'north', kind: 'complaint', receivedAt: START, loggedBy: 'ann', relation: 'unknown' },
      ...{ concerns: [], profile: 'in-house' },
    },
    usualSettings,
  ),
);
const paused = stateOf(pauseClock(logged, 'We wait for your photos.', { by: 'ann', at: START }));
const { calendar } = usualSettings;
const going = stateOf(resumeClock(paused, { by: 'ann', at: LATER, calendar }));

const answerOf = (complaint: typeof logged): string[] => {
  const { limits } = complaintView(complaint, usualSettings, LATER);
  return limits.find(({ limit }) => limit === 'answer')?.explained ?? [];
};

test('a limit that moved says from which day to which, when and why, in words', () => {
  expect(answerOf(going).at(-1)).toBe(
    'Moved from Mon 15 Feb 2027 to Wed 17 Feb 2027, at Thu 4 Feb 2027, 10:00:00 (Europe/London): paused: We wait for your photos.',
  );
});

test('a clock that stands still says since when in words, there and where it refuses', () => {
  expect(answerOf(paused).at(-1)).toContain('since Mon 1 Feb 2027, 10:00:00 (Europe/London).');
  expect(refusePaused(paused)?.refusal.because).toContain('since Mon 1 Feb 2027:');
});

test('no sentence about a limit shows a stored day or instant', () => {
  const elsewhere = {
    ...logged,
    limits: logged.limits.map((one) => ({ ...one, lastDay: '2027-03-01' as const })),
  };
  const said = [logged, paused, going, elsewhere].flatMap(answerOf);
  expect(said.join(' ')).toContain('It stands at Mon 1 Mar 2027');
  expect(said.filter((sentence) => ISO.test(sentence))).toEqual([]);
});
