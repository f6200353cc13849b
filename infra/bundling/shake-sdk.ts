import { readFile } from 'node:fs/promises';
import type { Plugin } from 'esbuild';

const regions = /"regions": \{(?:[^{}]|\{[^{}]*\})*\}/g;

/** Leaves out how regions are called by people: which partition one belongs to, the SDK knows by its pattern too. */
export const withoutRegionNames = (code: string): string => code.replaceAll(regions, '"regions": {}');

/** Two of the three kB that it takes to know which partition of AWS a region belongs to. */
export const shakeSdk: Plugin = {
  name: 'shake-sdk',
  setup(build) {
    build.onLoad({ filter: /[\\/]lib[\\/]aws[\\/]partitions\.js$/ }, async ({ path }) => ({
      contents: withoutRegionNames(await readFile(path, 'utf8')),
    }));
  },
};
