import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compressRow, decompressRow } from '../src/compression.ts';

test('a row is stored as text up to the bytes of one write unit, packed beyond, and comes back whole in every form', () => {
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
      for (const [name, given] of Object.entries({ state: row.state, data: row.data })) {
        if (given === undefined) continue;
        if (bytes <= 1024) expect(stored[name]).toBe(JSON.stringify(given));
        else expect(stored[name]).toBeInstanceOf(Uint8Array);
      }
      expect(compressRow(stored)).toEqual(stored);
      expect(decompressRow(row)).toEqual(row);
      expect(Object.keys(stored)).toEqual(Object.keys(row));
      expect(decompressRow(stored)).toEqual(row);
    }),
    { seed: 335, numRuns: 1_000 },
  );
});
