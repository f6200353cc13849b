import { createHash } from 'node:crypto';
import { blind, CHANCE, inOrder } from './in-order.ts';

const ROUNDS = 4;

/** Rows that are found by a reference are kept under its key, in which the symbol U stands as E. */
const REFERENCE_KEY = /(?<=\bREFERENCE#)[0-9A-Z]{7}\b/g;

const short = (text: string): string => createHash('sha256').update(text).digest('base64url').slice(0, 12);

/**
 * The rows as sorted texts in which each id made by chance is replaced by what is said of it, so that two worlds in which
 * the same happened have the same texts. Each round an id takes on the company it is in. `exact` puts lists in order by what
 * is said of the ids in them too, which is slow.
 */
export const fingerprint = (given: readonly string[], { exact = false } = {}): string[] => {
  const rows = given.map((row) =>
    row.replaceAll(/request-\d+/g, 'request').replaceAll(REFERENCE_KEY, (key) => key.replaceAll('E', 'U')),
  );
  let colours = new Map<string, string>();
  const coloured = (row: string, but?: string): string => {
    const text = row.replaceAll(CHANCE, (id) => (id === but ? 'itself' : (colours.get(id) ?? blind(id))));
    return exact && text.startsWith('{') ? JSON.stringify(inOrder(JSON.parse(text))) : text;
  };
  const holders = new Map<string, string[]>();
  for (const row of rows) {
    for (const id of new Set(row.match(CHANCE))) holders.set(id, [...(holders.get(id) ?? []), row]);
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
  return rows.map((row) => coloured(row)).sort();
};

const without = (rows: readonly string[], others: readonly string[]): string[] => {
  const left = [...others];
  return rows.filter((row) => {
    const at = left.indexOf(row);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
};

/** What one world has and the other has not, ids aside, for people who look for the reason. */
export const difference = (one: readonly string[], other: readonly string[]) => {
  const [mine, theirs] = [one.map(blind), other.map(blind)];
  return { more: without(mine, theirs), less: without(theirs, mine) };
};
