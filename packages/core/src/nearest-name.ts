/** How many letters to put in, leave out, change or swap with a neighbour make one name of the other. */
const distance = (one: string, other: string): number => {
  let [before, row] = [[] as number[], Array.from({ length: other.length + 1 }, (_, at) => at)];
  for (let i = 1; i <= one.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= other.length; j += 1) {
      const isSame = one[i - 1] === other[j - 1];
      const isSwapped = i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1];
      next.push(
        Math.min(
          (row[j] ?? 0) + 1,
          (next[j - 1] ?? 0) + 1,
          (row[j - 1] ?? 0) + (isSame ? 0 : 1),
          isSwapped ? (before[j - 2] ?? 0) + 1 : Infinity,
        ),
      );
    }
    [before, row] = [row, next];
  }
  return row[other.length] ?? 0;
};

/** The known name that was probably meant: two letters away at most, or a third of the name's. */
export const nearestName = (given: string, known: readonly string[]): string | undefined => {
  const furthest = Math.max(2, Math.floor(given.length / 3));
  return known
    .map((name) => ({ name, away: distance(given, name) }))
    .filter(({ away }) => away <= furthest)
    .sort((one, other) => one.away - other.away || (one.name < other.name ? -1 : 1))[0]?.name;
};

const MOST_LISTED = 40;

const listOf = (known: readonly string[]): string => {
  const names = [...new Set(known)].sort();
  const more = names.length - MOST_LISTED;
  return names.slice(0, MOST_LISTED).join(', ') + (more > 0 ? ` and ${more} more` : '');
};

/** What to say of a name that is not among the known ones; the name itself is never repeated. */
export const suggestName = (given: string, known: readonly string[]): string => {
  const nearest = nearestName(given, known);
  const meant = nearest === undefined ? '' : `Did you mean “${nearest}”? `;
  return `${meant}Known: ${listOf(known)}.`;
};

/** Names that differ in a number or in their last single letter alone are a series (`team-1`, `pier-b`), no slip. */
const series = (name: string): string => name.replaceAll(/\d+/g, '0').replace(/-[a-z0-9]$/, '-0');

/** The name in use that a new one is probably a slip for: one letter away, or two in a name of eight letters and more. */
export const findSimilarName = (given: string, inUse: readonly string[]): string | undefined => {
  if (given.length < 4 || inUse.includes(given)) return undefined;
  const furthest = given.length >= 8 ? 2 : 1;
  return inUse.find((name) => distance(given, name) <= furthest && series(given) !== series(name));
};
