import { cp, mkdir, mkdtemp, readFile, readdir, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { run } from '@muster/infra/local/run.ts';

const root = resolve(import.meta.dirname, '../..');
let folder = '';

/** A checkout with the packages of this one, and workspaces of its own. */
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "Muster test – it's é (100 %) #1 "));
  const ours = ['infra', 'services', 'packages', 'package.json', 'cdk.json', 'tsconfig.json'];
  const filter = (path: string) => !path.endsWith('node_modules');
  for (const name of ours) await cp(join(root, name), join(folder, name), { recursive: true, filter });
  const modules = join(root, 'node_modules');
  await mkdir(join(folder, 'node_modules/@muster'), { recursive: true });
  for (const name of await readdir(modules))
    if (name !== '@muster') await symlink(join(modules, name), join(folder, 'node_modules', name));
  await cp(join(modules, '@muster'), join(folder, 'node_modules/@muster'), {
    recursive: true,
    verbatimSymlinks: true,
  });
});
afterAll(() => rm(folder, { recursive: true, force: true }));

test('a checkout in a folder with spaces, quotes and accents synthesises as "npm start" does it', async () => {
  const code = `const { synthesise } = await import('./infra/local/deploy.ts');
    await synthesise({ endpoint: 'http://127.0.0.1:4566', home: process.cwd() + '/.local', context: { stage: 'local' } });`;
  const env = { ...process.env, MUSTER_BUILD: undefined, NODE_OPTIONS: '--dns-result-order=verbatim' };
  const done = await run(process.execPath, ['--input-type=module', '-e', code], { cwd: folder, env });
  expect([done.code, done.output]).toEqual([0, '']);
  const made = join(folder, '.local/cdk.out');
  expect(await readFile(join(made, 'functions/intake/webhook/index.js'), 'utf8')).toContain('TwiML');
  expect((await readdir(made)).filter((name) => name.endsWith('.template.json')).length).toBeGreaterThan(5);
});
