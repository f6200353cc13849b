/** One page of a list, as the API gives it. */
export interface Page<Item> {
  readonly items: readonly Item[];
  readonly nextCursor?: string;
}

/** The first so many pages of a list as one, no more once `goesOn` is false of one, with the cursor of what comes after them. */
export async function readPages<Item>(
  pages: number,
  read: (cursor: string | undefined) => Promise<Page<Item>>,
  goesOn: (page: Page<Item>) => boolean = () => true,
): Promise<Page<Item>> {
  const items: Item[] = [];
  let cursor: string | undefined;
  for (let page = 1; page <= pages; page += 1) {
    const next = await read(cursor);
    items.push(...next.items);
    cursor = next.nextCursor;
    if (cursor === undefined || !goesOn(next)) break;
  }
  return { items, ...(cursor !== undefined && { nextCursor: cursor }) };
}
