import { playCall, type AnswerChannel, type PlayedCall, type CallListener } from '@muster/demo';
import { clientOf } from './clients.ts';
import { MailBox } from './mail.ts';
import type { Muster } from './muster-file.ts';
import { UserError } from './user-error.ts';

/** How a call is played; people answer by the link in their mail unless a channel is given. */
export interface PlayOptions {
  readonly channel?: AnswerChannel | undefined;
  readonly signal?: AbortSignal;
}

const answersBy = ({ carrier }: Muster, channel: AnswerChannel) => {
  if (carrier === undefined) throw new UserError('This system has no phones: start it with "npm start".');
  return { channel, carrier };
};

/** Plays one call into a running system. Throws UserError where people cannot answer on the channel. */
export async function playCallInto(
  muster: Muster,
  listener: CallListener,
  { channel, signal }: PlayOptions = {},
): Promise<PlayedCall> {
  const mails = new MailBox(muster);
  try {
    const setting = {
      twilio: muster.sources.twilio,
      agent: clientOf(muster, 'agent'),
      dispatcher: clientOf(muster, 'dispatcher'),
      lead: clientOf(muster, 'lead'),
      readMail: (to: string, since: Date) => mails.newest(to, since),
      ...(channel && { answersBy: answersBy(muster, channel) }),
      signal,
    };
    return await playCall(setting, listener);
  } finally {
    mails.close();
  }
}
