import { defineConfig, type TestProjectInlineConfiguration } from 'vitest/config';
import { LongestFirst } from './test/support/longest-first.ts';
import { otherSeed } from './test/support/width.ts';

const root = import.meta.dirname;

const project = (
  name: string,
  order: number,
  settings: TestProjectInlineConfiguration['test'] = {},
): TestProjectInlineConfiguration => ({
  root,
  test: {
    name,
    include: [`test/${name}/**/*.test.ts`],
    sequence: { groupOrder: order },
    ...settings,
    ...(otherSeed !== undefined && { setupFiles: ['test/support/wider.ts'], testTimeout: 3_600_000 }),
  },
});

/** On the engine: what is saved. Those of one service or of the store live with it and say so by their ending. */
const OWN_STORES = '{services,packages}/*/test/**/*.stores.test.ts';
/** Two have a module replaced, which others of their worker would see; two look at Lambdas that were just started. */
const OWN_WORKER = [
  'services/intake/test/providers/third-provider.stores.test.ts',
  'test/faults/every-act.test.ts',
  'test/faults/echoes.test.ts',
  'test/whole/grants.test.ts',
];
/** Tried on all of Muster in one process, as it is loaded for others. */
const ON_THE_WHOLE = 'test/faults/every-delivery.test.ts';

const journeys = (...names: string[]): string[] => names.map((name) => `test/journeys/${name}.test.ts`);

/** These switch relays, rules or clocks off, read all that there is, or measure: one after another, on a system of their own. */
const alone = journeys(
  '9-poison',
  '9-acknowledgement',
  '9-report',
  '6-escalation',
  'canaries',
  'rights',
  'operate-events',
  'relay',
  '6-clocks',
);
/** Gives way to each call that rings, as those of other tests would. */
const TOUR = 'test/browser/console-tour.test.ts';
/** These start an emulator of their own. */
const apart = journeys('restart', 'first-deploy', 'endpoint');

const onTheDeployedSystem = {
  globalSetup: ['test/journeys/global-setup.ts'],
  isolate: false,
  maxWorkers: 3,
  hookTimeout: 600_000,
  testTimeout: 240_000,
  expect: { poll: { timeout: 60_000 } },
};

export default defineConfig({
  root,
  test: {
    allowOnly: false,
    maxWorkers: 2,
    reporters: ['default', './test/support/totals-reporter.ts'],
    sequence: { sequencer: LongestFirst },
    projects: [
      project('unit', 0, {
        include: ['{services,packages}/*/test/**/*.test.ts'],
        exclude: [OWN_STORES],
        isolate: false,
        testTimeout: 120_000,
      }),
      project('stores', 0, {
        include: ['test/stores/**/*.test.ts', OWN_STORES],
        exclude: OWN_WORKER,
        isolate: false,
        testTimeout: 120_000,
        hookTimeout: 120_000,
      }),
      project('whole', 0, {
        include: ['test/whole/**/*.test.ts', ON_THE_WHOLE],
        exclude: OWN_WORKER,
        globalSetup: ['test/support/engine-setup.ts'],
        isolate: false,
        testTimeout: 120_000,
        hookTimeout: 120_000,
      }),
      project('contracts', 0, { isolate: false, testTimeout: 120_000 }),
      project('infra', 0, { isolate: false, testTimeout: 120_000, hookTimeout: 120_000 }),
      project('faults', 0, {
        exclude: [...OWN_WORKER, ON_THE_WHOLE],
        isolate: false,
        testTimeout: 240_000,
        hookTimeout: 240_000,
      }),
      project('own-worker', 0, { include: OWN_WORKER, testTimeout: 240_000, hookTimeout: 240_000 }),
      project('input', 0, {
        globalSetup: ['test/support/engine-setup.ts'],
        isolate: false,
        testTimeout: 300_000,
        hookTimeout: 240_000,
      }),
      project('bench', 0, { isolate: false, testTimeout: 120_000, hookTimeout: 120_000 }),
      project('architecture', 0, { isolate: false, testTimeout: 600_000, hookTimeout: 120_000 }),
      project('journeys', 1, { ...onTheDeployedSystem, exclude: [...alone, ...apart] }),
      project('journeys-apart', 1, { ...onTheDeployedSystem, include: apart }),
      project('browser', 1, { ...onTheDeployedSystem, exclude: [TOUR] }),
      project('journeys-alone', 2, { ...onTheDeployedSystem, maxWorkers: 1, include: [...alone, TOUR] }),
    ],
  },
});
