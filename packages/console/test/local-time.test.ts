import { describe, expect, test } from 'vitest';
import { duration, localTime } from '../src/parts/local-time.ts';

const zone = 'Europe/London';

describe('times are shown in the zone of the centre', () => {
  test('a time of today has no day, one of another day has', () => {
    const now = Date.parse('2026-07-01T12:00:00.000Z');
    expect(localTime('2026-07-01T09:05:07.000Z', zone, now)).toBe('10:05:07 BST');
    expect(localTime('2026-06-30T22:59:59.000Z', zone, now)).toContain('30 Jun 2026');
  });
  test('the hour that comes twice in the night of the clock change is told apart', () => {
    const now = Date.parse('2026-10-25T03:00:00.000Z');
    expect(localTime('2026-10-25T00:30:00.000Z', zone, now)).toBe('01:30:00 BST');
    expect(localTime('2026-10-25T01:30:00.000Z', zone, now)).toBe('01:30:00 GMT');
  });
});

test.each([
  [0, '0 s'],
  [59.9, '59 s'],
  [60, '1 min'],
  [725, '12 min 5 s'],
  [3_600, '1 h'],
  [12_000, '3 h 20 min'],
  [187_200, '2 d 4 h'],
])('%d seconds are written as %s', (seconds, text) => {
  expect(duration(seconds)).toBe(text);
});
