import * as fc from 'fast-check';
import { split } from 'split-sms';
import { anyCharacter } from '@muster/test/support/any-character';
import { describe, expect, test } from 'vitest';
import { ALONE, EXTENDED } from '../../src/sms/gsm7-alphabet.ts';
import { countText, cutText, toGsm7 } from '../../src/sms/gsm7.ts';

const gsm7 = fc.constantFrom(...ALONE, ...EXTENDED);
const anyText = fc.oneof(
  fc.string({ unit: gsm7, maxLength: 700 }),
  fc.string({ unit: fc.constantFrom('a', '€', '['), minLength: 140, maxLength: 330 }),
  fc.string({ unit: fc.constantFrom('a', '😀', 'ŵ'), minLength: 60, maxLength: 140 }),
  fc.string({ unit: anyCharacter, maxLength: 400 }).map((text) => text.toWellFormed()),
);

test('1,000 random texts are counted as split-sms counts them: encoding, units and parts', () => {
  const met = new Set<string>();
  fc.assert(
    fc.property(anyText, (text) => {
      const { characterSet, bytes, parts } = split(text);
      const isGsm = characterSet === 'GSM';
      expect(countText(text)).toEqual({
        encoding: isGsm ? 'gsm-7' : 'ucs-2',
        units: isGsm ? bytes : bytes / 2,
        parts: parts.length,
      });
      met.add(`${characterSet} ${parts.length > 1}`);
    }),
    { seed: 320, numRuns: 1000 },
  );
  expect([...met].sort()).toEqual(['GSM false', 'GSM true', 'Unicode false', 'Unicode true']);
});

test.each([
  ['a text as long as one part', 'a'.repeat(160), 'gsm-7', 160, 1],
  ['one longer', 'a'.repeat(161), 'gsm-7', 161, 2],
  ['two full parts', 'a'.repeat(306), 'gsm-7', 306, 2],
  [
    'a bracket that would be cut, which goes into the next part',
    `${'a'.repeat(152)}[${'a'.repeat(152)}`,
    'gsm-7',
    306,
    3,
  ],
  ['brackets and a euro, two septets each', '[€] {x}', 'gsm-7', 12, 1],
  ['the same with a letter of Welsh, one unit each', '[€] {ŵ}', 'ucs-2', 7, 1],
  ['£, é and CRLF', 'é £5\r\n', 'gsm-7', 6, 1],
  ['ç, which only as Ç is in GSM-7', 'ç', 'ucs-2', 1, 1],
  ['an emoji that would be cut', `${'é'.repeat(66)}😀${'ŵ'.repeat(3)}`, 'ucs-2', 71, 2],
  ['nothing', '', 'gsm-7', 0, 1],
])('%s is counted', (_, text, encoding, units, parts) => {
  expect(countText(text)).toEqual({ encoding, units, parts });
});

describe('a text is cut', () => {
  test('to what fits, never within a pair', () => {
    fc.assert(
      fc.property(anyText, fc.nat(200), (text, most) => {
        const kept = cutText(text, most);
        const { encoding } = countText(text);
        const units = [...kept].reduce(
          (sum, one) => sum + (encoding === 'ucs-2' ? one.length : EXTENDED.has(one) ? 2 : 1),
          0,
        );
        expect(text.startsWith(kept)).toBe(true);
        expect(kept.isWellFormed()).toBe(true);
        expect(units).toBeLessThanOrEqual(most);
        if (kept !== text) expect(units).toBeGreaterThanOrEqual(most - 1);
      }),
      { seed: 320, numRuns: 300 },
    );
  });

  test.each([
    ['aa[', 3, 'aa'],
    ['aa[', 4, 'aa['],
    ['ŵŵ😀', 3, 'ŵŵ'],
    ['ŵŵ😀', 4, 'ŵŵ😀'],
  ])('%s to %i units is %s', (text, most, kept) => {
    expect(cutText(text, most)).toBe(kept);
  });
});

describe('what GSM-7 cannot write', () => {
  test.each([
    ['−5 °C', '-5 deg C'],
    ['5°C and 45°', '5 deg C and 45 deg'],
    ['51°30′N', "51 deg 30'N"],
    ['1½ m, ½ h', '1 1/2 m, 1/2 h'],
    ['£5 or 5 €', '£5 or 5 €'],
    ['Tŷ Ŵyn, Siân, Façade, Łódź', 'Ty Wyn, Sian, Facade, Lodz'],
    ['Éire, Ångström, ß, Ç', 'Éire, Ångström, ß, Ç'],
    ['Caller’s flat – smell of gas “strong” …', `Caller's flat - smell of gas "strong" ...`],
    ['10² m², CO₂', '10^2 m2, CO2'],
    ['a\u00A0b\u200Bc', 'a bc'],
    ['Cafe\u0301', 'Café'],
    ['１２ｋｇ', '12kg'],
    ['first\u2028second', 'first\nsecond'],
  ])('is replaced by what means the same: %s', (given, text) => {
    expect(toGsm7(given)).toEqual({ text, unknown: [] });
    expect(countText(text).encoding).toBe('gsm-7');
  });

  test.each([
    ['smell ☎ of gas ☎ 😀', ['☎', '😀']],
    ['Καλημέρα', ['Κ', 'α', 'λ', 'η', 'μ', 'έ', 'ρ']],
    ['⚠️ gas', ['⚠️']],
    ['a\u0000b', ['\u0000']],
  ])('and has no like is reported and stays: %s', (given, unknown) => {
    const written = toGsm7(given);
    expect(new Set(written.unknown)).toEqual(new Set(unknown));
    for (const one of unknown) expect(written.text).toContain(one);
  });

  test('is all that is ever changed, once and for good; with nothing unknown the text is GSM-7', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const once = toGsm7(text);
        expect(toGsm7(once.text)).toEqual(once);
        expect(countText(once.text).encoding === 'gsm-7').toBe(once.unknown.length === 0);
        if (countText(text).encoding === 'gsm-7') expect(once).toEqual({ text, unknown: [] });
      }),
      { seed: 320, numRuns: 500 },
    );
  });
});
