import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { checkout } from '@muster/infra/local/instance.ts';
import { run } from '@muster/infra/local/run.ts';
import { UserError } from '@muster/infra/local/user-error.ts';
import type { Say } from '../row.ts';

/** A revision of this repository, installed in a folder of its own. */
export interface OtherBuild {
  readonly commit: string;
  readonly folder: string;
  remove(): Promise<void>;
}

/** Checks a revision out beside this build and installs it. Throws UserError when it is none, or cannot be installed. */
export async function openOtherBuild(revision: string, say: Say, signal: AbortSignal): Promise<OtherBuild> {
  const git = (...args: string[]) => run('git', args, { cwd: checkout, signal });
  const { code, output } = await git('rev-parse', '--verify', '--quiet', `${revision}^{commit}`);
  if (code !== 0)
    throw new UserError(`"${revision}" is no commit of this repository: give a branch, tag or hash.`);
  const commit = output.trim();
  const folder = join(checkout, '.local', 'bench-against', commit.slice(0, 12));
  const remove = async () => {
    await rm(folder, { recursive: true, force: true });
    await run('git', ['worktree', 'prune'], { cwd: checkout });
  };
  await remove();
  try {
    say(`${revision}: checked out and installed beside this build`);
    const added = await git('worktree', 'add', '--detach', folder, commit);
    if (added.code !== 0) throw new UserError(`git could not check out ${revision}:\n${added.output}`);
    const installed = await run('npm', ['ci', '--no-audit', '--no-fund'], { cwd: folder, signal });
    if (installed.code !== 0)
      throw new UserError(`npm ci failed for ${revision}:\n${installed.output.slice(-2000)}`);
    return { commit, folder, remove };
  } catch (fault) {
    await remove();
    throw fault;
  }
}
