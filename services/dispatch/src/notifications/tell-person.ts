import type { Cause } from '@muster/core';
import type { Mail } from '@muster/notifications/email/mail';
import type { ContactPoint } from '../people/domain/contact-points.ts';
import type { MessageAbout, NamedMessage } from './message-attempts.ts';
import type { NotifierDeps } from './notifier-deps.ts';
import { byEmail } from './outgoing-channel.ts';
import { sendOnce, type AttemptToWrite } from './send-once.ts';

/** What a message says in the form of each channel, to one address. */
export interface MessageForms {
  readonly email: (address: string, attempt: AttemptToWrite) => Promise<Mail>;
}

/** One message to one person, on whichever channel it goes. */
export interface PersonMessage extends NamedMessage {
  readonly about: MessageAbout;
  readonly forms: MessageForms;
}

/** Sends a message once to a person at the given point; without one it is told as failed. */
export const tellPerson = (
  deps: NotifierDeps,
  point: ContactPoint | undefined,
  { parts, about, forms }: PersonMessage,
  cause: Cause,
): Promise<void> =>
  sendOnce(
    deps,
    {
      ...{ parts, about },
      channel: byEmail(deps.email),
      compose: async (attempt) =>
        point === undefined ? 'no-verified-channel' : forms.email(point.address, attempt),
    },
    cause,
  );
