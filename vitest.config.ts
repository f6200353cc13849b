import { defineConfig } from 'vitest/config';
import type { TestProjectInlineConfiguration } from 'vitest/config';

const root = import.meta.dirname;

const project = (
  name: string,
  order: number,
  settings: TestProjectInlineConfiguration['test'] = {},
): TestProjectInlineConfiguration => ({
  root,
  test: { name, include: [`test/${name}/**/*.test.ts`], sequence: { groupOrder: order }, ...settings },
});

const onTheDeployedSystem = {
  fileParallelism: false,
  globalSetup: ['test/journeys/global-setup.ts'],
  hookTimeout: 300_000,
  testTimeout: 120_000,
};

export default defineConfig({
  root,
  test: {
    allowOnly: false,
    maxWorkers: 2,
    reporters: ['default', './test/support/totals-reporter.ts'],
    projects: [
      project('unit', 0, { include: ['{services,packages}/*/test/**/*.test.ts'], testTimeout: 20_000 }),
      project('stores', 0, { testTimeout: 30_000, hookTimeout: 60_000 }),
      project('contracts', 0, { testTimeout: 60_000 }),
      project('infra', 0, { isolate: false, testTimeout: 60_000, hookTimeout: 60_000 }),
      project('faults', 0, { testTimeout: 120_000, hookTimeout: 60_000 }),
      project('input', 0, { testTimeout: 300_000, hookTimeout: 120_000 }),
      project('bench', 0, { testTimeout: 30_000, hookTimeout: 120_000 }),
      project('architecture', 1, { testTimeout: 300_000, hookTimeout: 120_000 }),
      project('journeys', 2, onTheDeployedSystem),
      project('browser', 3, onTheDeployedSystem),
    ],
  },
});
