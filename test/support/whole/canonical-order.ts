/** What chance decides: TypeIDs, UUIDs, references, tokens of links, a call and its number. */
export const CHANCE =
  /[a-z]{3}_[0-7][0-9a-hjkmnp-tv-z]{25}|[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}|(?<=\/r\/)[\w.~-]{20,}|\b[0-9A-HJKMNPQRT-Z]{7}\b|\bCA[0-9a-f]{32}\b|\+447700900\d{3}/g;

/** Ids by their kind alone. */
export const withoutIds = (row: string): string =>
  row
    .replaceAll(/request-\d+/g, 'request')
    .replaceAll(CHANCE, (id) => (/^[a-z]{3}_/.test(id) ? id.slice(0, 4) : '…'));

const sorted = <Entry>(entries: readonly Entry[]): Entry[] => {
  if (entries.length < 2) return [...entries];
  const told = entries.map((entry) => ({ entry, text: withoutIds(JSON.stringify(entry)) }));
  return told.sort((one, other) => (one.text < other.text ? -1 : 1)).map(({ entry }) => entry);
};

/** The same value with its lists and fields in an order that ids and the past have no part in. */
export const inCanonicalOrder = (value: unknown): unknown => {
  if (Array.isArray(value)) return sorted(value.map(inCanonicalOrder));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    sorted(Object.entries(value).map(([name, inner]) => [name, inCanonicalOrder(inner)] as const)),
  );
};
