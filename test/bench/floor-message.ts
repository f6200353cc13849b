import type { FloorMessage } from './floor/message.ts';
import { unique } from './organisation.ts';

/** The moment in milliseconds since 1970, finer than whole ones. */
export const now = (): number => performance.timeOrigin + performance.now();

const none = { door: 0, first: 0, second: 0 };

/** Sends a message down the floor's chain, with so many mails at its end; gives its reference. */
export async function sendFloorMessage(
  floorUrl: string,
  {
    mails,
    extraEvents = none,
  }: { readonly mails: number; readonly extraEvents?: FloorMessage['extraEvents'] },
): Promise<string> {
  const id = unique('message');
  const to = Array.from({ length: mails }, (_, at) => `${id}-${at}@example.com`);
  const message: FloorMessage = { id, to, extraEvents };
  const reply = await fetch(floorUrl, { method: 'POST', body: JSON.stringify(message) });
  if (!reply.ok) throw new Error(`the floor answered with ${reply.status}`);
  await reply.body?.cancel();
  return id;
}
