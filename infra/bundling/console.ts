import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, resolve, sep } from 'node:path';
import { buildConsole } from '@muster/console/build';

const filesIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => relative(folder, join(parentPath, name)).replaceAll(sep, '/'))
    .sort();

/** Names a build by its files: the same files have the same name. */
export const buildOf = (folder: string): string => {
  const hash = createHash('sha256');
  for (const path of filesIn(folder)) {
    hash.update(`${path}\0`).update(
      createHash('sha256')
        .update(readFileSync(join(folder, path)))
        .digest(),
    );
  }
  return hash.digest('hex').slice(0, 16);
};

/** Builds the console into the folder of the Lambda that puts its files where they are served. Gives the build's name. */
export const writeConsole = async (folder: string): Promise<string> => {
  const out = resolve(folder, 'site');
  await buildConsole(out);
  return buildOf(out);
};
