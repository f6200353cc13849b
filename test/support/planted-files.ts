import { mkdir, mkdtemp, realpath, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';

export const repository = resolve(import.meta.dirname, '../..');

/** A small tree of files in a folder of its own, outside the repository, with the repository's packages in reach. */
export async function plant(files: Record<string, string>, packages: string[]): Promise<string> {
  const folder = await realpath(await mkdtemp(join(tmpdir(), 'muster-planted-')));
  const link = async (at: string, target: string) => {
    await mkdir(dirname(join(folder, at)), { recursive: true });
    await symlink(target, join(folder, at), 'junction');
  };
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), text);
  }
  for (const name of packages) {
    await link(`node_modules/${name}`, join(repository, 'node_modules', name));
  }
  return folder;
}

export const uproot = (folder: string): Promise<void> => rm(folder, { recursive: true, force: true });
