import PostalMime, { type Email } from 'postal-mime';
import type { InProcessSystem } from './in-process-system.ts';

/** The mails that were sent to an address, oldest first. */
export const mailbox = async ({ outside }: InProcessSystem, address: string): Promise<Email[]> => {
  const mails = await Promise.all(outside.mails.map((mime) => PostalMime.parse(mime)));
  return mails.filter(({ to }) => to?.[0]?.address === address);
};
