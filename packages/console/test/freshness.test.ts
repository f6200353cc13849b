import { describe, expect, test } from 'vitest';
import { boardAsOf, freshnessOf } from '../src/live/freshness.ts';

describe('a screen says how old its data are', () => {
  test('nothing read yet is neither current nor old', () => {
    expect(freshnessOf(0, 2_000, 1_000_000)).toEqual({ kind: 'none' });
  });
  test('data of the last interval are current', () => {
    expect(freshnessOf(1_000_000, 2_000, 1_004_900)).toEqual({ kind: 'current' });
  });
  test('five seconds after a cut, and after a sleep of an hour, their age is said', () => {
    expect(freshnessOf(1_000_000, 2_000, 1_005_001)).toEqual({ kind: 'old', ageSeconds: 5 });
    expect(freshnessOf(1_000_000, 2_000, 4_600_000)).toEqual({ kind: 'old', ageSeconds: 3600 });
  });
});

describe('a board that stands still is as old as it says', () => {
  const readAt = Date.parse('2026-01-05T09:15:00Z');

  test('though it was read just now, by the server’s clock', () => {
    expect(boardAsOf(readAt, '2026-01-05T09:12:29Z', 0)).toBe(Date.parse('2026-01-05T09:12:29Z'));
    expect(boardAsOf(readAt, '2026-01-05T09:13:29Z', 60_000)).toBe(Date.parse('2026-01-05T09:12:29Z'));
  });
  test('and one that is told each minute how whole it is, or never was, is as current as its reading', () => {
    expect(boardAsOf(readAt, '2026-01-05T09:12:31Z', 0)).toBe(readAt);
    expect(boardAsOf(readAt, undefined, 0)).toBe(readAt);
  });
});
