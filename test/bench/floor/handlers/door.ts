import type { FloorMessage } from '../message.ts';
import { extraEvents, commit, logLine } from '../rows.ts';

export const handler = async ({ body }: { body: string }) => {
  const message = JSON.parse(body) as FloorMessage;
  await commit([{ step: 'first', message }, ...extraEvents(message, message.extraEvents.door)]);
  logLine('request', 1);
  return { statusCode: 202, body: '' };
};
