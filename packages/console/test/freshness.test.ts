import { describe, expect, test } from 'vitest';
import { freshnessOf } from '../src/live/freshness.ts';

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
