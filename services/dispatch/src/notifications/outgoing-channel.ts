import type { Sender } from '@muster/notifications/channel';
import type { Mail } from '@muster/notifications/email/mail';
import { asExercise } from '@muster/notifications/email/mail-frame';
import type { Text } from '@muster/notifications/sms/text';
import type { Call } from '@muster/notifications/voice/call';

/** What sends on a channel, and how a message about an exercise is marked there, so that nobody takes it for real. */
export interface OutgoingChannel<Content> {
  readonly sender: Sender<Content>;
  readonly asExercise: (content: Content) => Content;
}

export const byEmail = (sender: Sender<Mail>): OutgoingChannel<Mail> => ({ sender, asExercise });

/** The words of a text and a call say themselves that it is an exercise: of a text they are counted. */
const asWorded = <Content>(content: Content): Content => content;

export const byText = (sender: Sender<Text>): OutgoingChannel<Text> => ({ sender, asExercise: asWorded });

export const byCall = (sender: Sender<Call>): OutgoingChannel<Call> => ({ sender, asExercise: asWorded });
