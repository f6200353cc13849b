import { allTaken, messagesIn, type Batch } from '../queue.ts';
import { extraEvents, commit, logLine, type Out } from '../rows.ts';

export const handler = async (batch: Batch) => {
  const messages = messagesIn(batch);
  const outs = messages.map((message): Out[] => [
    ...message.to.map((address): Out => ({ step: 'tell', message: { ...message, to: [address] } })),
    ...extraEvents(message, message.extraEvents.second),
  ]);
  await Promise.all(outs.map(commit));
  logLine('events taken', messages.length);
  return allTaken;
};
