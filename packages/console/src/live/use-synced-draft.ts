import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useRef, useState } from 'react';
import { faultOf, type Fault } from '../api/fault.ts';
import type { Versioned } from '../api/versioned.ts';
import { clearKept } from './clear-kept.ts';
import { acknowledge, beginSync, isToSave, mergeVersion, versionOf } from './draft-sync.ts';
import type { Edits, Fields } from './merge-edits.ts';
import { useCommand, type Attempt } from './use-command.ts';
import { formOver, type Form } from './use-form.ts';

/** So long after the last key press it is saved, and so long after a failure tried again; milliseconds. */
const QUIET_MS = 600;
const AGAIN_MS = 2_000;

export type SavingState = 'saved' | 'typing' | 'saving' | 'failed';

export interface SyncedDraft<F extends Fields> {
  readonly form: Form<F>;
  readonly saving: SavingState;
  readonly fault: Fault | undefined;
  /** Saves no more: it has been sent. */
  readonly stop: () => void;
  /** Empties it, here and on the server: it has been sent. Also where the form is left at the same moment, or was saved elsewhere. */
  readonly clear: () => void;
}

interface Kept<F extends Fields> {
  /** What it is read by, to be read again once somebody else was faster. */
  readonly key: readonly unknown[];
  /** What was read; undefined while it is on its way. What is typed meanwhile is merged into it. */
  readonly read: Versioned<F> | undefined;
  readonly empty: F;
  /** Reads the ETag of its version on the server. */
  readonly readVersion: () => Promise<string>;
  /** Saves the fields on a version; gives the ETag of the new one. */
  readonly save: (
    fields: F,
    version: number,
    attempt: Attempt & { readonly keepalive: true },
  ) => Promise<string>;
}

/** What is typed, kept on the server as it is typed; what is saved elsewhere meanwhile is merged into it. */
export function useSyncedDraft<F extends Fields>({
  key,
  read,
  empty,
  readVersion,
  save,
}: Kept<F>): SyncedDraft<F> {
  const queries = useQueryClient();
  const [synced, setSynced] = useState(() =>
    read === undefined ? beginSync(empty, -1) : beginSync(read.value, versionOf(read.etag)),
  );
  const isHeld = useRef(false);
  const underWay = useRef<Promise<unknown>>(undefined);
  const newest = useRef(synced.version);
  const merged = read === undefined ? synced : mergeVersion(synced, read.value, versionOf(read.etag));
  if (merged !== synced) setSynced(merged);

  const command = useCommand(
    async ({ fields, version }: { fields: F; version: number }, attempt) => {
      try {
        const etag = await save(fields, version, { keepalive: true, ...attempt });
        newest.current = versionOf(etag);
        setSynced((before) => acknowledge(before, fields, versionOf(etag)));
        return etag;
      } catch (error) {
        if (faultOf(error).kind === 'changed') void queries.invalidateQueries({ queryKey: key });
        throw error;
      }
    },
    { readsAgain: false },
  );
  const isDue =
    synced.version >= 0 &&
    isToSave(synced) &&
    !command.isRunning &&
    command.fault?.kind !== 'refused' &&
    command.fault?.kind !== 'missing';
  const saveNow = useRef(() => {});
  useEffect(() => {
    newest.current = Math.max(newest.current, synced.version);
    saveNow.current = () => {
      if (isDue && !isHeld.current)
        underWay.current = command.run({ fields: synced.edits.mine, version: synced.version });
    };
  });
  const hasFailed = command.fault !== undefined;
  useEffect(() => {
    if (!isDue) return;
    const timer = setTimeout(() => saveNow.current(), hasFailed ? AGAIN_MS : QUIET_MS);
    return () => clearTimeout(timer);
  }, [isDue, hasFailed, synced]);
  useEffect(() => {
    const hide = () => document.visibilityState === 'hidden' && saveNow.current();
    document.addEventListener('visibilitychange', hide);
    return () => {
      document.removeEventListener('visibilitychange', hide);
      saveNow.current();
    };
  }, []);

  const change = useCallback(
    (how: (before: Edits<F>) => Edits<F>) => setSynced((before) => ({ ...before, edits: how(before.edits) })),
    [],
  );
  const clear = async (): Promise<void> => {
    isHeld.current = true;
    await underWay.current;
    await clearKept({
      version: newest.current,
      readVersion: async () => versionOf(await readVersion()),
      save: (version) => command.run({ fields: empty, version }),
    });
    isHeld.current = false;
    setSynced((before) => ({ ...before }));
  };
  const saving = command.isRunning ? 'saving' : hasFailed ? 'failed' : isToSave(synced) ? 'typing' : 'saved';
  return {
    form: formOver(synced.edits, change),
    saving,
    fault: command.fault,
    stop: () => {
      isHeld.current = true;
    },
    clear: () => {
      change((edits) => ({ ...edits, mine: empty, conflicts: [] }));
      if (newest.current > 0 || underWay.current !== undefined) void clear();
    },
  };
}
