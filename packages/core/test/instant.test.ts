import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  earliest,
  Instant,
  instantOf,
  nextWholeSecond,
  roundUpToSecond,
  WholeSecond,
} from '../src/instant.ts';

const anyTime = fc.date({
  min: new Date('0000-01-01T00:00:00.000Z'),
  max: new Date('9999-12-31T23:59:59.999Z'),
  noInvalidDate: true,
});

test('what is made from a date fits the stored form, and a year that has no room in it is refused', () => {
  fc.assert(
    fc.property(anyTime, (date) => {
      expect(Instant.parse(instantOf(date))).toBe(date.toISOString());
    }),
    { seed: 330, numRuns: 1_000 },
  );
  for (const wrong of ['+010000-01-01T00:00:00.000Z', '-000001-12-31T23:59:59.999Z', 'soon']) {
    expect(() => instantOf(new Date(wrong))).toThrow();
  }
});

test('a time is rounded to the first whole second that is not before it', () => {
  const last = Date.parse('9999-12-31T23:59:59.000Z');
  fc.assert(
    fc.property(anyTime, fc.boolean(), (date, isWhole) => {
      const given = Math.min(isWhole ? Math.floor(date.getTime() / 1000) * 1000 : date.getTime(), last);
      const at = instantOf(given);
      const rounded = nextWholeSecond(at);
      expect(rounded).toBe(new Date(Math.ceil(given / 1000) * 1000).toISOString());
      expect(Instant.parse(rounded)).toBe(rounded);
      expect(WholeSecond.parse(roundUpToSecond(at))).toBe(rounded.replace('.000Z', 'Z'));
    }),
    { seed: 331, numRuns: 1_000 },
  );
});

test('the earliest of some instants is the first in order, and there is none of none', () => {
  fc.assert(
    fc.property(fc.array(anyTime), (dates) => {
      const instants = dates.map(instantOf);
      expect(earliest(instants)).toBe(instants.toSorted()[0]);
    }),
    { seed: 332, numRuns: 300 },
  );
});
