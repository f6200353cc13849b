/** A form's fields by name; values are compared by what they hold. */
export type Fields = Readonly<Record<string, unknown>>;

export const isEqual = (one: unknown, other: unknown): boolean =>
  JSON.stringify(one) === JSON.stringify(other);

/** A form in work. `base` is the saved version that it was last made even with. */
export interface Edits<F extends Fields> {
  readonly base: F;
  readonly mine: F;
  /** Fields that both sides changed, each to something else: somebody has to choose. */
  readonly conflicts: readonly (keyof F)[];
}

const namesOf = <F extends Fields>(fields: F): (keyof F)[] => Object.keys(fields);

export const beginEdits = <F extends Fields>(saved: F): Edits<F> => ({
  base: saved,
  mine: saved,
  conflicts: [],
});

/** The fields that differ from the saved version. */
export const changedFields = <F extends Fields>({ base, mine }: Edits<F>): Partial<F> => {
  const changed: Partial<F> = {};
  for (const name of namesOf(mine)) if (!isEqual(base[name], mine[name])) changed[name] = mine[name];
  return changed;
};

/**
 * Makes a form even with a newer saved version: fields that this person left alone follow it, those they changed stay, and a
 * field that both changed to different values is a conflict until one is chosen. Nothing typed is lost.
 */
export const mergeEdits = <F extends Fields>({ base, mine, conflicts }: Edits<F>, theirs: F): Edits<F> => {
  const merged: F = { ...theirs };
  const both = new Set<keyof F>();
  for (const name of namesOf(theirs)) {
    if (isEqual(mine[name], base[name])) continue;
    merged[name] = mine[name];
    const isTheirsNew = !isEqual(theirs[name], base[name]) || conflicts.includes(name);
    if (isTheirsNew && !isEqual(mine[name], theirs[name])) both.add(name);
  }
  return { base: theirs, mine: merged, conflicts: [...both] };
};

/** Ends a conflict by the value given: one's own, theirs, or another. */
export const setField = <F extends Fields, Name extends keyof F>(
  { base, mine, conflicts }: Edits<F>,
  name: Name,
  value: F[Name],
): Edits<F> => ({
  base,
  mine: { ...mine, [name]: value },
  conflicts: conflicts.filter((one) => one !== name),
});
