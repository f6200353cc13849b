import { createHash } from 'node:crypto';
import { withoutIds, CHANCE, inCanonicalOrder } from './canonical-order.ts';

const ROUNDS = 4;

/** Rows that are found by a reference are kept under its key, in which the symbol U stands as E. */
const REFERENCE_KEY = /(?<=\bREFERENCE#)[0-9A-Z]{7}\b/g;

const short = (text: string): string => createHash('sha256').update(text).digest('base64url').slice(0, 12);

const plainRows = new Map<string, string>();

/** A row without the ids of requests, with references and their keys alike; made once, since most rows come again and again. */
const plain = (row: string): string => {
  const made =
    plainRows.get(row) ??
    row.replaceAll(/request-\d+/g, 'request').replaceAll(REFERENCE_KEY, (key) => key.replaceAll('E', 'U'));
  plainRows.set(row, made);
  return made;
};

interface Telling {
  /** Ids that stand for themselves. */
  readonly known: ReadonlySet<string>;
  /** Puts lists in order by what is said of the ids in them too, which is slow. */
  readonly exact: boolean;
}

/**
 * The rows as sorted texts in which each id made by chance is replaced by what is said of it, so that two systems in which
 * the same happened have the same texts. Each round an id takes on the company it is in.
 */
const fingerprint = (rows: readonly string[], { known, exact }: Telling): string => {
  let colours = new Map<string, string>();
  const coloured = (row: string, but?: string): string => {
    const told = (id: string) => (known.has(id) ? id : (colours.get(id) ?? withoutIds(id)));
    const text = row.replaceAll(CHANCE, (id) => (id === but ? 'itself' : told(id)));
    return exact && text.startsWith('{') ? JSON.stringify(inCanonicalOrder(JSON.parse(text))) : text;
  };
  const holders = new Map<string, string[]>();
  for (const row of rows) {
    for (const id of new Set(row.match(CHANCE))) {
      if (!known.has(id)) holders.set(id, [...(holders.get(id) ?? []), row]);
    }
  }
  for (let round = 0; round < ROUNDS; round += 1) {
    const next = new Map<string, string>();
    for (const [id, held] of holders) {
      next.set(
        id,
        short(
          held
            .map((row) => coloured(row, id))
            .sort()
            .join('\n'),
        ),
      );
    }
    colours = next;
  }
  return rows
    .map((row) => coloured(row))
    .sort()
    .join('\n');
};

const without = (rows: readonly string[], others: readonly string[]): string[] => {
  const left = new Map<string, number>();
  for (const row of others) left.set(row, (left.get(row) ?? 0) + 1);
  return rows.filter((row) => {
    const count = left.get(row) ?? 0;
    if (count > 0) left.set(row, count - 1);
    return count === 0;
  });
};

/**
 * Whether the same happened in two systems that began as one. An id that both have is the same id in both; the others were
 * made by chance since, and only in rows that differ.
 */
export const isSame = (one: readonly string[], other: readonly string[]): boolean => {
  const [mine, theirs] = [one.map(plain), other.map(plain)];
  const [more, less] = [without(mine, theirs), without(theirs, mine)];
  if (more.length !== less.length) return false;
  if (more.length === 0) return true;
  const [here, there] = [mine.join('\n'), theirs.join('\n')];
  const ids = new Set([...more, ...less].flatMap((row) => row.match(CHANCE) ?? []));
  const known = new Set([...ids].filter((id) => here.includes(id) && there.includes(id)));
  return [false, true].some(
    (exact) => fingerprint(more, { known, exact }) === fingerprint(less, { known, exact }),
  );
};

/** What one system has and the other has not, ids aside, for people who look for the reason. */
export const difference = (one: readonly string[], other: readonly string[]) => {
  const [mine, theirs] = [one.map(withoutIds), other.map(withoutIds)];
  return { more: without(mine, theirs), less: without(theirs, mine) };
};
