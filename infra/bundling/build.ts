import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { oneAtATime } from '../local/lock.ts';
import { apiDocument } from './api-document.ts';
import { bundleHandlers, bundleOf } from './bundle.ts';
import { writeConsole } from './console.ts';

/** Where the bundles of all Lambdas are, the console's files in one of them, and the name of the console's build. */
export interface Build {
  readonly folder: string;
  readonly consoleBuild: string;
}

const buildInto = async (folder: string): Promise<string> => {
  await bundleHandlers(folder, apiDocument());
  return writeConsole(bundleOf(folder, 'platform', 'site-files'));
};

/**
 * Bundles every Lambda and builds the console into a folder of one's own; or once for all that name the same folder in
 * MUSTER_BUILD, as the systems of one run of the tests do. Rejects when something does not compile.
 */
export async function build(own: string, into = buildInto): Promise<Build> {
  const shared = process.env['MUSTER_BUILD'];
  if (shared === undefined || shared === '') return { folder: own, consoleBuild: await into(own) };
  const name = join(shared, 'console-build');
  return oneAtATime(`${shared}.json`, async () => {
    if (!existsSync(name)) writeFileSync(name, await into(shared));
    return { folder: shared, consoleBuild: readFileSync(name, 'utf8') };
  });
}
