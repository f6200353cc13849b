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

/** The form over edits, wherever they are kept; `change` puts in their place what comes of them. */
export const formOver = <F extends Fields>(
  edits: Edits<F>,
  change: (how: (before: Edits<F>) => Edits<F>) => void,
): Form<F> => {
  const changed = changedFields(edits);
  return {
    fields: edits.mine,
    set: (name, value) => change((before) => setField(before, name, value)),
    changed,
    isChanged: Object.keys(changed).length > 0,
    conflicts: edits.conflicts.map((name) => ({ name: String(name), theirs: edits.base[name] })),
    take: (name) => change((before) => setField(before, name, before.base[name])),
    keep: (name) => change((before) => setField(before, name, before.mine[name])),
    reset: () => change(({ base }) => beginEdits(base)),
  };
};

/** A form over what is saved, which may change while somebody types: see `mergeEdits`. */
export function useForm<F extends Fields>(saved: F): Form<F> {
  const [edits, setEdits] = useState<Edits<F>>(() => beginEdits(saved));
  if (!isEqual(edits.base, saved)) setEdits(mergeEdits(edits, saved));
  return formOver(edits, setEdits);
}
