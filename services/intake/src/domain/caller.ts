import * as z from 'zod';
import { Instant } from '@muster/contracts';

/** What a sender's text is. Only `number` is a telephone number in international form. */
export const SenderKind = z.enum(['number', 'client', 'sip', 'withheld', 'other']);
export type SenderKind = z.infer<typeof SenderKind>;

/** Personal data of who got in touch. Kept in rows beside the contact that expire; in no event and no log. */
export const Caller = z.object({
  /** As the provider or the agent gave it. */
  sender: z.string().max(200).optional(),
  senderKind: SenderKind.optional(),
  name: z.string().max(200).optional(),
  /** What they said, as it was sent. */
  words: z.array(z.object({ said: z.string(), at: Instant })),
});
export type Caller = z.infer<typeof Caller>;
