import type { Errand } from './floor/message.ts';
import { unique } from './organisation.ts';

/** The moment in milliseconds since 1970, finer than whole ones. */
export const now = (): number => performance.timeOrigin + performance.now();

const none = { door: 0, first: 0, second: 0 };

/** Sends an errand down the floor's chain, with so many mails at its end; gives its reference. */
export async function sendErrand(
  floorUrl: string,
  { mails, asides = none }: { readonly mails: number; readonly asides?: Errand['asides'] },
): Promise<string> {
  const id = unique('errand');
  const to = Array.from({ length: mails }, (_, at) => `${id}-${at}@example.com`);
  const errand: Errand = { id, to, asides };
  const reply = await fetch(floorUrl, { method: 'POST', body: JSON.stringify(errand) });
  if (!reply.ok) throw new Error(`the floor answered with ${reply.status}`);
  await reply.body?.cancel();
  return id;
}
