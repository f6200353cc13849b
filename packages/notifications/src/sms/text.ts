import * as z from 'zod';
import { PhoneNumber } from '../carrier/account.ts';

/** So many characters the carrier takes as one text, in as many parts as that needs. */
const MOST_CHARACTERS = 1600;

/** A text that could not be handed on to the phone after so long is dropped: what it says would mislead. */
export const VALID_SECONDS = 600;

/** An SMS to one person. */
export const Text = z.strictObject({
  to: PhoneNumber,
  text: z.string().trim().min(1).max(MOST_CHARACTERS),
});
export type Text = Readonly<z.infer<typeof Text>>;
