import { globSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { repository } from '../support/planted-files.ts';

/** Words that a stranger had to learn, each with what is said instead. */
const banned: Readonly<Record<string, string>> = {
  together: 'group-by-incident',
  'in-turn': 'serial-queue',
  'set-aside': 'dead-letter',
  fit: 'validate',
  insist: 'retry-save',
  'hand-over': 'acknowledgement',
  rounds: 'publish-batches',
  hears: 'subscriptions',
  heard: 'incident-events',
  hear: 'apply-events',
  said: 'pending-changes',
  owed: 'commitments',
  missing: 'pending-acknowledgements',
  gates: 'closing-rules',
  hurdles: 'ineligibility',
  working: 'progress-assignment',
  trio: 'assignment-context',
  arrive: 'upsert-contact',
  follow: 'incident-updates',
  look: 'access-log',
  prove: 'verify-signature',
  mirror: 'table-copies',
  sameness: 'compare-effects',
  hold: 'paused-queue',
  desk: 'api-docs',
  every: 'schedule',
  site: 'deployment',
  stand: 'call-status',
  beside: 'child-rows',
  tally: 'sample-aggregate',
  world: 'in-process-system',
  drill: 'sample-procedure',
  conclude: 'resolve-and-close',
  wake: 'clock-tick',
  'decide-record': 'save-incident',
  shapes: 'routes, where its schemas are',
  present: 'views',
  utils: 'the name of what is in it',
  helpers: 'the name of what is in it',
};

const files = globSync(['{infra,packages,services,test}/**/*.ts'], {
  cwd: repository,
  exclude: ['**/node_modules', '**/cdk.out', '**/.local'],
}).map((path) => path.replaceAll('\\', '/'));

/** The words of a path that name nothing to a stranger. */
const bannedIn = (path: string): string[] =>
  [...dirname(path).split('/'), basename(path).replace(/(\.test)?\.ts$/, '')].filter((word) =>
    Object.hasOwn(banned, word),
  );

test('files and folders are named in plain words', () => {
  const found = files.flatMap((path) => bannedIn(path).map((word) => `${path}: say ${banned[word] ?? ''}`));
  expect(files.length).toBeGreaterThan(400);
  expect(found).toEqual([]);
});

test('a banned name is found as a file, a test and a folder', () => {
  expect(bannedIn('packages/runtime/src/fit.ts')).toEqual(['fit']);
  expect(bannedIn('services/intake/test/arrive.test.ts')).toEqual(['arrive']);
  expect(bannedIn('services/intake/src/shapes/contacts.ts')).toEqual(['shapes']);
  expect(bannedIn('packages/runtime/src/http/validate.ts')).toEqual([]);
});

/** The rooms of a service as its README lists them, in the order in which one may use the next. */
const roomsOf = (service: string): string[] => {
  const text = readFileSync(join(repository, service, 'README.md'), 'utf8');
  const [, names = ''] = /^Capabilities, each using only those after it: (.+)$/m.exec(text) ?? [];
  return [...names.matchAll(/`([a-z-]+)`/g)].map(([, name]) => name ?? '');
};

test.each(globSync('services/*', { cwd: repository }))(
  '%s has the rooms that its README lists, its Lambdas and its wiring, and nothing else',
  (service) => {
    const rooms = globSync('src/*', { cwd: join(repository, service) }).map((path) => basename(path));
    expect(rooms.sort()).toEqual([...roomsOf(service), 'lambdas', 'wiring'].sort());
  },
);
