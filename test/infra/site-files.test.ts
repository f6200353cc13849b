import { describe, expect, test } from 'vitest';
import { headersOfFile } from '../../infra/platform/site-file.ts';
import { type FileStore, putSite, removeSite } from '../../infra/platform/site-files.ts';
import type { SiteBuilds } from '../../infra/platform/site-builds.ts';

/** A bucket in memory that says what was done, and breaks at one of its steps if it is to. */
const bucket = () => {
  let breakAt = '';
  const files = new Map<string, string>();
  const done: string[] = [];
  let builds: SiteBuilds | undefined;
  const step = (name: string) => {
    if (name === breakAt) throw new Error(`broken at ${name}`);
    done.push(name);
  };
  const store: FileStore = {
    readBuilds: async () => builds,
    writeBuilds: async (given) => {
      step('builds');
      builds = given.length === 0 ? undefined : given;
    },
    put: async (path, content) => {
      step(`put ${path}`);
      files.set(path, content.toString());
    },
    remove: async (paths) => {
      for (const path of paths) {
        step(`remove ${path}`);
        files.delete(path);
      }
    },
  };
  const breakNext = (at: string) => {
    breakAt = at;
  };
  return { store, files, done, breakNext, builds: () => builds?.map(({ build }) => build) };
};

const site = (build: string, ...more: string[]) => ({
  build,
  files: ['index.html', `assets/board-${build}.js`, ...more],
  config: `{"build":"${build}"}`,
  read: async (path: string) => Buffer.from(`${path} of ${build}`),
});

describe('the console’s files', () => {
  test('are noted first, the first page is put last, so that no page is there before its parts', async () => {
    const { store, done } = bucket();
    await putSite(store, site('one'));
    expect(done).toEqual([
      'builds',
      'put assets/board-one.js',
      'put config.json',
      'put index.html',
      'builds',
    ]);
  });

  test('of the build before stay for tabs that are open, those of older builds go', async () => {
    const { store, files, builds } = bucket();
    for (const build of ['one', 'two', 'three']) await putSite(store, site(build, 'favicon.svg'));
    expect([...files.keys()].sort()).toEqual([
      'assets/board-three.js',
      'assets/board-two.js',
      'config.json',
      'favicon.svg',
      'index.html',
    ]);
    expect(files.get('index.html')).toBe('index.html of three');
    expect(files.get('config.json')).toBe('{"build":"three"}');
    expect(builds()).toEqual(['three', 'two']);
  });

  test('of a build that is put again, as after a deployment rolled back, count once', async () => {
    const { store, files, builds } = bucket();
    for (const build of ['one', 'two', 'one', 'one']) await putSite(store, site(build));
    expect(builds()).toEqual(['one', 'two']);
    expect(files.get('index.html')).toBe('index.html of one');
    expect(files.has('assets/board-two.js')).toBe(true);
  });

  test.each(['put assets/board-two.js', 'put config.json', 'put index.html'])(
    'are not forgotten when a deployment breaks at “%s”: the old page keeps its parts, and removal finds all',
    async (step) => {
      const { store, files, builds, breakNext } = bucket();
      await putSite(store, site('one'));
      breakNext(step);
      await expect(putSite(store, site('two'))).rejects.toThrow('broken');
      expect(builds()).toEqual(['two', 'one']);
      expect(files.get('assets/board-one.js')).toBe('assets/board-one.js of one');
      expect(files.get('index.html')).toBe('index.html of one');
      await removeSite(store);
      expect([...files.keys()]).toEqual([]);
    },
  );

  test('all go with their list when the bucket is about to', async () => {
    const { store, files, builds } = bucket();
    await putSite(store, site('one'));
    await putSite(store, site('two'));
    await removeSite(store);
    expect([...files.keys()]).toEqual([]);
    expect(builds()).toBeUndefined();
    await expect(removeSite(store)).resolves.toBeUndefined();
  });
});

describe('a file', () => {
  test.each([
    ['assets/board-C3po_R2-.js', 'text/javascript; charset=utf-8'],
    ['assets/index-Bx12cd34.css', 'text/css; charset=utf-8'],
    ['assets/inter-latin-D0nkeyK0.woff2', 'font/woff2'],
  ])('that is named by its content, %s, is kept for a year', (path, contentType) => {
    expect(headersOfFile(path)).toEqual({ contentType, cacheControl: 'public, max-age=31536000, immutable' });
  });

  test.each([
    ['index.html', 'text/html; charset=utf-8'],
    ['config.json', 'application/json'],
    ['favicon.svg', 'image/svg+xml'],
    ['assets/plain.js', 'text/javascript; charset=utf-8'],
    ['other/board-C3poR2d2.js', 'text/javascript; charset=utf-8'],
    ['LICENSE', 'application/octet-stream'],
  ])('that is not, %s, is asked for anew', (path, contentType) => {
    expect(headersOfFile(path)).toEqual({ contentType, cacheControl: 'no-cache' });
  });
});
