/** A query read as text alone: 1e3 stays 1e3, a telephone number keeps its plus, long digits keep all of theirs. */
export const parseSearch = (search: string): Record<string, string> =>
  Object.fromEntries(new URLSearchParams(search));

/** What is undefined or empty is left out. */
export const stringifySearch = (search: Record<string, unknown>): string => {
  const given = Object.entries(search).flatMap(([name, value]) =>
    typeof value === 'string' && value !== '' ? [[name, value]] : [],
  );
  const text = new URLSearchParams(given).toString();
  return text === '' ? '' : `?${text}`;
};
