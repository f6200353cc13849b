import { expect, test } from 'vitest';
import { isCurrent } from '../generate.ts';

test('the committed types are those of the route tables', async () => {
  const current = await isCurrent();
  expect(current, 'run "node packages/client/generate.ts" and commit what it writes').toBe(true);
});
