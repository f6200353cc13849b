import { allTaken, messagesIn, type Batch } from '../queue.ts';
import { commit, logLine } from '../rows.ts';

/** Keeps every event, and commits one of its own for each, as monitoring does. */
export const handler = async (batch: Batch) => {
  const messages = messagesIn(batch);
  await Promise.all(messages.map((message) => commit([{ step: 'unheard', message }])));
  logLine('events taken', messages.length);
  return allTaken;
};
