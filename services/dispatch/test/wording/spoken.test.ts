import { toInstant } from '@muster/core';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { numberInWords, ordinalInWords } from '../../src/wording/domain/spoken-numbers.ts';
import { asSpoken, phoneInWords, spelled, spokenSentences } from '../../src/wording/domain/spoken-text.ts';
import { clockInWords, shortTime, timeInWords } from '../../src/wording/domain/spoken-time.ts';

const zone = 'Europe/London';

describe('what a voice says', () => {
  test.each([
    ['P1 at 12 Harbour Street (zone harbour)', 'priority one at twelve Harbour Street, zone harbour'],
    ['Isolate the valve (within 10 min of arriving)', 'Isolate the valve, within ten minutes of arriving'],
    ['1 h 1 min, 2 d & 30 s', 'one hour one minute, two days and thirty seconds'],
    ['Room 104b; 3.5 bar, 20 %', 'Room one zero four b, three point five bar, twenty percent'],
    ['<b>Gas</b> since 09:05', 'b Gas, b since nine oh five in the morning'],
    ['See https://example.com/a?b=1 now', 'See a web address now'],
    ['Siân Ó Briain-Llewellyn', 'Siân Ó Briain-Llewellyn'],
    ['***', ''],
  ])('of “%s” is “%s”', (text, said) => {
    expect(asSpoken(text)).toBe(said);
  });

  test('has neither digits nor signs, in sentences that are short and end', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.string({ maxLength: 600, unit: 'grapheme' }), fc.lorem({ maxCount: 90 })),
        (text) => {
          for (const sentence of spokenSentences(text)) {
            expect(sentence).toMatch(/^[\p{L}\p{M}\s.,:?!'’-]+[.?!]$/u);
            expect(sentence.length).toBeLessThanOrEqual(162);
          }
        },
      ),
      { seed: 4, numRuns: 300 },
    );
  });
});

test('a reference is spelled so that no letter is taken for another, a telephone number digit by digit', () => {
  expect(spelled('7Q4KX2M')).toBe('seven, Quebec, four, Kilo, X-ray, two, Mike');
  expect(phoneInWords('+44 1632 960100')).toBe('four four, one six three two, nine six zero one zero zero');
});

test.each([
  [0, 'zero', 'zeroth'],
  [1, 'one', 'first'],
  [12, 'twelve', 'twelfth'],
  [20, 'twenty', 'twentieth'],
  [21, 'twenty-one', 'twenty-first'],
  [99, 'ninety-nine', 'ninety-ninth'],
])('%i is said %s and %s', (number, word, ordinal) => {
  expect([numberInWords(number), ordinalInWords(number)]).toEqual([word, ordinal]);
});

describe('a time', () => {
  test.each([
    [0, 0, 'midnight'],
    [0, 5, 'five past midnight'],
    [4, 59, 'four fifty-nine at night'],
    [9, 0, "nine o'clock in the morning"],
    [12, 0, 'noon'],
    [12, 30, 'twelve thirty in the afternoon'],
    [21, 5, 'nine oh five in the evening'],
    [23, 59, 'eleven fifty-nine at night'],
  ])('at %i:%i is said “%s”', (hour, minute, said) => {
    expect(clockInWords(hour, minute)).toBe(said);
  });

  test('is that of the zone, also on the nights when clocks change, and has its day unless it is today', () => {
    const summer = toInstant('2026-03-29T01:00:00Z');
    expect(timeInWords(summer, zone, summer)).toBe("two o'clock at night");
    expect(timeInWords(toInstant('2026-10-25T01:30:00Z'), zone, toInstant('2026-10-25T00:30:00Z'))).toBe(
      'one thirty at night',
    );
    const now = toInstant('2026-06-30T22:30:00Z');
    expect(timeInWords(toInstant('2026-06-30T23:10:00Z'), zone, now)).toBe('ten past midnight tomorrow');
    expect(timeInWords(toInstant('2026-07-21T08:00:00Z'), zone, now)).toBe(
      "nine o'clock in the morning on Tuesday the twenty-first of July",
    );
    expect(shortTime(toInstant('2026-07-21T08:00:00Z'), zone, now)).toBe('Tue 21 Jul 09:00');
  });
});
