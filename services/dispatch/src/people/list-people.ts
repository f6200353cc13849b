import type { ResourceStatus } from '@muster/contracts';
import type { TeamId } from '@muster/core';
import type { Item } from '@muster/store';
import type { Resource } from './domain/resource.ts';
import { type PeopleStores, ALL_RESOURCES } from './store.ts';

export interface PeopleQuery {
  readonly team?: TeamId | undefined;
  readonly status?: ResourceStatus | undefined;
  readonly limit: number;
  readonly cursor?: string | undefined;
}

/** A page of people by team and name. A page filtered by status may be short while more follow. */
export const listPeople = async (
  { resources }: Pick<PeopleStores, 'resources'>,
  { team, status, limit, cursor }: PeopleQuery,
): Promise<{ items: Item<Resource>[]; next?: string }> => {
  const page = await resources.query('gsi1', ALL_RESOURCES, {
    limit,
    ...(team !== undefined && { beginsWith: `${team}#` }),
    ...(cursor !== undefined && { after: cursor }),
  });
  const items = page.items.filter(({ state }) => status === undefined || state.duty.status === status);
  return { items, ...(page.next !== undefined && { next: page.next }) };
};
