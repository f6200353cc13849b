/** Saved so often elsewhere in between, it stays as it is. */
const TRIES = 4;

interface Kept {
  /** The newest version that is known. */
  readonly version: number;
  /** Reads the version on the server. Rejects where there is no answer. */
  readonly readVersion: () => Promise<number>;
  /** Saves it empty on a version; gives undefined where that failed, as where there is a newer one. */
  readonly save: (version: number) => Promise<unknown>;
}

/** Empties on the server what was sent, also where it was saved from another window since it was read. */
export async function clearKept({ version, readVersion, save }: Kept): Promise<void> {
  let on = version;
  for (let tries = 1; tries <= TRIES; tries += 1) {
    if ((await save(on)) !== undefined) return;
    const there = await readVersion().catch(() => on);
    if (there === on) return;
    on = there;
  }
}
