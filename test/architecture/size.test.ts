import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { repository } from '../support/planted-files.ts';

const generated = /(^|\/)(node_modules|generated)\/|\.gen\.ts$/;
const sources = globSync(['{services,packages}/*/src/**/*.{ts,tsx}', 'infra/**/*.ts'], { cwd: repository })
  .filter((path) => !generated.test(path.replaceAll('\\', '/')))
  .map((path) => ({ path, lines: readFileSync(join(repository, path), 'utf8').trimEnd().split('\n') }));

const comment = /^\s*(\/\/|\/\*|\*)/;

test('a source file has one subject and stays under 300 lines', () => {
  expect(sources.filter(({ lines }) => lines.length >= 300).map(({ path }) => path)).toEqual([]);
});

test('fewer than 6 % of the lines are comments', () => {
  const all = sources.flatMap(({ lines }) => lines);
  const heaviest = sources
    .map(({ path, lines }) => ({ path, comments: lines.filter((line) => comment.test(line)).length }))
    .sort((one, other) => other.comments - one.comments)
    .slice(0, 5);
  const share = all.filter((line) => comment.test(line)).length / Math.max(all.length, 1);
  expect(share, JSON.stringify(heaviest)).toBeLessThan(0.06);
});

test('the lock file names no registry', () => {
  const lock = readFileSync(join(repository, 'package-lock.json'), 'utf8');
  expect(lock.match(/"resolved": "https?:[^"]*/g)).toBeNull();
});
