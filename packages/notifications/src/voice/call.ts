import * as z from 'zod';
import { PhoneNumber } from '../carrier/account.ts';

const sentence = z.string().trim().min(1).max(1000);

/** What is said in one step of a call, and the keys that may be pressed after it. */
export const CallStep = z.strictObject({
  /** What is being answered: letters, digits and `-`. It comes back with the key that was pressed. */
  step: z
    .string()
    .regex(/^[a-z][a-z0-9-]{0,19}$/)
    .default('offer'),
  /** Sentences in the order they are said. */
  spoken: z.array(sentence).min(1),
  /** A key (one digit) and the sentence that offers it: `{ '1': 'Press 1 to accept.' }`. Without any, nothing is asked. */
  keys: z.record(z.string().regex(/^\d$/), sentence),
});
export type CallStep = Readonly<z.input<typeof CallStep>>;

/** A call to one person, which begins with this step. */
export const Call = CallStep.extend({ to: PhoneNumber });
export type Call = Readonly<z.input<typeof Call>>;
