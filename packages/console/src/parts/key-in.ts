/** The name as one of a record's own; undefined for any other text. */
export const keyIn = <Key extends string>(
  record: Readonly<Record<Key, unknown>>,
  name: string | undefined,
): Key | undefined => keysOf(record).find((key) => key === name);

/** The names of a record, in their order. */
export const keysOf = <Key extends string>(record: Readonly<Record<Key, unknown>>): Key[] => {
  const isKey = (name: string): name is Key => Object.hasOwn(record, name);
  return Object.keys(record).filter(isKey);
};
