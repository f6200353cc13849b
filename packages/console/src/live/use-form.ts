import { useState } from 'react';
import {
  beginEdits,
  changedFields,
  isEqual,
  mergeEdits,
  setField,
  type Edits,
  type Fields,
} from './merge-edits.ts';

export interface Form<F extends Fields> {
  readonly fields: F;
  readonly set: <Name extends keyof F>(name: Name, value: F[Name]) => void;
  readonly changed: Partial<F>;
  readonly isChanged: boolean;
  /** Fields that somebody else saved in between, with what they saved. */
  readonly conflicts: readonly { readonly name: keyof F & string; readonly theirs: unknown }[];
  readonly take: (name: keyof F) => void;
  readonly keep: (name: keyof F) => void;
  readonly reset: () => void;
}

/** A form over what is saved, which may change while somebody types: see `mergeEdits`. */
export function useForm<F extends Fields>(saved: F): Form<F> {
  const [edits, setEdits] = useState<Edits<F>>(() => beginEdits(saved));
  if (!isEqual(edits.base, saved)) setEdits(mergeEdits(edits, saved));
  const changed = changedFields(edits);
  return {
    fields: edits.mine,
    set: (name, value) => setEdits((before) => setField(before, name, value)),
    changed,
    isChanged: Object.keys(changed).length > 0,
    conflicts: edits.conflicts.map((name) => ({ name: String(name), theirs: edits.base[name] })),
    take: (name) => setEdits((before) => setField(before, name, before.base[name])),
    keep: (name) => setEdits((before) => setField(before, name, before.mine[name])),
    reset: () => setEdits(beginEdits(saved)),
  };
}
