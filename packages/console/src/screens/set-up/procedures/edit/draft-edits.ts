import { beginEdits, mergeEdits, type Edits } from '../../../../live/merge-edits.ts';
import { readText } from './yaml-text.ts';

/** A saved draft as text, with its number and the version that a change of it has to name. */
export interface SavedDraft {
  readonly text: string;
  readonly revision: number;
  readonly etag: string;
}

export type DraftFields = { readonly text: string };

/** A draft in work: the edits, the saved text that they were begun on, and which draft they are even with. */
export interface DraftEdits {
  readonly edits: Edits<DraftFields>;
  readonly origin: string;
  readonly revision: number;
  readonly etag: string;
}

export const beginDraft = ({ text, revision, etag }: SavedDraft): DraftEdits => ({
  edits: beginEdits({ text }),
  origin: text,
  revision,
  etag,
});

/** What a text says, without its lay-out and comments; undefined where it cannot be read. */
export const saidIn = (text: string): string | undefined => {
  const { value, faults } = readText(text);
  return faults.length > 0 ? undefined : JSON.stringify(value);
};

/** Whether two texts say the same, so that nothing but lay-out or comments differs. */
export const saysSame = (one: string, other: string): boolean => {
  if (one === other) return true;
  const said = saidIn(one);
  return said !== undefined && said === saidIn(other);
};

/** Makes the edits even with a newer draft. One that comes late is older than what was saved from here, and changes nothing. */
export const followDraft = (kept: DraftEdits, saved: SavedDraft): DraftEdits => {
  if (saved.revision < kept.revision || saved.etag === kept.etag) return kept;
  if (saved.revision === kept.revision) return { ...kept, etag: saved.etag };
  const edits = mergeEdits(kept.edits, { text: saved.text });
  return {
    edits,
    origin: edits.conflicts.length === 0 ? saved.text : kept.origin,
    revision: saved.revision,
    etag: saved.etag,
  };
};

/** After `sent` was saved from here. What was typed stays as it stands, unless the API keeps it in other words. */
export const afterSaving = (kept: DraftEdits, sent: string, saved: SavedDraft): DraftEdits => {
  const { mine } = kept.edits;
  const isKeptOtherwise = mine.text === sent && !saysSame(sent, saved.text);
  const base = { text: saved.text };
  return {
    edits: { base, mine: isKeptOtherwise ? base : mine, conflicts: [] },
    origin: saved.text,
    revision: saved.revision,
    etag: saved.etag,
  };
};
