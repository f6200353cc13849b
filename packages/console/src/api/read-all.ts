/** One page of a list, as the API gives it. */
interface Page<Item> {
  readonly items: readonly Item[];
  readonly nextCursor?: string;
}

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
  const items: Item[] = [];
  let cursor: string | undefined;
  for (let page = 0; page < MOST_PAGES; page += 1) {
    const { items: more, nextCursor } = await read(cursor);
    items.push(...more);
    cursor = nextCursor;
    if (cursor === undefined) break;
  }
  return { items, isCut: cursor !== undefined };
}
