import type { Cause, NotificationId } from '@muster/core';
import { derivedId } from '@muster/core/new-id';
import { attemptLog, notThere } from '@muster/notifications/attempt-log';
import { nextStep, type NextAttempt } from '@muster/notifications/attempt';
import type { Sender } from '@muster/notifications/channel';
import type { Mail } from '@muster/notifications/email/mail';
import { asExercise } from '@muster/notifications/email/mail-frame';
import { proofKey, type ProofStore } from '@muster/notifications/proof-store';
import { sendMessage, type SendOutcome } from '@muster/notifications/send-message';
import { causeOfPart } from '../response/domain/causes.ts';
import { latestOf, notificationPolicy, type About, type Notification } from './domain/notification.ts';
import { cancelAttempt, recordResult } from './domain/record-result.ts';
import type { Table } from '@muster/store';
import type { NotificationStores } from './store.ts';

export interface SendDeps extends NotificationStores {
  readonly table: Table;
  readonly email: Sender<Mail>;
  readonly proofs: ProofStore;
  /** The event comes for the first time, as far as its queue knows: nothing of it is looked up before it is tried. */
  readonly isFirstTry?: boolean;
}

/** One message to one person. `parts` name it for good: however often it is asked for, it is the same message. */
export interface Message {
  readonly parts: readonly [string, ...string[]];
  readonly about: Omit<About, 'notificationId' | 'mailKey' | 'repeats'>;
  /** What an attempt says, or the reason why there is nobody to send it to. */
  readonly compose: (attempt: { id: NotificationId; isRepeat: boolean }) => Promise<Mail | string>;
}

type Named = Pick<Message, 'parts'>;

/** The message stays in its queue and is looked at again when its lease is over. */
export class SendLater extends Error {
  override readonly name = 'SendLater';
}

/** No attempt of the message is known to have gone out and none will be made: its queue gives it up, and the alarm calls somebody. */
export class Undelivered extends Error {
  override readonly name = 'Undelivered';
}

const idOf = ({ parts }: Named, { unconfirmed }: Pick<NextAttempt, 'unconfirmed'>): NotificationId =>
  derivedId('ntf', ...parts, String(unconfirmed + 1));

/** The ids under which a message may have gone out: the first attempt's, and that of the one that repeats it. */
export const attemptIds = (message: Named): NotificationId[] =>
  [0, 1].map((unconfirmed) => idOf(message, { unconfirmed }));

const proofOf = (id: NotificationId): string => `mail/dispatch/${id}`;

/** Where a mail is kept as it was sent. */
export const keptMailOf = (id: NotificationId): string => `${proofOf(id)}.eml`;

const aboutOf = (
  message: Pick<Message, 'parts' | 'about'>,
  next: NextAttempt,
  channel: Sender<Mail>,
): About => {
  const notificationId = idOf(message, next);
  return {
    ...message.about,
    ...{ notificationId, mailKey: proofKey(proofOf(notificationId), channel) },
    ...(next.unconfirmed > 0 && { repeats: idOf(message, { unconfirmed: 0 }) }),
  };
};

/** A message's attempts as stored: the first, and the one that repeats it where its result stayed unknown. */
const attemptsOf = async ({ notifications }: NotificationStores, message: Named) => {
  const load = async (unconfirmed: number) => {
    const id = idOf(message, { unconfirmed });
    return { ...(await notifications.load(id)), id };
  };
  const [first, repeat] = await Promise.all([load(0), load(1)]);
  return { first, repeat, latest: latestOf(first.state, repeat.state) };
};

/** The attempts of a message of which none has been made, as far as is known. */
const noAttemptsOf = (message: Named): Awaited<ReturnType<typeof attemptsOf>> => {
  const none = (unconfirmed: number) => {
    const id = idOf(message, { unconfirmed });
    return { ...notThere(id), id };
  };
  return { first: none(0), repeat: none(1), latest: undefined };
};

/** Whether an attempt of the message was ever noted, whatever became of it. */
export const isTried = async (deps: NotificationStores, message: Named): Promise<boolean> =>
  (await attemptsOf(deps, message)).latest !== undefined;

/** Sends a message once, marked as such if it is about an exercise. Throws SendLater while there is something to wait for, Undelivered whenever it is asked for after it failed. */
export const sendOnce = async (deps: SendDeps, message: Message, cause: Cause): Promise<void> => {
  if (deps.isFirstTry === true) {
    const outcome = await attemptFrom(deps, message, noAttemptsOf(message), cause);
    if (outcome.kind !== 'waiting') return conclude(outcome);
  }
  conclude(await attemptFrom(deps, message, await attemptsOf(deps, message), cause));
};

const attemptFrom = (
  deps: SendDeps,
  message: Message,
  { first, repeat, latest }: Awaited<ReturnType<typeof attemptsOf>>,
  cause: Cause,
): Promise<SendOutcome> => {
  const log = attemptLog<Notification>({
    table: deps.table,
    store: deps.notifications,
    latest,
    placeOf: ({ unconfirmed }) => (unconfirmed > 0 ? repeat : first),
    rowOf: (attempt) => ({ ...attempt, ...aboutOf(message, attempt, deps.email) }),
    record: recordResult,
    causeOf: (step, { id, version }) => causeOfPart(cause, id, step, version),
  });
  return sendMessage(
    { proofs: deps.proofs, now: () => cause.at },
    {
      ...{ channel: deps.email, policy: notificationPolicy, log },
      id: (next) => idOf(message, next),
      proof: (next) => proofOf(idOf(message, next)),
      content: async (next) => {
        const made = await message.compose({ id: idOf(message, next), isRepeat: next.unconfirmed > 0 });
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

/** Tells a message whose time is over as failed, unless it was sent. Throws SendLater while an attempt may be on its way, else Undelivered. */
export const endMessage = async (
  deps: NotificationStores,
  message: Named,
  reason: string,
  cause: Cause,
): Promise<void> => {
  const { latest } = await attemptsOf(deps, message);
  const step = nextStep(latest, notificationPolicy, cause.at);
  if (latest === undefined || step.do === 'nothing') return;
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
  { notifications, email }: Pick<SendDeps, 'notifications' | 'email'>,
  message: Pick<Message, 'parts' | 'about'>,
  reason: string,
  cause: Cause,
): Promise<boolean> => {
  const about = aboutOf(message, { attempt: 1, unconfirmed: 0 }, email);
  const id = about.notificationId;
  const cancelled = await notifications.decide(id, causeOfPart(cause, id, 'cancel'), (state) =>
    cancelAttempt(state, { ...about, channel: email.name }, { reason, now: cause.at }),
  );
  return cancelled.ok && cancelled.state.state === 'failed';
};
