import { isRecord } from '../is-record.ts';
import type { DraftEdits } from './draft-edits.ts';

/** Whose text of which procedure. A tab outlives a sign-in, and whoever comes next gets none of what another typed. */
export interface KeptFor {
  readonly userId: string;
  readonly procedureId: string;
}

const nameOf = ({ userId, procedureId }: KeptFor): string => `muster.procedure.${procedureId}.${userId}`;

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
export const keptText = (whose: KeptFor): DraftEdits | undefined => {
  const stored = sessionStorage.getItem(nameOf(whose));
  return stored === null ? undefined : read(stored);
};

/** Keeps unsaved edits, or forgets those that there were. What is too large for the storage stands on the page alone. */
export const keepText = (whose: KeptFor, unsaved: DraftEdits | undefined): void => {
  if (unsaved === undefined) return sessionStorage.removeItem(nameOf(whose));
  const { edits, origin, revision, etag } = unsaved;
  const kept = { mine: edits.mine.text, base: edits.base.text, origin, revision, etag };
  try {
    sessionStorage.setItem(nameOf(whose), JSON.stringify(kept));
  } catch {
    sessionStorage.removeItem(nameOf(whose));
  }
};
