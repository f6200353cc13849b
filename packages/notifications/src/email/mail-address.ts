import * as z from 'zod';

/** A mailbox that every provider takes: ASCII before and after the @ (a domain of other letters in its xn-- form). */
export const mailAddress = z
  .email('a plain address like name@example.com, without accents or other letters')
  .max(254);
