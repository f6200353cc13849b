import { expect, test } from 'vitest';
import { redactorOf } from '../src/redaction.ts';

const mark = '[removed 30 Nov 2026 14:02:31]';
const of = (text: string) => redactorOf({ text, mark }).redact;

test.each([
  ['Ada Novak', 'Ring Ada Novak, then Ada Novak again.', `Ring ${mark}, then ${mark} again.`],
  ['Ada Novak', 'Ring Ada\r\n  Novak.', `Ring ${mark}.`],
  ['Ada Novak', 'Ring ada novak.', 'Ring ada novak.'],
  ['a.c (x)*', 'abc a.c (x)* $&', `abc ${mark} $&`],
  ['Ada Novak of flat 9', 'Told by Ada Nov… and 3 more', `Told by ${mark}… and 3 more`],
  ['Ada Novak', 'Waiting… Ada', 'Waiting… Ada'],
])('%s in “%s”', (text, given, after) => {
  expect(of(text)(given)).toBe(after);
  expect(of(text)(after)).toBe(after);
});

test('a text that a mark itself holds is not removed from marks, so that it ends', () => {
  expect(of('removed')(`It was removed: ${mark} […]`)).toBe(`It was ${mark}: ${mark} […]`);
  expect(of('Nov')(mark)).toBe(mark);
});

test('in markup the text is found as it is escaped and broken over lines', () => {
  const { redactMarkup } = redactorOf({ text: 'A & <B> c', mark });
  const escape = (text: string) =>
    text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
  expect(redactMarkup('<p>A &amp;<br/>&lt;B&gt;\n c</p>', escape)).toBe(`<p>${mark}</p>`);
});
