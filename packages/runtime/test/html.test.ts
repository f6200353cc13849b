import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { html } from '../src/http/html.ts';

const unescaped = (markup: string): string =>
  markup
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&');

test('a value is always text: no markup gets in, and nothing of it is lost', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(...'<>&"\'`=/a ') }), (text) => {
      const { markup } = html`${text}`;
      expect(markup).not.toMatch(/[<>"']/);
      expect(unescaped(markup)).toBe(text);
    }),
    { seed: 320, numRuns: 500 },
  );
});

test('markup made by the tag stands as it is, lists are joined, and false and undefined are nothing', () => {
  const items = ['a', '<b>'].map((item) => html`<li>${item}</li>`);
  const { markup } = html`<ul>
    ${items}${false}${undefined}${3}
  </ul>`;
  expect(markup.replaceAll(/\s/g, '')).toBe('<ul><li>a</li><li>&lt;b&gt;</li>3</ul>');
});
