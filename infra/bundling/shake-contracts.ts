import { readFile } from 'node:fs/promises';
import type { Plugin } from 'esbuild';

const shown = /^ {2}(?:examples: \[(?:\n[\s\S]*?\n {2}|.*)\]|summary:\s+(['"]).*\1),\n/gm;

/** An event's contract without what only documents and tests show: its summary and its examples. */
export const withoutExamples = (code: string): string => code.replaceAll(shown, '');

export const shakeContracts: Plugin = {
  name: 'shake-contracts',
  setup(build) {
    build.onLoad({ filter: /[\\/]contracts[\\/]src[\\/].*\.v\d+\.ts$/ }, async ({ path }) => ({
      contents: withoutExamples(await readFile(path, 'utf8')),
      loader: 'ts',
    }));
  },
};
