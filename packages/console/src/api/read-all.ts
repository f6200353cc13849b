import { readPages, type Page } from './read-pages.ts';

/** So many pages at most; a list that is longer is shown up to there, and says so. */
const MOST_PAGES = 10;

export interface All<Item> {
  readonly items: readonly Item[];
  /** Whether there is more than was read. */
  readonly isCut: boolean;
}

/** Reads a list whose length is known to be small, page by page. */
export async function readAll<Item>(
  read: (cursor: string | undefined) => Promise<Page<Item>>,
): Promise<All<Item>> {
  const { items, nextCursor } = await readPages(MOST_PAGES, read);
  return { items, isCut: nextCursor !== undefined };
}

/** The same of several lists, such as one of each team, as one. */
export async function readAllOf<Item>(
  names: readonly string[],
  read: (name: string, cursor: string | undefined) => Promise<Page<Item>>,
): Promise<All<Item>> {
  const lists = await Promise.all(names.map((name) => readAll((cursor) => read(name, cursor))));
  return { items: lists.flatMap(({ items }) => items), isCut: lists.some(({ isCut }) => isCut) };
}
