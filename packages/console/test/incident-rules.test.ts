import { describe, expect, test } from 'vitest';
import {
  allowedSeconds,
  inOrder,
  outcomeOf,
  type Deadline,
} from '../src/screens/incident/clock-arithmetic.ts';
import { foldLines, type Line } from '../src/screens/incident/fold-lines.ts';
import { incidentSearch } from '../src/screens/incident/incident-search.ts';

const deadline = (more: Partial<Deadline>): Deadline => ({
  deadlineId: 'ddl_1',
  kind: 'accepted',
  status: 'open',
  dueAt: '2026-03-01T10:05:00.000Z',
  ...more,
});

describe('the arithmetic of a clock', () => {
  test('says how much was to spare, or how late the answer came', () => {
    expect(outcomeOf(deadline({ status: 'met', answeredAt: '2026-03-01T10:03:20.000Z' }))).toEqual({
      kind: 'met',
      spareSeconds: 100,
    });
    expect(outcomeOf(deadline({ status: 'missed', answeredAt: '2026-03-01T10:05:30.000Z' }))).toEqual({
      kind: 'late',
      lateSeconds: 30,
    });
    expect(outcomeOf(deadline({ status: 'missed' }))).toEqual({ kind: 'unanswered' });
  });

  test('says how long was allowed only where the start is known', () => {
    expect(allowedSeconds(deadline({ from: '2026-03-01T10:00:00.000Z' }))).toBe(300);
    expect(allowedSeconds(deadline({}))).toBeUndefined();
  });

  test('open limits come first, the next one on top', () => {
    const [late, soon, over] = [
      deadline({ deadlineId: 'late', dueAt: '2026-03-01T11:00:00.000Z' }),
      deadline({ deadlineId: 'soon' }),
      deadline({ deadlineId: 'over', status: 'met', dueAt: '2026-03-01T09:00:00.000Z' }),
    ];
    expect(inOrder([over, late, soon]).map(({ deadlineId }) => deadlineId)).toEqual(['soon', 'late', 'over']);
  });
});

test('neighbouring lines of the system fold into one, what people did and what was missed never does', () => {
  const line = (kind: string): Line => ({
    kind,
    at: '2026-03-01T10:00:00.000Z',
    what: kind,
    who: { kind: 'system', id: 'x' },
  });
  const kinds = ['Note', 'DeadlineArmed', 'NotificationSent', 'DeadlineMissed', 'ClockSet'];
  expect(
    foldLines(kinds.map(line)).map((one) => (one.kind === 'line' ? one.line.kind : one.lines.length)),
  ).toEqual(['Note', 2, 'DeadlineMissed', 1]);
});

test('an address names a part of the incident, and anything else is the present state', () => {
  expect(incidentSearch({ part: 'timeline' })).toEqual({ part: 'timeline' });
  expect(incidentSearch({ part: '<img>' })).toEqual({});
});
