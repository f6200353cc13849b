import type { Cause } from '@muster/core';
import type { Mail } from '@muster/notifications/email/mail';
import type { Text } from '@muster/notifications/sms/text';
import type { Call } from '@muster/notifications/voice/call';
import type { ContactPoint } from '../people/domain/contact-points.ts';
import type { MessageAbout, NamedMessage } from './message-attempts.ts';
import { partsOn } from './message-parts.ts';
import type { NotifierDeps } from './notifier-deps.ts';
import { byCall, byEmail, byText } from './outgoing-channel.ts';
import { finalFaults, sendOnce, type AttemptToWrite } from './send-once.ts';

/** What a message says in the form of each channel; who it goes to is added. */
export interface MessageForms {
  readonly email: (attempt: AttemptToWrite) => Promise<Omit<Mail, 'to' | 'messageId'>>;
  readonly sms: (attempt: AttemptToWrite) => Promise<string>;
  readonly voice: (attempt: AttemptToWrite) => Promise<Omit<Call, 'to'>>;
}

/** One message to one person, on whichever channels it goes. */
export interface PersonMessage extends NamedMessage {
  readonly about: MessageAbout;
  /** The person's name, for the head of a mail. */
  readonly name: string;
  readonly forms: MessageForms;
}

const mailTo = (deps: NotifierDeps, address: string | undefined, message: PersonMessage, cause: Cause) => {
  const { parts, about, name, forms } = message;
  return sendOnce<Mail>(
    deps,
    {
      ...{ parts, about },
      channel: byEmail(deps.email),
      compose: async (attempt) =>
        address === undefined
          ? 'no-verified-channel'
          : { ...(await forms.email(attempt)), messageId: attempt.id, to: { name, address } },
    },
    cause,
  );
};

const textTo = (deps: NotifierDeps, to: string, { parts, about, forms }: PersonMessage, cause: Cause) =>
  sendOnce<Text>(
    deps,
    {
      ...{ parts: partsOn(parts, 'sms'), about },
      channel: byText(deps.sms),
      compose: async (attempt) => ({ to, text: await forms.sms(attempt) }),
    },
    cause,
  );

const callTo = (deps: NotifierDeps, to: string, { parts, about, forms }: PersonMessage, cause: Cause) =>
  sendOnce<Call>(
    deps,
    {
      ...{ parts: partsOn(parts, 'voice'), about },
      channel: byCall(deps.voice),
      compose: async (attempt) => ({ to, ...(await forms.voice(attempt)) }),
    },
    cause,
  );

/** Sends a message once to one address. Throws as sendOnce does. */
const tellAt = (
  deps: NotifierDeps,
  { channel, address }: ContactPoint,
  message: PersonMessage,
  cause: Cause,
): Promise<void> => {
  switch (channel) {
    case 'email':
      return mailTo(deps, address, message, cause);
    case 'sms':
      return textTo(deps, address, message, cause);
    case 'voice':
      return callTo(deps, address, message, cause);
    case 'webhook':
      throw new RangeError('nobody has an address for webhooks');
  }
};

/**
 * Sends a message once to each of a person's addresses, at the same time: a fault of one keeps no other back. Without any it is
 * told as failed. Throws SendLater where one is to be looked at again, and Undelivered where the message went out at none of
 * them, unless more addresses are to follow.
 */
export const tellPerson = async (
  deps: NotifierDeps,
  points: readonly ContactPoint[],
  message: PersonMessage,
  cause: Cause,
  { moreFollow = false }: { readonly moreFollow?: boolean } = {},
): Promise<void> => {
  if (points.length === 0) return mailTo(deps, undefined, message, cause);
  const told = await Promise.allSettled(points.map((point) => tellAt(deps, point, message, cause)));
  const faults = finalFaults(told);
  const [first] = faults;
  if (first && faults.length === points.length && !moreFollow) throw first.reason;
};
