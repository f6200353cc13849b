import { setTimeout as pause } from 'node:timers/promises';
import { type NotificationId, notFound, type Cause } from '@muster/core';
import { derivedId } from '@muster/core/new-id';
import type { MailSender } from '@muster/notifications/email/mail';
import { retrySave } from '@muster/runtime/aws/retry-save';
import { causeOfPart } from '../response/domain/causes.ts';
import {
  cancelAttempt,
  nextStep,
  requestAttempt,
  recordResult,
  type Attempt,
  type SendResult,
} from './domain/attempt.ts';
import type { NotificationStores } from './store.ts';

export interface SendDeps extends NotificationStores {
  readonly mail: Pick<MailSender, 'keep' | 'send'>;
}

/** One message to one person. `parts` name it for good: however often it is asked for, it is the same message. */
export interface Message {
  readonly parts: readonly [string, ...string[]];
  readonly about: Omit<Attempt, 'notificationId' | 'channel' | 'mailKey' | 'repeats'>;
  /** The MIME of an attempt, or the reason why none can be made. */
  readonly compose: (attempt: { id: NotificationId; isRepeat: boolean }) => Promise<Buffer | string>;
}

/** The message stays in its queue and is looked at again when its lease is over. */
export class SendLater extends Error {
  override readonly name = 'SendLater';
}

/** No attempt of the message is known to have gone out and none will be made: its queue gives it up, and the alarm calls somebody. */
export class Undelivered extends Error {
  override readonly name = 'Undelivered';
}

const PAUSES_MS = [200, 600];

const sendPatiently = async ({ mail }: SendDeps, mime: Buffer, id: NotificationId): Promise<SendResult> => {
  for (const milliseconds of [...PAUSES_MS, undefined]) {
    const result = await mail.send(mime, id);
    if (result.kind !== 'failed' || !result.again) return result;
    if (milliseconds === undefined) return { kind: 'unsent', reason: result.reason };
    await pause(milliseconds);
  }
  throw new TypeError('every attempt ends above');
};

/** Kept by whoever won the attempt alone: no other may overwrite the proof of what is sent. */
const keepAndSend = async (
  deps: SendDeps,
  { id, mailKey }: { readonly id: NotificationId; readonly mailKey: string },
  mime: Buffer,
): Promise<SendResult> => {
  try {
    await deps.mail.keep(mailKey, mime);
  } catch {
    return { kind: 'unsent', reason: 'not-kept' };
  }
  return sendPatiently(deps, mime, id);
};

interface Place {
  readonly id: NotificationId;
  readonly version: number;
  readonly repeats?: NotificationId;
}

const attemptOf = (about: Message['about'], id: NotificationId): Attempt => ({
  ...about,
  notificationId: id,
  channel: 'email',
  mailKey: `mail/dispatch/${id}.eml`,
});

const dispatchMail = async (
  deps: SendDeps,
  { about, compose }: Message,
  { id, version, repeats }: Place,
  cause: Cause,
) => {
  const attempt: Attempt = { ...attemptOf(about, id), ...(repeats && { repeats }) };
  const mime = await compose({ id, isRepeat: repeats !== undefined });
  const asked = await deps.notifications.decide(id, causeOfPart(cause, id, 'ask', version), (state) =>
    requestAttempt(state, attempt, cause.at),
  );
  if (!asked.ok || asked.how !== 'written') throw new SendLater('somebody else is sending it');

  const result: SendResult =
    typeof mime === 'string'
      ? { kind: 'failed', reason: mime }
      : await keepAndSend(deps, { id, mailKey: attempt.mailKey }, mime);
  await retrySave(() =>
    deps.notifications.decide(id, causeOfPart(cause, id, 'settle', version), (state) =>
      state ? recordResult(state, result, cause.at) : notFound('notification'),
    ),
  );
  if (result.kind === 'failed') throw new Undelivered(result.reason);
  if (result.kind !== 'sent') throw new SendLater(result.reason);
};

const attemptsOf = async ({ notifications }: NotificationStores, { parts }: Pick<Message, 'parts'>) => {
  const load = async (n: string) => {
    const id = derivedId('ntf', ...parts, n);
    return { ...(await notifications.load(id)), id };
  };
  return Promise.all([load('1'), load('2')]);
};

/** Whether an attempt of the message was ever noted, whatever became of it. */
export const isTried = async (
  deps: NotificationStores,
  message: Pick<Message, 'parts'>,
): Promise<boolean> => {
  const [one] = await attemptsOf(deps, message);
  return one.state !== undefined;
};

/**
 * Sends a message once. The attempt is stored and then its MIME kept before anything is sent; an attempt whose result
 * stays unknown through its lease is repeated, once and knowingly. Throws SendLater while there is something to wait for,
 * Undelivered when it failed for good or both have stayed without a result, each time it is asked for again.
 */
export const sendOnce = async (deps: SendDeps, message: Message, cause: Cause): Promise<void> => {
  const [one, two] = await attemptsOf(deps, message);
  const step = nextStep(one.state, two.state, cause.at);
  switch (step.do) {
    case 'nothing':
      return;
    case 'wait':
      throw new SendLater(`its lease ends in ${step.seconds} s`);
    case 'give-up':
      throw new Undelivered('no attempt is known to have been sent');
    case 'send':
      return dispatchMail(deps, message, one, cause);
    case 'repeat':
      return dispatchMail(deps, message, { ...two, repeats: step.of }, cause);
  }
};

/**
 * Ends a message whose time is over: an attempt without a known result is told as failed. Throws SendLater while one may
 * still be on its way out, Undelivered when it was tried and is not known to have been sent.
 */
export const endMessage = async (
  deps: NotificationStores,
  message: Pick<Message, 'parts'>,
  reason: string,
  cause: Cause,
): Promise<void> => {
  const [one, two] = await attemptsOf(deps, message);
  const last = two.state ?? one.state;
  const step = nextStep(one.state, two.state, cause.at);
  if (last === undefined || step.do === 'nothing') return;
  if (step.do === 'wait') throw new SendLater(`its lease ends in ${step.seconds} s`);
  const id = last.notificationId;
  await deps.notifications.decide(id, causeOfPart(cause, id, 'end'), (state = last) =>
    recordResult(state, { kind: 'failed', reason }, cause.at),
  );
  throw new Undelivered(reason);
};

/** Cancels a message of which nothing can have been sent; says whether that is certain. */
export const cancelMessage = async (
  { notifications }: NotificationStores,
  { parts, about }: Pick<Message, 'parts' | 'about'>,
  reason: string,
  cause: Cause,
): Promise<boolean> => {
  const id = derivedId('ntf', ...parts, '1');
  const cancelled = await notifications.decide(id, causeOfPart(cause, id, 'cancel'), (state) =>
    cancelAttempt(state, attemptOf(about, id), { reason, now: cause.at }),
  );
  return cancelled.ok && cancelled.state.state === 'failed';
};
