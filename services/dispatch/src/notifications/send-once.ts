import type { Cause, NotificationId } from '@muster/core';
import { attemptLog } from '@muster/notifications/attempt-log';
import { nextStep } from '@muster/notifications/attempt';
import type { ProofStore } from '@muster/notifications/proof-store';
import { sendMessage, type SendOutcome } from '@muster/notifications/send-message';
import type { Table } from '@muster/store';
import { causeOfPart } from '../response/domain/causes.ts';
import { notificationPolicy, type Notification } from './domain/notification.ts';
import { cancelAttempt, recordResult } from './domain/record-result.ts';
import {
  attemptAbout,
  attemptId,
  attemptsOf,
  noAttemptsOf,
  proofOf,
  type ChannelNames,
  type MessageAbout,
  type NamedMessage,
  type StoredAttempts,
} from './message-attempts.ts';
import type { OutgoingChannel } from './outgoing-channel.ts';
import type { NotificationStores } from './store.ts';

export interface SendDeps extends NotificationStores {
  readonly table: Table;
  readonly proofs: ProofStore;
  /** The event comes for the first time, as far as its queue knows: nothing of it is looked up before it is tried. */
  readonly isFirstTry?: boolean;
}

/** An attempt as a message is written for it. */
export interface AttemptToWrite {
  readonly id: NotificationId;
  /** An earlier attempt may have arrived. */
  readonly isRepeat: boolean;
}

/** One message to one person on one channel. */
export interface Message<Content> extends NamedMessage {
  readonly about: MessageAbout;
  readonly channel: OutgoingChannel<Content>;
  /** What an attempt says, or the reason why there is nobody to send it to: a code. */
  readonly compose: (attempt: AttemptToWrite) => Promise<Content | string>;
}

/** The message stays in its queue and is looked at again when its lease is over. */
export class SendLater extends Error {
  override readonly name = 'SendLater';
}

/** No attempt of the message is known to have gone out and none will be made: its queue gives it up, and the alarm calls somebody. */
export class Undelivered extends Error {
  override readonly name = 'Undelivered';
}

/** The faults of messages that were sent together. Throws the first that is to be looked at again: only what has failed for good is left. */
export const finalFaults = (
  sent: readonly PromiseSettledResult<unknown>[],
): readonly PromiseRejectedResult[] => {
  const faults = sent.filter((one) => one.status === 'rejected');
  const again = faults.find(({ reason }) => !(reason instanceof Undelivered));
  if (again !== undefined) throw again.reason;
  return faults;
};

/** Sends a message once, marked as such if it is about an exercise. Throws SendLater while there is something to wait for, Undelivered whenever it is asked for after it failed. */
export const sendOnce = async <Content extends object>(
  deps: SendDeps,
  message: Message<Content>,
  cause: Cause,
): Promise<void> => {
  if (deps.isFirstTry === true) {
    const outcome = await attemptFrom(deps, message, noAttemptsOf(message), cause);
    if (outcome.kind !== 'waiting') return conclude(outcome);
  }
  conclude(await attemptFrom(deps, message, await attemptsOf(deps, message), cause));
};

const attemptFrom = <Content extends object>(
  deps: SendDeps,
  message: Message<Content>,
  { first, repeat, latest }: StoredAttempts,
  cause: Cause,
): Promise<SendOutcome> => {
  const { sender, asExercise } = message.channel;
  const log = attemptLog<Notification>({
    table: deps.table,
    store: deps.notifications,
    latest,
    placeOf: ({ unconfirmed }) => (unconfirmed > 0 ? repeat : first),
    rowOf: (attempt) => ({ ...attempt, ...attemptAbout(message, attempt, sender) }),
    record: recordResult,
    causeOf: (step, { id, version }) => causeOfPart(cause, id, step, version),
  });
  return sendMessage(
    { proofs: deps.proofs, now: () => cause.at },
    {
      ...{ channel: sender, policy: notificationPolicy, log },
      id: (next) => attemptId(message, next),
      proof: (next) => proofOf(attemptId(message, next)),
      content: async (next) => {
        const made = await message.compose({ id: attemptId(message, next), isRepeat: next.unconfirmed > 0 });
        if (typeof made === 'string') return { ok: false, reason: made };
        return { ok: true, content: cause.exercise ? asExercise(made) : made };
      },
    },
  );
};

const conclude = (outcome: SendOutcome): void => {
  switch (outcome.kind) {
    case 'sent':
    case 'already':
      return;
    case 'waiting':
      throw new SendLater(
        outcome.seconds === undefined
          ? 'somebody else is sending it'
          : `its lease ends in ${outcome.seconds} s`,
      );
    case 'unsent':
    case 'unknown':
      throw new SendLater(outcome.reason);
    case 'failed':
      throw new Undelivered(outcome.reason);
    case 'given-up':
      throw new Undelivered('no attempt is known to have been sent');
  }
};

/**
 * Tells a message whose time is over as failed, unless it was sent, and says whether it was. Throws SendLater while an attempt may
 * be on its way, Undelivered where it has failed.
 */
export const endMessage = async (
  deps: NotificationStores,
  message: NamedMessage,
  reason: string,
  cause: Cause,
): Promise<boolean> => {
  const { latest } = await attemptsOf(deps, message);
  if (latest === undefined) return false;
  const step = nextStep(latest, notificationPolicy, cause.at);
  if (step.do === 'nothing') return true;
  if (step.do === 'wait') throw new SendLater(`its lease ends in ${step.seconds} s`);
  const id = latest.notificationId;
  await deps.notifications.decide(id, causeOfPart(cause, id, 'end'), (state = latest) =>
    recordResult(
      state,
      { attempt: state.attempt, result: { kind: 'failed', reason, again: false } },
      cause.at,
    ),
  );
  throw new Undelivered(reason);
};

/** Cancels a message of which nothing can have been sent; says whether that is certain. */
export const cancelMessage = async (
  { notifications }: NotificationStores,
  message: NamedMessage & { readonly about: MessageAbout },
  channel: ChannelNames,
  { reason, cause }: { readonly reason: string; readonly cause: Cause },
): Promise<boolean> => {
  const about = attemptAbout(message, { attempt: 1, unconfirmed: 0 }, channel);
  const id = about.notificationId;
  const cancelled = await notifications.decide(id, causeOfPart(cause, id, 'cancel'), (state) =>
    cancelAttempt(state, { ...about, channel: channel.name }, { reason, now: cause.at }),
  );
  return cancelled.ok && cancelled.state.state === 'failed';
};
