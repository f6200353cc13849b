import type { AggregateStore, Page } from '@muster/store';

export interface Paging {
  readonly limit: number;
  readonly cursor?: string | undefined;
}

/** One page of the states in a list. */
export const queryPage = async <S extends object>(
  store: AggregateStore<S>,
  index: 'gsi1' | 'gsi2',
  partition: string,
  { limit, cursor, descending = false }: Paging & { readonly descending?: boolean },
): Promise<Page<S>> => {
  const from = cursor === undefined ? {} : { after: cursor };
  const { items, next } = await store.query(index, partition, { limit, descending, ...from });
  return { items: items.map(({ state }) => state), ...(next !== undefined && { next }) };
};
