import type { AggregateKind, AggregateStore } from '@muster/store';
import { Mailbox } from './domain/mailbox.ts';
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
export const mailboxKind: AggregateKind<Mailbox> = { kind: 'MAILBOX', schema: Mailbox };

export interface PeopleStores {
  readonly resources: AggregateStore<Resource>;
  readonly mailboxes: AggregateStore<Mailbox>;
}
