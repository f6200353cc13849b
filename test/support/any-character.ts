import * as fc from 'fast-check';

const SURROGATES = { from: 0xd800, count: 0x800 };
const last = 0x10ffff - SURROGATES.count;

/**
 * Each character of Unicode, as the unit `binary` of fast-check, in the same order. That one first makes a table of all
 * million of them, which takes a process more than a second.
 */
export const anyCharacter: fc.Arbitrary<string> = fc.integer({ min: 0, max: last }).map(
  (at) => String.fromCodePoint(at < SURROGATES.from ? at : at + SURROGATES.count),
  (text) => {
    const isText = typeof text === 'string' && text.isWellFormed();
    const point = isText ? text.codePointAt(0) : undefined;
    if (point === undefined || String.fromCodePoint(point) !== text) throw new Error('not one character');
    return point < SURROGATES.from ? point : point - SURROGATES.count;
  },
);
