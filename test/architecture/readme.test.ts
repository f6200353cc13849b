import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import * as z from 'zod';
import { repository } from '../support/planted-files.ts';

const headings = ['Purpose', 'Flow', 'Integration points', 'Peculiarities', 'If it fails', 'Decisions'];

const read = (path: string): string => readFileSync(join(repository, path), 'utf8');
const all = (pattern: string): string[] =>
  globSync(pattern, { cwd: repository, exclude: ['**/node_modules'] }).map((path) =>
    path.replaceAll('\\', '/'),
  );

const services = all('services/*/package.json').map((path) => dirname(path));
const readmes = all('{README.md,{infra,services,packages,test}/**/README.md}');

const Scripts = z.object({ scripts: z.record(z.string(), z.string()) });
const scripts = new Set(Object.keys(Scripts.parse(JSON.parse(read('package.json'))).scripts));

const missingHeadings = (text: string): string[] => {
  const present = [...text.matchAll(/^## (.+?)\s*$/gm)].map(([, heading]) => heading);
  return headings.filter((heading) => !present.includes(heading));
};

const unknownCommands = (text: string, known: ReadonlySet<string>): string[] =>
  [...text.matchAll(/\bnpm (?:run (?:--\S+ )*([\w:-]+)|(start|test)\b)/g)]
    .map(([, script, own]) => script ?? own ?? '')
    .filter((script) => !known.has(script));

const link = /\]\((?!https?:|mailto:|#)([^)#\s]+)/g;
const place = /`((?:infra|services|packages|test|\.ci)\/[\w./-]*)`/g;

/** Links lead from the folder of the text, places in back-quotes from the top. */
const deadPlaces = (text: string, folder: string): string[] =>
  [
    ...[...text.matchAll(link)].map(([, target]) => join(folder, target ?? '')),
    ...[...text.matchAll(place)].map(([, target]) => target ?? ''),
  ].filter((path) => !existsSync(join(repository, path)));

test('every service says its purpose, flow, integration, peculiarities, failures and decisions', () => {
  const lacking = services
    .map((service) => ({ service, path: `${service}/README.md` }))
    .map(({ service, path }) => ({
      service,
      missing: existsSync(join(repository, path)) ? missingHeadings(read(path)) : ['README.md'],
    }))
    .filter(({ missing }) => missing.length > 0);
  expect(services.length).toBeGreaterThanOrEqual(5);
  expect(lacking).toEqual([]);
});

test('the first page names the three commands a newcomer needs', () => {
  const text = read('README.md');
  expect(
    ['npm ci && npm start', 'npm run call', 'npm cit'].filter((command) => !text.includes(command)),
  ).toEqual([]);
});

test.each(readmes)('%s sends nobody to a command or a place that is not there', (path) => {
  const text = read(path);
  expect({ commands: unknownCommands(text, scripts), places: deadPlaces(text, dirname(path)) }).toEqual({
    commands: [],
    places: [],
  });
});

test('a missing heading, an unknown command and a dead place are each found', () => {
  expect(missingHeadings('## Purpose\n## Flow\n### Decisions\n## If it fails\n')).toEqual([
    'Integration points',
    'Peculiarities',
    'Decisions',
  ]);
  expect(unknownCommands('`npm start`, `npm run --silent nowhere`, `npm test`', new Set(['start']))).toEqual([
    'nowhere',
    'test',
  ]);
  expect(
    deadPlaces('[a](gone.md#part) [b](https://example.com) `packages/gone/src` `test/run.mjs`', 'test'),
  ).toEqual(['test/gone.md', 'packages/gone/src']);
});
