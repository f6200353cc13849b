import * as fc from 'fast-check';
import * as z from 'zod';
import { describe, expect, it } from 'vitest';
import { anyCharacter } from '@muster/test/support/any-character';
import { asOneLine, asPlainText, asVisible, OneLine, PlainText, ShownLine } from '../src/plain-text.ts';

describe('text from people and machines', () => {
  it.each([
    ['half a surrogate pair', 'gas \ud83d leak', 'gas \ufffd leak'],
    ['a zero byte', 'gas\u0000', 'gas\u2400'],
    ['a mark that turns the writing round', '\u202egas', '\ufffdgas'],
    ['line ends of all kinds', 'a\r\nb\rc', 'a\nb\nc'],
    ['outer spaces', '  gas \n', 'gas'],
  ])('is kept with %s made visible or plain', (_, given, kept) => {
    expect(asPlainText(given)).toBe(kept);
  });

  it('keeps its sender’s outer spaces and line ends, and has no invisible characters', () => {
    expect(asVisible('  I can\r\nsmell\u0000 gas \ud83d\n')).toBe('  I can\r\nsmell\u2400 gas \ufffd\n');
    expect(asVisible(' \u200b\u202e ')).toBe('');
  });

  it.each(['\u200b', '\u2060 \ufeff', '\u202e\u0000', ' \t\n', '\u00ad'])(
    'counts as empty when nobody can see it (%j)',
    (given) => {
      expect(PlainText(100).safeParse(given).success).toBe(false);
    },
  );

  it('keeps markup, accents and joined emoji as they were typed', () => {
    const typed = '<a href="https://example.com/p">Press</a> & “now” é 佐藤 👨‍👩‍👧 \u200c';
    expect(asPlainText(typed)).toBe(typed.trim());
  });

  it('is well-formed, and the same when cleaned again', () => {
    fc.assert(
      fc.property(fc.string({ unit: anyCharacter }), (text) => {
        const once = asPlainText(text);
        expect(once.isWellFormed()).toBe(true);
        expect(asPlainText(once)).toBe(once);
      }),
      { seed: 320 },
    );
  });

  it('treats a text of ASCII alone as it treats one with an accent', () => {
    const ascii = fc.string({
      unit: fc.integer({ min: 0, max: 127 }).map((code) => String.fromCodePoint(code)),
    });
    fc.assert(
      fc.property(
        fc.oneof(ascii, fc.string({ unit: 'grapheme-ascii' }), fc.stringMatching(/^ *$/)),
        (text) => {
          const accented = asVisible(`${text}é`).slice(0, -1);
          expect(asVisible(text)).toBe(/[!-~]/.test(text) ? accented : '');
        },
      ),
      { seed: 334, numRuns: 1_000 },
    );
  });

  it('can be described in JSON Schema', () => {
    expect(z.toJSONSchema(PlainText(9))).toMatchObject({ type: 'string', minLength: 1, maxLength: 9 });
  });
});

describe('one line of text', () => {
  it.each([
    ['a line feed (U+000A)', 'Ann\nBcc: x@example.com'],
    ['a carriage return (U+000D)', 'Ann\r\nLee'],
    ['a tab (U+0009)', 'Ann\tLee'],
    ['a line separator (U+2028)', 'Ann\u2028Lee'],
    ['a control character (U+0000)', 'Ann\u0000'],
    ['a mark that turns the writing (U+202E)', '\u202eAnn'],
  ])('refuses %s by its name', (named, given) => {
    const read = OneLine(100).safeParse(given);
    expect(read.error?.issues.map(({ message }) => message)).toEqual([expect.stringContaining(named)]);
  });

  it('takes names of every script, markup and outer spaces', () => {
    for (const name of ['佐藤 é', 'محمد', '<b>Ann</b> & Co', ' Ann ']) {
      expect(OneLine(100).parse(name)).toBe(name.trim());
    }
    expect(OneLine(100).safeParse('  ').success).toBe(false);
  });

  it('that comes by a webhook is kept with its line ends made visible, since a report would be lost with it', () => {
    expect(asOneLine('Plant room\r\nLevel\t2\u2028\u202e ')).toBe('Plant room␊Level␉2␊\ufffd');
    expect(ShownLine(20).safeParse('\n\t').success).toBe(false);
    expect(asOneLine(asOneLine('a\nb'))).toBe(asOneLine('a\nb'));
  });
});
