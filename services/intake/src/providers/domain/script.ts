import * as z from 'zod';

/** What a caller hears; the webhook writes it as TwiML. */
export const Script = z.discriminatedUnion('say', [
  z.object({ say: z.literal('menu'), greeting: z.string() }),
  z.object({ say: z.literal('hold'), queue: z.string() }),
]);
export type Script = z.infer<typeof Script>;

const GREETING =
  'Incident line. If somebody is in danger, hang up and call the emergency services. ' +
  'Otherwise press 1, or say what has happened.';

export const menu = (greeting: string = GREETING): Script => ({ say: 'menu', greeting });

/** The script once the caller has chosen, spoken or kept silent. */
export const hold = (queue: string): Script => ({ say: 'hold', queue });
