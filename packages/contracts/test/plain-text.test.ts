import * as fc from 'fast-check';
import * as z from 'zod';
import { describe, expect, it } from 'vitest';
import { asPlainText, asVisible, PlainText } from '../src/plain-text.ts';

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

  it('as its sender wrote it keeps outer spaces and line ends, and is visible besides', () => {
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
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const once = asPlainText(text);
        expect(once.isWellFormed()).toBe(true);
        expect(asPlainText(once)).toBe(once);
      }),
      { seed: 320 },
    );
  });

  it('can be described in JSON Schema', () => {
    expect(z.toJSONSchema(PlainText(9))).toMatchObject({ type: 'string', minLength: 1, maxLength: 9 });
  });
});
