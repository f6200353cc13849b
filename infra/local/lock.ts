import { link, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import * as z from 'zod';
import { UserError } from './user-error.ts';

const patience = { tries: 75, everyMs: 200 };

const Owner = z.object({ pid: z.int().positive() });
type Owner = z.infer<typeof Owner>;
/** What a running start tells a second one. */
const Holder = Owner.extend({ address: z.url(), stopping: z.boolean() });
type Holder = z.infer<typeof Holder>;

/** A home folder that is locked until it is released. */
export interface HomeLock {
  /** Tells a second start that this one is stopping, so that it waits. */
  stopping(): Promise<void>;
  release(): Promise<void>;
}

const alive = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch (fault) {
    return fault instanceof Error && 'code' in fault && fault.code === 'EPERM';
  }
};

const livingIn = async <O extends Owner>(file: string, schema: z.ZodType<O>): Promise<O | undefined> => {
  try {
    const owner = schema.parse(JSON.parse(await readFile(file, 'utf8')));
    return alive(owner.pid) ? owner : undefined;
  } catch {
    return undefined;
  }
};

/** A link is created atomically, so that nobody reads half a file. */
const claim = async (file: string, owner: Owner): Promise<boolean> => {
  const own = `${file}.${process.pid}`;
  await writeFile(own, JSON.stringify(owner));
  try {
    await link(own, file);
    return true;
  } catch {
    return false;
  } finally {
    await rm(own, { force: true });
  }
};

const held = ({ pid, address }: Holder, file: string) =>
  new UserError(
    `Muster runs from this folder already: process ${pid}, on port ${new URL(address).port}, at ${address}. Use that one, ` +
      `or stop it first: Ctrl-C in its terminal, or "kill ${pid}". ` +
      `If process ${pid} is something else, delete ${file}.`,
  );

/** Locks a home for this process, after some seconds if another process is stopping. Throws UserError if it does not stop. */
export async function lockHome(home: string, address: string): Promise<HomeLock> {
  await mkdir(home, { recursive: true });
  const file = join(home, 'running.json');
  const ours = { pid: process.pid, address, stopping: false };
  for (let left = patience.tries; !(await claim(file, ours)); left -= 1) {
    const holder = await livingIn(file, Holder);
    if (holder === undefined) await rm(file, { force: true });
    else if (holder.stopping && left > 0) await pause(patience.everyMs);
    else throw held(holder, file);
  }
  return {
    stopping: async () => {
      await writeFile(`${file}.new`, JSON.stringify({ ...ours, stopping: true }));
      await rename(`${file}.new`, file);
    },
    release: () => rm(file, { force: true }),
  };
}

/** Does something that only one process at a time may do, in the order in which the file is free; others wait. */
export async function oneAtATime<T>(file: string, work: () => Promise<T>): Promise<T> {
  await mkdir(dirname(file), { recursive: true });
  while (!(await claim(file, { pid: process.pid }))) {
    if ((await livingIn(file, Owner)) === undefined) await rm(file, { force: true });
    else await pause(patience.everyMs);
  }
  try {
    return await work();
  } finally {
    await rm(file, { force: true });
  }
}
