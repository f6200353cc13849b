import type { NotificationChannel } from '@muster/contracts';
import type { Sender, SendResult } from '@muster/notifications/channel';

/** A provider of a channel that takes everything until a test says otherwise, and what it was given, taken or not. */
export const recordingSender = <Name extends NotificationChannel>(name: Name) => {
  const given: { readonly content: unknown; readonly id: string }[] = [];
  const answers: SendResult[] = [];
  let usual: SendResult = { kind: 'sent', providerId: 'taken' };
  const sender: Sender<unknown> & { readonly name: Name } = {
    name,
    format: { contentType: 'application/json', fileEnding: 'json' },
    render: async (content) => Buffer.from(JSON.stringify(content)),
    send: async (message, id) => {
      given.push({ content: JSON.parse(message.toString()), id });
      return answers.shift() ?? usual;
    },
  };
  return {
    sender,
    given,
    /** What it says to the next messages, one each. */
    says: (...results: readonly SendResult[]) => answers.push(...results),
    /** What it says to every other message from now on. */
    alwaysSays: (result: SendResult) => {
      usual = result;
    },
  };
};
