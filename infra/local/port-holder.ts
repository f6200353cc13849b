import { readFile, readdir, readlink } from 'node:fs/promises';
import { run } from './run.ts';

/** A process that listens on a port. */
export interface PortHolder {
  readonly pid: number;
  readonly name: string;
}

const listening = '0A';

/** The sockets that listen on a port, by inode, as Linux lists them. */
async function inodesOf(port: number): Promise<Set<string>> {
  const suffix = `:${port.toString(16).toUpperCase().padStart(4, '0')}`;
  const found = new Set<string>();
  for (const list of ['/proc/net/tcp', '/proc/net/tcp6']) {
    for (const line of (await readFile(list, 'utf8').catch(() => '')).split('\n').slice(1)) {
      const [, local = '', , state, , , , , , inode] = line.trim().split(/\s+/);
      if (state === listening && local.endsWith(suffix) && inode !== undefined) found.add(inode);
    }
  }
  return found;
}

async function holds(pid: string, inodes: ReadonlySet<string>): Promise<boolean> {
  const files = await readdir(`/proc/${pid}/fd`).catch(() => []);
  for (const file of files) {
    const [, inode] =
      /^socket:\[(\d+)\]$/.exec(await readlink(`/proc/${pid}/fd/${file}`).catch(() => '')) ?? [];
    if (inode !== undefined && inodes.has(inode)) return true;
  }
  return false;
}

async function onLinux(port: number): Promise<PortHolder | undefined> {
  const inodes = await inodesOf(port);
  if (inodes.size === 0) return undefined;
  const pids = (await readdir('/proc')).filter((name) => /^\d+$/.test(name));
  for (const pid of pids) {
    if (!(await holds(pid, inodes))) continue;
    const name = await readFile(`/proc/${pid}/comm`, 'utf8').catch(() => 'a program');
    return { pid: Number(pid), name: name.trim() };
  }
  return undefined;
}

async function byLsof(port: number): Promise<PortHolder | undefined> {
  const { code, output } = await run('lsof', ['-nP', `-iTCP:${port}`, '-sTCP:LISTEN', '-Fpc']);
  const [, pid, name] = /^p(\d+)$[^]*?^c(.+)$/m.exec(output) ?? [];
  return code === 0 && pid !== undefined && name !== undefined ? { pid: Number(pid), name } : undefined;
}

/** The process that listens on a port of this machine; undefined if unknown, such as another user's process. */
export const portHolder = (port: number): Promise<PortHolder | undefined> =>
  process.platform === 'linux' ? onLinux(port) : byLsof(port);
