import type { Sender } from '@muster/notifications/channel';
import type { Mail } from '@muster/notifications/email/mail';
import { asExercise } from '@muster/notifications/email/mail-frame';

/** What sends on a channel, and how a message about an exercise is marked there, so that nobody takes it for real. */
export interface OutgoingChannel<Content> {
  readonly sender: Sender<Content>;
  readonly asExercise: (content: Content) => Content;
}

export const byEmail = (sender: Sender<Mail>): OutgoingChannel<Mail> => ({ sender, asExercise });
