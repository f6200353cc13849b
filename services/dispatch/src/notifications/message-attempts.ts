import type { NotificationChannel } from '@muster/contracts';
import type { NotificationId } from '@muster/core';
import { derivedId } from '@muster/core/new-id';
import { notThere } from '@muster/notifications/attempt-log';
import type { NextAttempt } from '@muster/notifications/attempt';
import type { Sender } from '@muster/notifications/channel';
import { proofKey } from '@muster/notifications/proof-store';
import { isOver, latestOf, type About, type Notification } from './domain/notification.ts';
import type { MessageParts } from './message-parts.ts';
import type { NotificationStores } from './store.ts';

export interface NamedMessage {
  readonly parts: MessageParts;
}

/** Who is told what of which incident; the attempt itself says the rest. */
export type MessageAbout = Omit<About, 'notificationId' | 'mailKey' | 'repeats'>;

/** What of a channel names a message on it and its proof. */
export type ChannelNames = Pick<Sender<never>, 'name' | 'format'>;

/** The id of a message's attempt: the first, or the one that repeats it knowingly. */
export const attemptId = (
  { parts }: NamedMessage,
  { unconfirmed }: Pick<NextAttempt, 'unconfirmed'>,
): NotificationId => derivedId('ntf', ...parts, String(unconfirmed + 1));

/** The ids under which a message may have gone out: the first attempt's, and that of the one that repeats it. */
export const attemptIds = (message: NamedMessage): NotificationId[] =>
  [0, 1].map((unconfirmed) => attemptId(message, { unconfirmed }));

/** Where an attempt is kept as it was sent, without the ending of its channel's files. */
export const proofOf = (id: NotificationId): string => `mail/dispatch/${id}`;

/** Where a mail is kept as it was sent. */
export const keptMailOf = (id: NotificationId): string => `${proofOf(id)}.eml`;

/** Where the attempts of a message on a channel are kept as they were sent: mails as they are, texts and calls as JSON. */
export const keptAttemptsOf = (message: NamedMessage, channel: NotificationChannel): string[] =>
  attemptIds(message).map((id) => `${proofOf(id)}.${channel === 'email' ? 'eml' : 'json'}`);

/** What an attempt's row says besides its state. */
export const attemptAbout = (
  message: NamedMessage & { readonly about: MessageAbout },
  next: NextAttempt,
  channel: ChannelNames,
): About => {
  const notificationId = attemptId(message, next);
  return {
    ...message.about,
    ...{ notificationId, mailKey: proofKey(proofOf(notificationId), channel) },
    ...(next.unconfirmed > 0 && { repeats: attemptId(message, { unconfirmed: 0 }) }),
  };
};

/** A message's attempts as stored: the first, and the one that repeats it where its result stayed unknown. */
export const attemptsOf = async ({ notifications }: NotificationStores, message: NamedMessage) => {
  const load = async (unconfirmed: number) => {
    const id = attemptId(message, { unconfirmed });
    return { ...(await notifications.load(id)), id };
  };
  const [first, repeat] = await Promise.all([load(0), load(1)]);
  return { first, repeat, latest: latestOf(first.state, repeat.state) };
};

export type StoredAttempts = Awaited<ReturnType<typeof attemptsOf>>;

/** The attempt that says what became of a message. The one that repeats it is read only where it may count: as a rule this is one read. */
export const latestAttempt = async (
  { notifications }: NotificationStores,
  message: NamedMessage,
): Promise<Notification | undefined> => {
  const load = async (unconfirmed: number) =>
    (await notifications.load(attemptId(message, { unconfirmed }))).state;
  const first = await load(0);
  return first === undefined || isOver(first) ? first : latestOf(first, await load(1));
};

/** The attempts of a message of which none has been made, as far as is known. */
export const noAttemptsOf = (message: NamedMessage): StoredAttempts => {
  const none = (unconfirmed: number) => {
    const id = attemptId(message, { unconfirmed });
    return { ...notThere(id), id };
  };
  return { first: none(0), repeat: none(1), latest: undefined };
};

/** Whether an attempt of the message was ever noted, whatever became of it. */
export const isTried = async (deps: NotificationStores, message: NamedMessage): Promise<boolean> =>
  (await attemptsOf(deps, message)).latest !== undefined;
