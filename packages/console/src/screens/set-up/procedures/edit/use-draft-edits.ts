import { useDeferredValue, useEffect, useMemo, useState } from 'react';
import { usePerson } from '../../../../console-context.ts';
import { formOver } from '../../../../live/use-form.ts';
import {
  afterSaving,
  beginDraft,
  followDraft,
  saidIn,
  type DraftEdits,
  type SavedDraft,
} from './draft-edits.ts';
import { keepText, keptText } from './kept-text.ts';

/** A draft in work, made even with what others save. Unsaved text is kept in this tab until it is saved or given up. */
export function useDraftEdits(procedureId: string, saved: SavedDraft) {
  const { userId } = usePerson();
  const [kept, setKept] = useState<DraftEdits>(() => keptText({ userId, procedureId }) ?? beginDraft(saved));
  const even = followDraft(kept, saved);
  if (even !== kept) setKept(even);
  const form = formOver(even.edits, (change) =>
    setKept((before) => ({ ...before, edits: change(before.edits) })),
  );
  const { base, mine } = even.edits;
  const typed = useDeferredValue(mine.text);
  const said = {
    base: useMemo(() => saidIn(base.text), [base.text]),
    mine: useMemo(() => saidIn(typed), [typed]),
  };
  const saysSame = typed === mine.text && said.mine !== undefined && said.mine === said.base;
  const isUnsaved = form.isChanged && !saysSame;
  useEffect(() => {
    keepText({ userId, procedureId }, isUnsaved ? even : undefined);
  }, [userId, procedureId, isUnsaved, even]);
  return {
    form,
    isUnsaved,
    /** The saved text that the edits were begun on, and the draft's version that a save has to name. */
    origin: even.origin,
    etag: even.etag,
    savedFrom: (sent: string, now: SavedDraft) => setKept((before) => afterSaving(before, sent, now)),
  };
}
