import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { build } from '@muster/infra/bundling/build.ts';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'muster-build-'));
});
afterEach(async () => {
  vi.unstubAllEnvs();
  await rm(folder, { recursive: true, force: true });
});

const builder = () =>
  vi.fn(async (into: string) => {
    await mkdir(into, { recursive: true });
    await pause(50);
    return 'a-build';
  });
const own = (name: string) => join(folder, name);

test('each start builds for itself', async () => {
  vi.stubEnv('MUSTER_BUILD', undefined);
  const into = builder();
  const built = await Promise.all([build(own('one'), into), build(own('other'), into)]);
  expect(built.map((one) => one.folder)).toEqual([own('one'), own('other')]);
  expect(into.mock.calls.flat()).toEqual([own('one'), own('other')]);
});

test('those of one run of the tests, started at once, build once, and have the same', async () => {
  vi.stubEnv('MUSTER_BUILD', own('shared'));
  const into = builder();
  const built = await Promise.all([build(own('one'), into), build(own('other'), into)]);
  expect(built).toEqual([0, 1].map(() => ({ folder: own('shared'), consoleBuild: 'a-build' })));
  expect(into.mock.calls.flat()).toEqual([own('shared')]);
});

test('a build that fails is told to who asked for it, and the next one is whole', async () => {
  vi.stubEnv('MUSTER_BUILD', own('shared'));
  const broken = builder().mockRejectedValueOnce(new Error('does not compile'));
  await expect(build(own('one'), broken)).rejects.toThrow('does not compile');
  expect(await build(own('one'), broken)).toMatchObject({ consoleBuild: 'a-build' });
});
