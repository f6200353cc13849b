import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';

const root = join(import.meta.dirname, '..');
const patterns = ['{services,packages}/*/test/**/*.test.ts', 'test/**/*.test.ts'];
const IMPORTS = /from '(\.[^']+|@muster\/test\/[^']+)'/g;
const SEARCHES = /from 'fast-check'|support\/width'|\/width\.ts'/;

const fileOf = (from, named) =>
  named.startsWith('.')
    ? join(dirname(from), named)
    : join(root, `${named.replace('@muster/test/', 'test/')}.ts`);

/** Whether a file, or what it imports of the tests, says that it tries more in `npm run test:long`. */
const searches = (file, seen = new Set()) => {
  if (seen.has(file) || !existsSync(file)) return false;
  seen.add(file);
  const text = readFileSync(file, 'utf8');
  if (SEARCHES.test(text)) return true;
  return [...text.matchAll(IMPORTS)]
    .map(([, named]) => fileOf(file, named))
    .some((one) => /\/test\//.test(one) && searches(one, seen));
};

/** The test files that try more in `npm run test:long`: at random, or all of what `npm test` tries a part of. */
export const searchingFiles = () =>
  globSync(patterns, { cwd: root, exclude: ['**/node_modules'] })
    .filter((path) => searches(join(root, path)))
    .map((path) => relative(root, join(root, path)).replaceAll('\\', '/'))
    .sort();
