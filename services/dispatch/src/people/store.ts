import type { AggregateKind, AggregateStore } from '@muster/store';
import { Holders } from './domain/holders.ts';
import { CodeMessage } from './domain/code-message.ts';
import { Resource } from './domain/resource.ts';
import { Verification } from './domain/verification.ts';

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

/** Keyed by a person and a channel. */
export const verificationKind: AggregateKind<Verification> = {
  kind: 'VERIFICATION',
  schema: Verification,
  hasEnded: () => true,
};

/** Keyed by the message's id. */
export const codeMessageKind: AggregateKind<CodeMessage> = {
  kind: 'CODE_MESSAGE',
  schema: CodeMessage,
  hasEnded: () => true,
};

export interface PeopleStores {
  readonly resources: AggregateStore<Resource>;
  readonly mailboxes: AggregateStore<Holders>;
  readonly phones: AggregateStore<Holders>;
  readonly verifications: AggregateStore<Verification>;
  readonly codeMessages: AggregateStore<CodeMessage>;
}
