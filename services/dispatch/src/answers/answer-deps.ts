import type { Cause, Instant, ResourceId } from '@muster/core';
import type { CarrierAccount } from '@muster/notifications/carrier/account';
import type { AssignmentContextStores } from '../assignments/change-assignment.ts';
import type { LinkKeys } from '../links/keys.ts';
import type { NotificationStores } from '../notifications/store.ts';
import type { PeopleStores } from '../people/store.ts';
import type { ReplySettings } from './domain/replies.ts';

/** What taking answers by text and by key needs. */
export interface AnswerDeps
  extends AssignmentContextStores, Pick<PeopleStores, 'phones'>, NotificationStores, ReplySettings {
  readonly keys: () => Promise<LinkKeys>;
  /** The carrier's account, whose token signs; a moment old. */
  readonly account: () => Promise<CarrierAccount>;
  /** The same, a second old at most: for a signature that does not fit. */
  readonly newestAccount: () => Promise<CarrierAccount>;
  /** The public address of the API, without a slash at its end: what the carrier calls and signs. */
  readonly callbackUrl: string;
}

/** The request that brought an answer. */
export interface AnswerRequest {
  readonly id: string;
  readonly at: Instant;
}

/** The cause of what a person answered. The carrier's own id is in the key, so that a repeated request changes nothing. */
export const causeOfAnswer = (
  { id, at }: AnswerRequest,
  resourceId: ResourceId,
  ...key: readonly string[]
): Cause => ({
  key: ['carrier', ...key].join('/'),
  actor: { kind: 'responder', id: resourceId },
  at,
  correlationId: id,
  causationId: id,
  exercise: false,
});
