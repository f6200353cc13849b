import type * as FastCheck from 'fast-check';
import { vi } from 'vitest';
import { otherSeed, WIDTH } from './width.ts';

/** Under `npm run test:long` each property is tried with the seed of that run, and more often. */
vi.mock('fast-check', async (original) => {
  const real = await original<typeof FastCheck & { default: typeof FastCheck }>();
  const wider = (params: { readonly numRuns?: number; readonly seed?: number } = {}) => ({
    numRuns: (params.numRuns ?? 100) * WIDTH,
    seed: otherSeed ?? params.seed ?? 0,
  });
  const assert = <Ts>(property: FastCheck.IRawProperty<Ts>, params?: FastCheck.Parameters<Ts>) =>
    real.assert(property, { ...params, ...wider(params) });
  return { ...real, assert, default: { ...real.default, assert } };
});
