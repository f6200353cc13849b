import { expect, test } from 'vitest';
import { check, names } from '../check.ts';

test.each(names)('npm run check: %s', (name) => {
  const { passed, output } = check(name);
  expect(passed, output).toBe(true);
});
