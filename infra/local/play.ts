import { playCall, type PlayedCall, type CallListener } from '@muster/demo';
import { clientOf } from './clients.ts';
import { MailBox } from './mail.ts';
import type { Muster } from './muster-file.ts';

/** Plays one call into a running system. */
export async function playCallInto(
  muster: Muster,
  listener: CallListener,
  signal?: AbortSignal,
): Promise<PlayedCall> {
  const mails = new MailBox(muster);
  try {
    const setting = {
      twilio: muster.sources.twilio,
      agent: clientOf(muster, 'agent'),
      dispatcher: clientOf(muster, 'dispatcher'),
      lead: clientOf(muster, 'lead'),
      readMail: (to: string, since: Date) => mails.newest(to, since),
      signal,
    };
    return await playCall(setting, listener);
  } finally {
    mails.close();
  }
}
