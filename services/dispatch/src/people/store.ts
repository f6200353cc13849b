import type { AggregateKind, AggregateStore } from '@muster/store';
import { Holders } from './domain/holders.ts';
import { Resource } from './domain/resource.ts';

export const ALL_RESOURCES = 'RESOURCES';

/** Everybody, by team and name. */
export const resourceKind: AggregateKind<Resource> = {
  kind: 'RESOURCE',
  saysWhoChanged: true,
  schema: Resource,
  indexes: ({ team, name, resourceId, removedAt }) =>
    removedAt === undefined
      ? { gsi1: { pk: ALL_RESOURCES, sk: `${team}#${name.toLowerCase()}#${resourceId}` } }
      : {},
  hasEnded: ({ removedAt }) => removedAt !== undefined,
};

/** Keyed by an id made of the address, which stands nowhere in it. */
export const mailboxKind: AggregateKind<Holders> = { kind: 'MAILBOX', schema: Holders };

/** Keyed by an id made of the telephone number, which stands nowhere in it. */
export const phoneKind: AggregateKind<Holders> = { kind: 'PHONE', schema: Holders };

export interface PeopleStores {
  readonly resources: AggregateStore<Resource>;
  readonly mailboxes: AggregateStore<Holders>;
  readonly phones: AggregateStore<Holders>;
}
