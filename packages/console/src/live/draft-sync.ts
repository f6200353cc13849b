import { beginEdits, changedFields, mergeEdits, type Edits, type Fields } from './merge-edits.ts';

/** A form that is kept on the server while it is typed in. `version` is the one that it was last made even with. */
export interface Synced<F extends Fields> {
  readonly edits: Edits<F>;
  readonly version: number;
}

export const versionOf = (etag: string): number => Number(/\d+/.exec(etag)?.[0] ?? 0);

export const beginSync = <F extends Fields>(saved: F, version: number): Synced<F> => ({
  edits: beginEdits(saved),
  version,
});

/** A version was read. One that is not newer says nothing: it may have been asked for before the last saving. */
export const mergeVersion = <F extends Fields>(synced: Synced<F>, saved: F, version: number): Synced<F> =>
  version <= synced.version ? synced : { edits: mergeEdits(synced.edits, saved), version };

/** What was sent is saved; what has been typed since then is still to be. */
export const acknowledge = <F extends Fields>(synced: Synced<F>, sent: F, version: number): Synced<F> =>
  version <= synced.version ? synced : { edits: { ...synced.edits, base: sent }, version };

/** Whether there is something to save, and nobody has to choose first. */
export const isToSave = <F extends Fields>({ edits }: Synced<F>): boolean =>
  edits.conflicts.length === 0 && Object.keys(changedFields(edits)).length > 0;
