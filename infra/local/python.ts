import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { oneAtATime } from './lock.ts';
import { run } from './run.ts';
import { UserError } from './user-error.ts';

const oldest = { major: 3, minor: 10 };
const windows = process.platform === 'win32';
const requirements = resolve(import.meta.dirname, 'requirements.txt');

const names = ['python3', ...[14, 13, 12, 11, 10].map((minor) => `python3.${minor}`), 'python'];

const version = async (command: string): Promise<string | undefined> => {
  const { code, output } = await run(command, ['-c', 'import sys; print("%d.%d.%d" % sys.version_info[:3])']);
  return code === 0 ? output.trim() : undefined;
};

const newEnough = (text: string): boolean => {
  const [major = 0, minor = 0] = text.split('.').map(Number);
  return major > oldest.major || (major === oldest.major && minor >= oldest.minor);
};

/** The first Python of 3.10 or later that can make a virtual environment. Throws UserError with the remedy. */
export async function findPython(
  candidates: readonly string[] = names,
): Promise<{ command: string; version: string }> {
  const tooOld: string[] = [];
  const torn: string[] = [];
  for (const command of candidates) {
    const found = await version(command);
    if (found === undefined) continue;
    if (!newEnough(found)) tooOld.push(found);
    else if ((await run(command, ['-c', 'import venv, ensurepip'])).code !== 0) torn.push(found);
    else return { command, version: found };
  }
  const [whole] = torn;
  if (whole !== undefined) {
    throw new UserError(
      `Python ${whole} is here without its venv module: on Debian or Ubuntu run "sudo apt-get install python3-venv", ` +
        'then "npm start" again.',
    );
  }
  const seen = tooOld.length > 0 ? `only Python ${tooOld.join(' and ')} was found` : 'none was found';
  throw new UserError(
    `Muster's emulator needs Python 3.10 or later, and ${seen}: install it from python.org or your package manager ` +
      '(Debian and Ubuntu: "sudo apt-get install python3 python3-venv"), then "npm start" again.',
  );
}

const inside = (folder: string): string =>
  windows ? join(folder, 'Scripts', 'python.exe') : join(folder, 'bin', 'python');

/** A pinned package; one with a marker is installed only on the platforms that have it. */
interface Pin {
  readonly pin: string;
  readonly name: string;
  readonly everywhere: boolean;
}

const pinned = async (): Promise<Pin[]> =>
  (await readFile(requirements, 'utf8'))
    .trim()
    .split('\n')
    .map((line) => {
      const [pin = '', marker] = line.split(';').map((part) => part.trim());
      return { pin, name: pin.split('==')[0] ?? pin, everywhere: marker === undefined };
    });

const ask = `
import importlib.metadata as m, sys
found = {d.metadata["Name"].lower(): d.version for d in m.distributions()}
for n in sys.argv[1:]: print(n + "==" + found[n] if n in found else "")`;

/** Whether each package is there in its pinned version; one for some platforms only may be missing, not another version. */
const isAsPinned = async (python: string, wanted: readonly Pin[]): Promise<boolean> => {
  const { code, output } = await run(python, ['-c', ask, ...wanted.map(({ name }) => name)]);
  const found = output.split(/\r?\n/);
  return (
    code === 0 &&
    wanted.every(({ pin, everywhere }, at) => found[at] === pin || (!everywhere && found[at] === ''))
  );
};

const must = async (doing: string, command: string, args: string[], signal?: AbortSignal): Promise<void> => {
  const { code, output } = await run(command, args, { signal });
  signal?.throwIfAborted();
  if (code === 0) return;
  throw new UserError(
    `${doing} did not work. Python said:\n${output.trim().split('\n').slice(-8).join('\n')}`,
  );
};

/** The Python of `.venv` with the pinned emulator, made or mended if need be, by one process; `say` is told what takes time. */
export async function preparePython(
  checkout: string,
  say: (detail: string) => void,
  signal?: AbortSignal,
): Promise<string> {
  const folder = join(checkout, '.venv');
  const python = inside(folder);
  const wanted = await pinned();
  const asPinned = async () => existsSync(python) && (await isAsPinned(python, wanted));
  if (await asPinned()) return python;
  await oneAtATime(join(checkout, '.local', 'python.json'), async () => {
    if (!(await asPinned())) await install(folder, wanted, say, signal);
  });
  if (await asPinned()) return python;
  throw new UserError(
    `The virtual environment in ${folder} does not work: delete it, then "npm start" again.`,
  );
}

async function install(
  folder: string,
  wanted: readonly Pin[],
  say: (detail: string) => void,
  signal?: AbortSignal,
): Promise<void> {
  const found = await findPython();
  say(`virtual environment of Python ${found.version}`);
  await must('Making the virtual environment', found.command, ['-m', 'venv', '--clear', folder], signal);
  say(`installing ${wanted.map(({ pin }) => pin).join(' and ')}`);
  const pip = ['-m', 'pip', 'install', '--disable-pip-version-check', '--quiet'];
  const all = must(
    'Installing the emulator',
    inside(folder),
    [...pip, '--requirement', requirements],
    signal,
  );
  // What only some platforms have may be missing, for example with a Python for which nobody has built it yet.
  const needed = wanted.filter(({ everywhere }) => everywhere).map(({ pin }) => pin);
  await all.catch(() => must('Installing the emulator', inside(folder), [...pip, ...needed], signal));
}
