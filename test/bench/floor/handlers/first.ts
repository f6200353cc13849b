import { allTaken, messagesIn, type Batch } from '../queue.ts';
import { extraEvents, commit, logLine } from '../rows.ts';

export const handler = async (batch: Batch) => {
  const messages = messagesIn(batch);
  const outs = messages.map((message) => [
    { step: 'second', message } as const,
    ...extraEvents(message, message.extraEvents.first),
  ]);
  await Promise.all(outs.map(commit));
  logLine('events taken', messages.length);
  return allTaken;
};
