import type { Instant } from '@muster/core';
import type { AggregateStore } from '@muster/store';

/** Every state of a list, page after page. */
export const queryAll = async <S extends object>(
  store: AggregateStore<S>,
  index: 'gsi1' | 'gsi2',
  partition: string,
  bounds: { readonly from?: Instant; readonly to?: Instant } = {},
): Promise<S[]> => {
  const found: S[] = [];
  let after: string | undefined;
  do {
    const page = await store.query(index, partition, { ...bounds, ...(after && { after }) });
    found.push(...page.items.map(({ state }) => state));
    after = page.next;
  } while (after !== undefined);
  return found;
};
