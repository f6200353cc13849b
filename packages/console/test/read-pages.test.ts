import { expect, test } from 'vitest';
import { readPages } from '../src/api/read-pages.ts';

const lines = Array.from({ length: 130 }, (_, at) => at);
const read = (cursor = '0') => {
  const from = Number(cursor);
  const isLast = from + 50 >= lines.length;
  return Promise.resolve({
    items: lines.slice(from, from + 50),
    ...(!isLast && { nextCursor: String(from + 50) }),
  });
};

test('a long list can be read to its last line, page after page, and says where more follows', async () => {
  expect(await readPages(2, read)).toEqual({ items: lines.slice(0, 100), nextCursor: '100' });
  expect(await readPages(9, read)).toEqual({ items: lines });
});

test('a list that is read as far as something goes on ends with the page in which it ends', async () => {
  const goesOn = ({ items }: { readonly items: readonly number[] }): boolean => Number(items.at(-1)) < 60;
  expect(await readPages(9, read, goesOn)).toEqual({ items: lines.slice(0, 100), nextCursor: '100' });
});
