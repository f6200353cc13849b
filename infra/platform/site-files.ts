import { type SiteBuilds, settleBuilds, withBuild } from './site-builds.ts';
import { type FileHeaders, headersOfFile } from './site-file.ts';

/** Only what is below it is served; what is known of the builds stands beside it. */
export const SITE_FOLDER = 'site';
export const BUILDS_FILE = 'builds.json';
export const CONFIG_FILE = 'config.json';
const FIRST_PAGE = 'index.html';

/** A bucket as far as the console's files need one. Each rejects when the bucket refuses. */
export interface FileStore {
  /** Undefined when nothing is there yet. */
  readBuilds(): Promise<SiteBuilds | undefined>;
  writeBuilds(builds: SiteBuilds): Promise<void>;
  put(path: string, content: Uint8Array | string, headers: FileHeaders): Promise<void>;
  remove(paths: readonly string[]): Promise<void>;
}

/** One build of the console: its files by their paths, and the settings that it reads as it starts. */
export interface SiteBuild {
  readonly build: string;
  readonly files: readonly string[];
  /** JSON. */
  readonly config: string;
  readonly read: (path: string) => Promise<Uint8Array>;
}

/**
 * Puts a build in front of those that are there. The builds are noted before a file of theirs is there and after one is gone,
 * and the first page comes last: whatever fails on the way, an old or a new page finds its parts, and no file is forgotten.
 */
export async function putSite(store: FileStore, site: SiteBuild): Promise<void> {
  const { build, files, config, read } = site;
  const parts = files.filter((path) => path !== FIRST_PAGE && path !== CONFIG_FILE);
  const builds = withBuild((await store.readBuilds()) ?? [], build, [...parts, CONFIG_FILE, FIRST_PAGE]);
  await store.writeBuilds(builds);
  await Promise.all(parts.map(async (path) => store.put(path, await read(path), headersOfFile(path))));
  await store.put(CONFIG_FILE, config, headersOfFile(CONFIG_FILE));
  await store.put(FIRST_PAGE, await read(FIRST_PAGE), headersOfFile(FIRST_PAGE));
  const { kept, removed } = settleBuilds(builds);
  await store.remove(removed);
  await store.writeBuilds(kept);
}

/** Removes the files of all builds, for a bucket that is about to go. */
export async function removeSite(store: FileStore): Promise<void> {
  const builds = (await store.readBuilds()) ?? [];
  await store.remove([...new Set(builds.flatMap(({ files }) => files))]);
  await store.writeBuilds([]);
}
