import { expect, test } from 'vitest';
import { providers } from '../../src/providers/list.ts';
import type { Provider } from '../../src/providers/provider.ts';

const all: readonly Provider[] = providers;

test('no two providers share a kind, an operation or an address', () => {
  const kinds = all.map(({ kind }) => kind);
  const operations = all.flatMap(({ routes }) => Object.keys(routes));
  const paths = all.flatMap(({ routes }) => Object.values(routes).map(({ path }) => path));
  for (const names of [kinds, operations, paths]) expect(names).toEqual([...new Set(names)]);
});

test.each(all)('$kind is called below its own kind, where its sources are shown to be', ({ kind, ...of }) => {
  const paths = Object.values(of.routes).map(({ path }) => path);
  for (const path of paths) expect(path).toMatch(new RegExp(`^/webhooks/${kind}/\\{sourceId\\}(/|$)`));
  const shown = Object.values(of.webhooks).map((ending) => `/webhooks/${kind}/{sourceId}${ending}`);
  expect(paths).toEqual(expect.arrayContaining(shown));
});
