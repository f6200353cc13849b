import { test } from 'vitest';
import { check, names } from '../check.ts';

test.concurrent.for(names)('npm run check: %s', async (name, { expect: here }) => {
  const { passed, output } = await check(name);
  here(passed, output).toBe(true);
});
