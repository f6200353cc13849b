import { toInstant } from '@muster/core';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { briefOf, type Brief } from '../../src/assignments/domain/brief.ts';
import { briefText } from '../../src/notifications/texts/brief-text.ts';
import { noteText } from '../../src/notifications/texts/note-text.ts';
import { standDownText } from '../../src/notifications/texts/stand-down-text.ts';
import { at, now, offered } from '../support/samples.ts';

const LINK = `https://muster.example.com/r/${'k7'.repeat(19)}`;
const CODE = 'K7Q2';
const phone = '01632 960100';
const zone = 'Europe/London';

/** The characters of the GSM 7-bit default alphabet and of its extension, from 3GPP TS 23.038, table 1. */
const BASIC =
  '@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !"#¤%&\'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà';
const EXTENDED = '\f^{}\\[~]|€';

/** Septets of a text, or NaN where a character is none of the alphabet. */
const septets = (text: string): number =>
  [...text].reduce((sum, one) => sum + (BASIC.includes(one) ? 1 : EXTENDED.includes(one) ? 2 : NaN), 0);

const brief = (more: Partial<Brief> = {}): Brief => {
  const { assignment, mobilisation } = offered();
  const made = briefOf(assignment, mobilisation);
  if (made === undefined) throw new Error('it has a brief');
  return { ...made, ...more };
};

const textOf = (of: Brief, more: Partial<Parameters<typeof briefText>[0]> = {}): string =>
  briefText({ brief: of, link: LINK, code: CODE, phone, zone, now, isRepeat: false, ...more });

const words = fc.oneof(
  fc.string({ maxLength: 500, unit: 'grapheme' }),
  fc.lorem({ maxCount: 60 }),
  fc.constantFrom('', '€'.repeat(80), `${'x'.repeat(300)} end`, 'Flat ½, 3 °C – “rear” ŵ 🚒', '{}[]~\\|^'),
);

describe('a brief as a text', () => {
  test('says how urgent, where, what, by when, and what to reply', () => {
    expect(textOf(brief()).split('\n')).toEqual([
      'P1 7Q4KX2M smell of gas',
      '12 Harbour Street, basement',
      `Reply ACK ${CODE} or NO ${CODE} by 09:20`,
      LINK,
    ]);
  });

  test('asks of somebody who has accepted to confirm', () => {
    const accepted = textOf(brief({ isAccepted: true, arriveBy: at('10:20:00') }));
    expect(accepted).toContain(`Be there by 10:20. Read it, then reply OK ${CODE}`);
    expect(accepted).not.toContain('ACK');
  });

  test('gives the day of a time that is not today', () => {
    const late = toInstant('2026-01-05T23:58:00Z');
    expect(textOf(brief({ acceptBy: toInstant('2026-01-06T00:01:00Z') }), { now: late })).toContain(
      'by Tue 6 Jan 00:01',
    );
  });

  test('is one part of the GSM alphabet with code and link whole, whatever was reported', () => {
    fc.assert(
      fc.property(
        fc.record({ place: words, summary: words, role: words, hazard: words, person: words }),
        fc.record({ isAccepted: fc.boolean(), isExercise: fc.boolean(), isRepeat: fc.boolean() }),
        fc.integer({ min: 30, max: 120 }),
        ({ place, summary, role, hazard, person }, { isRepeat, ...flags }, length) => {
          const base = brief();
          const facts = {
            ...base.facts,
            ...{ summary, hazards: [hazard], place: { text: place, zone: 'harbour' } },
          };
          const link = 'https://muster.example.com/r/'.padEnd(length, 'k');
          const text = textOf(
            { ...base, ...flags, facts, roleTitle: role, personName: person },
            { link, isRepeat },
          );
          expect(septets(text)).toBeLessThanOrEqual(160);
          expect(text.split('\n')).toContain(link);
          expect(text).toContain(CODE);
          expect(text.startsWith('EXERCISE P1')).toBe(flags.isExercise);
        },
      ),
      { seed: 320, numRuns: 100 },
    );
  });

  test('is cut after a word, and says that it was', () => {
    const base = brief();
    const place =
      'Warehouse seventeen behind the fish market on the long quay opposite the old customs house';
    const text = textOf({ ...base, facts: { ...base.facts, place: { text: place, zone: 'harbour' } } });
    const line = text.split('\n').find((one) => one.startsWith('Warehouse')) ?? '';
    expect(line).toMatch(/\.\.\.$/);
    expect(place.startsWith(`${line.slice(0, -3)} `)).toBe(true);
  });
});

test('a stand-down and a note are one part each, with reference and number of the control room', () => {
  const { facts } = brief();
  const common = { facts, phone, isRepeat: false, isExercise: true };
  fc.assert(
    fc.property(words, words, (one, other) => {
      const texts = [
        standDownText({
          ...common,
          ...{ personName: one, roleTitle: other, how: 'released', reason: one, endedAt: now },
          otherReference: '7Q4KX2M',
        }),
        noteText({ ...common, note: one, lines: [other, one] }),
      ];
      for (const text of texts) {
        expect(septets(text)).toBeLessThanOrEqual(160);
        expect(text.startsWith(`EXERCISE ${facts.reference}:`)).toBe(true);
      }
      expect(texts[0]).toContain('You are not needed any more.');
    }),
    { seed: 15, numRuns: 60 },
  );
  expect(
    noteText({ ...common, isExercise: false, note: 'The place was corrected', lines: ['Place now: quay 4'] }),
  ).toBe(
    `${facts.reference}: The place was corrected.\nPlace now: quay 4\nGo on.\nRing ${phone}\n12 Harbour Street, basement`,
  );
});
