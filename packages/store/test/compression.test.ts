import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compressRow, decompressRow } from '../src/compression.ts';

test('a row is left as it is up to the bytes of one write unit, and comes back whole however large', () => {
  const text = fc
    .constantFrom('a', 'é', '佐', '👷')
    .chain((sign) => fc.integer({ min: 0, max: 1_100 }).map((count) => sign.repeat(count)));
  const part = fc.option(fc.record({ text, at: fc.constant(undefined) }, { requiredKeys: ['text'] }), {
    nil: undefined,
  });
  fc.assert(
    fc.property(part, part, fc.nat(1_100), (state, data, more) => {
      const row = { pk: 'A#1', ...(state && { state }), data, beside: 'b'.repeat(more) };
      const bytes = Buffer.byteLength(JSON.stringify(row));
      const stored = compressRow(row);
      if (bytes <= 1024) expect(stored).toBe(row);
      else {
        for (const value of [state && stored.state, stored.data]) {
          if (value !== undefined) expect(value).toBeInstanceOf(Uint8Array);
        }
      }
      expect(Object.keys(stored)).toEqual(Object.keys(row));
      expect(decompressRow(stored)).toEqual(row);
    }),
    { seed: 335, numRuns: 1_000 },
  );
});
