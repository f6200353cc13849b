import { describe, expect, it } from 'vitest';
import { readReference } from '../src/reference.ts';

describe('a reference that somebody types', () => {
  it.each([
    ['50A1UXZ', 'as it was given'],
    ['50a1uxz', 'in lower case'],
    [' 50A 1UXZ ', 'with spaces'],
    ['50A-1U‑XZ', 'with hyphens'],
    ['5OA1UXZ', 'with O for 0'],
    ['50aiuxz', 'with I for 1'],
    ['50alUXZ', 'with L for 1'],
    ['s0A1UXZ', 'with S for 5'],
    ['５０Ａ１ＵＸＺ', 'in full width'],
  ])('%j is read %s', (typed) => {
    expect(readReference(typed)).toBe('50A1UXZ');
  });

  it('keeps the E of one that was given before U took its place', () => {
    expect(readReference('531e204')).toBe('531E204');
  });

  it.each([
    '',
    '50A1UX',
    '50A1UXZZ',
    '50A1UXY',
    '05A1UXZ',
    '50A1UX?',
    '__proto__',
    'inc_01kdxqz5m8e6ws3y1z0v7g4h2d',
  ])('%j is none: a symbol is wrong, swapped, missing or too much', (typed) => {
    expect(readReference(typed)).toBeUndefined();
  });
});
