import { createReadStream, createWriteStream, existsSync, readFileSync } from 'node:fs';
import { mkdir, rename } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { fileURLToPath } from 'node:url';
import { createBrotliDecompress } from 'node:zlib';
import * as z from 'zod';

const PACKAGE = '@sparticuz/chromium';
const folder = resolve(dirname(fileURLToPath(import.meta.resolve(PACKAGE))), '..');
const { version } = z
  .object({ version: z.string() })
  .parse(JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')));

/** One for each version, beside all else that Muster stores on this machine. */
const unpacked = resolve(import.meta.dirname, '../../.local/chromium', version);

/** Unpacks the package's browser; whoever else does so at once puts the same file there. */
async function unpack(): Promise<void> {
  await mkdir(dirname(unpacked), { recursive: true });
  const own = `${unpacked}.${process.pid}`;
  await pipeline(
    createReadStream(join(folder, 'bin/chromium.br')),
    createBrotliDecompress(),
    createWriteStream(own, { mode: 0o700 }),
  );
  await rename(own, unpacked);
}

/**
 * Where a Chromium is that cannot show a window; undefined where the package has none for the machine. It opens a page for
 * a quarter of the work of a whole browser, and it is the same on every machine.
 */
export async function headlessShell(): Promise<string | undefined> {
  if (process.platform !== 'linux' || process.arch !== 'x64') return undefined;
  if (!existsSync(unpacked)) await unpack();
  return unpacked;
}
