import { existsSync } from 'node:fs';
import { mkdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { instantOf, type Instant } from '@muster/core';
import * as z from 'zod';
import { findMuster, musterFile } from './muster-file.ts';
import { UserError } from './user-error.ts';

const stateFolder = (home: string): string => join(home, 'state');
const portFile = (home: string): string => join(home, 'port');

const savedTables = (home: string): string => join(stateFolder(home), 'dynamodb.json');

/** Forgets what earlier runs of a home stored. */
export const deleteState = async (home: string): Promise<void> => {
  for (const part of ['state', 'objects', 'tmp', 'port', 'muster.json', 'outputs.json', 'emulator.log']) {
    await rm(join(home, part), { recursive: true, force: true });
  }
};

const Functions = z.looseObject({
  payload: z.looseObject({
    dynamodb_stream_positions: z.looseObject({ data: z.record(z.string(), z.unknown()) }).optional(),
  }),
});

/** The emulator stores its position in a stream but not the stream itself: after a restart it would skip as many new records. */
async function forgetStreamPositions(home: string): Promise<void> {
  const file = join(stateFolder(home), 'lambda.json');
  if (!existsSync(file)) return;
  const kept = Functions.parse(JSON.parse(await readFile(file, 'utf8')));
  if (kept.payload.dynamodb_stream_positions === undefined) return;
  kept.payload.dynamodb_stream_positions.data = {};
  await writeFile(`${file}.new`, JSON.stringify(kept));
  await rename(`${file}.new`, file);
}

/** Written when the emulator stops cleanly; of no use if it stopped before everything was deployed and loaded. */
const whole = (home: string): boolean =>
  [savedTables(home), musterFile(home), portFile(home)].every((file) => existsSync(file));

/** Notes that everything is deployed and loaded on this port: from now on the stored state can be continued. */
export const storePort = (home: string, port: number): Promise<void> =>
  writeFile(portFile(home), String(port));

/** The port under which a home's state was stored; undefined when it holds none. */
export const storedPort = async (home: string): Promise<number | undefined> =>
  whole(home) ? Number(await readFile(portFile(home), 'utf8')) : undefined;

/** The port of the console when a home's state was stored, which links in its mails name; undefined when it holds none. */
export const storedConsolePort = async (home: string): Promise<number | undefined> => {
  const { consoleUrl } = (whole(home) && (await findMuster(musterFile(home)))) || {};
  return consoleUrl === undefined ? undefined : Number(new URL(consoleUrl).port);
};

/** Queue URLs contain the port, so the stored state works on that port only. */
async function requireStoredPort(home: string, port: number): Promise<void> {
  const stored = await storedPort(home);
  if (stored === undefined || stored === port) return;
  throw new UserError(
    `The stored state works on port ${stored} only: continue with "npm start -- --port ${stored}", ` +
      `or start empty with "npm start -- --port ${port} --fresh".`,
  );
}

/** Events in rows of their own, as they stand in the stored tables: a form of rows that is not read any more. */
const OLDER_ROW = '"EVENT#0000000001": {';

async function requirePresentRows(home: string, port: number): Promise<void> {
  if (!(await readFile(savedTables(home))).includes(OLDER_ROW)) return;
  throw new UserError(
    `The stored state is of an earlier version, whose rows are not read any more: ` +
      `start empty with "npm start -- --port ${port} --fresh".`,
  );
}

/** Prepares a home; returns when its stored state was stopped, if there is one. Throws UserError if it has another port or older rows. */
export async function prepareHome(
  home: string,
  { fresh, port }: { readonly fresh: boolean; readonly port: number },
): Promise<Instant | undefined> {
  await mkdir(home, { recursive: true });
  if (fresh || !whole(home)) {
    await deleteState(home);
    return undefined;
  }
  await requireStoredPort(home, port);
  await requirePresentRows(home, port);
  await rm(join(home, 'tmp'), { recursive: true, force: true });
  await forgetStreamPositions(home);
  return instantOf((await stat(savedTables(home))).mtime);
}
