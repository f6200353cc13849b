import { isRecord } from '../is-record.ts';
import type { DraftEdits } from './draft-edits.ts';

const nameOf = (procedureId: string): string => `muster.procedure.${procedureId}`;

const parsed = (stored: string): unknown => {
  try {
    return JSON.parse(stored);
  } catch {
    return undefined;
  }
};

const read = (stored: string): DraftEdits | undefined => {
  const kept = parsed(stored);
  if (!isRecord(kept)) return undefined;
  const { mine, base, origin, revision, etag } = kept;
  if (typeof mine !== 'string' || typeof base !== 'string' || typeof origin !== 'string') return undefined;
  if (typeof revision !== 'number' || typeof etag !== 'string') return undefined;
  const conflicts = base === origin ? [] : (['text'] as const);
  return { edits: { base: { text: base }, mine: { text: mine }, conflicts }, origin, revision, etag };
};

/** Unsaved edits of a procedure in this tab: they outlive a reload and a new sign-in. Nothing about a caller stands in them. */
export const keptText = (procedureId: string): DraftEdits | undefined => {
  const stored = sessionStorage.getItem(nameOf(procedureId));
  return stored === null ? undefined : read(stored);
};

/** Keeps unsaved edits, or forgets those that there were. What is too large for the storage stands on the page alone. */
export const keepText = (procedureId: string, unsaved: DraftEdits | undefined): void => {
  if (unsaved === undefined) return sessionStorage.removeItem(nameOf(procedureId));
  const { edits, origin, revision, etag } = unsaved;
  const kept = { mine: edits.mine.text, base: edits.base.text, origin, revision, etag };
  try {
    sessionStorage.setItem(nameOf(procedureId), JSON.stringify(kept));
  } catch {
    sessionStorage.removeItem(nameOf(procedureId));
  }
};
