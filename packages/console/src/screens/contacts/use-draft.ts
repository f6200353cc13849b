import { useCallback, useEffect, useRef, useState } from 'react';
import { expectVersioned, ifMatch } from '../../api/versioned.ts';
import type { Fault } from '../../api/fault.ts';
import { useApi } from '../../console-context.ts';
import { useCommand } from '../../live/use-command.ts';
import { useLive } from '../../live/use-live.ts';
import { formOver, type Form } from '../../live/use-form.ts';
import type { Edits } from '../../live/merge-edits.ts';
import { acknowledge, beginSync, isToSave, mergeVersion, versionOf } from './draft-sync.ts';
import { typedIn, type TypedFields } from './report-form.ts';

/** So long after the last key press it is saved, and so long after a failure tried again; milliseconds. */
const QUIET_MS = 600;
const AGAIN_MS = 2_000;

export type SavingState = 'saved' | 'typing' | 'saving' | 'failed';

export interface DraftForm {
  readonly form: Form<TypedFields>;
  readonly saving: SavingState;
  readonly fault: Fault | undefined;
  /** Saves no more: it has been reported or classified. */
  readonly stop: () => void;
}

/** Reads the draft of a contact and asks again, for another agent may type in it. */
export const useReadDraft = (contactId: string) => {
  const api = useApi();
  return useLive({
    key: ['readDraft', contactId],
    read: (signal) =>
      expectVersioned(api.GET('/v1/contacts/{contactId}/draft', { params: { path: { contactId } }, signal })),
  });
};

type Read = NonNullable<ReturnType<typeof useReadDraft>['data']>;

/** What is typed about a contact, saved on the server as it is typed; what another agent saves meanwhile is merged into it. */
export function useDraft(contactId: string, read: Read): DraftForm {
  const api = useApi();
  const [synced, setSynced] = useState(() => beginSync(typedIn(read.value), versionOf(read.etag)));
  const isStopped = useRef(false);
  const merged = mergeVersion(synced, typedIn(read.value), versionOf(read.etag));
  if (merged !== synced) setSynced(merged);

  const command = useCommand(
    async ({ fields, version }: { fields: TypedFields; version: number }, attempt) => {
      const { etag } = await expectVersioned(
        api.PUT('/v1/contacts/{contactId}/draft', {
          params: { path: { contactId }, header: ifMatch(`"${version}"`) },
          body: fields,
          keepalive: true,
          ...attempt,
        }),
      );
      setSynced((before) => acknowledge(before, fields, versionOf(etag)));
      return etag;
    },
    { readsAgain: false },
  );
  const isDue =
    isToSave(synced) &&
    !command.isRunning &&
    command.fault?.kind !== 'refused' &&
    command.fault?.kind !== 'missing';
  const save = useRef(() => {});
  useEffect(() => {
    save.current = () => {
      if (isDue && !isStopped.current)
        void command.run({ fields: synced.edits.mine, version: synced.version });
    };
  });
  const hasFailed = command.fault !== undefined;
  useEffect(() => {
    if (!isDue) return;
    const timer = setTimeout(() => save.current(), hasFailed ? AGAIN_MS : QUIET_MS);
    return () => clearTimeout(timer);
  }, [isDue, hasFailed, synced]);
  useEffect(() => {
    const hide = () => document.visibilityState === 'hidden' && save.current();
    document.addEventListener('visibilitychange', hide);
    return () => {
      document.removeEventListener('visibilitychange', hide);
      save.current();
    };
  }, []);

  const change = useCallback(
    (how: (before: Edits<TypedFields>) => Edits<TypedFields>) =>
      setSynced((before) => ({ ...before, edits: how(before.edits) })),
    [],
  );
  const saving = command.isRunning ? 'saving' : hasFailed ? 'failed' : isToSave(synced) ? 'typing' : 'saved';
  return {
    form: formOver(synced.edits, change),
    saving,
    fault: command.fault,
    stop: () => {
      isStopped.current = true;
    },
  };
}
