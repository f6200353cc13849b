import * as z from 'zod';

/** What a caller hears; the webhook writes it as TwiML. */
export const Script = z.discriminatedUnion('say', [
  z.object({ say: z.literal('menu'), greeting: z.string() }),
  z.object({ say: z.literal('hold'), queue: z.string() }),
]);
export type Script = z.infer<typeof Script>;
